import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { LocalMessage, PressAnswer, PressRequest } from '../../server/local/protocol.js';
import { type Asked, type Failed, unreachable } from '../ask.js';
import type { Pressed } from '../cards/cardView.js';

/** What became of a person's last press on a card. */
export type PressState =
  | { readonly kind: 'none' | 'underWay' }
  | { readonly kind: 'answered'; readonly answer: PressAnswer }
  | { readonly kind: 'failed'; readonly failed: Failed };

/** How a press reaches the bot; the page puts the connector here. */
export const Presser = createContext<(request: PressRequest) => Promise<Asked<PressAnswer>>>(() => Promise.resolve(unreachable));

const none: PressState = { kind: 'none' };

/** The presses on one message by one person. Another person on the same card presses for themselves. */
export function usePressing(message: LocalMessage, person: string) {
  const send = useContext(Presser);
  const [states, setStates] = useState<Readonly<Record<string, PressState>>>({});
  const set = useCallback((state: PressState) => setStates((before) => ({ ...before, [person]: state })), [person]);
  const press = async (action: Pressed): Promise<void> => {
    set({ kind: 'underWay' });
    const asked = await send({ person, conversation: message.conversation, message: message.id, action });
    set(asked.ok ? { kind: 'answered', answer: asked.value } : { kind: 'failed', failed: asked });
  };
  return { state: states[person] ?? none, press, close: () => set(none) };
}
