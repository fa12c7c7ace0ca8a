import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClientKind, LocalEvent, LocalMessage, PressAnswer, PressRequest, SayRequest } from '../../server/local/protocol.js';
import type { Asked } from '../ask.js';
import { getState, openChat, press, say } from '../connector.js';
import { listen } from '../events.js';
import { applyEvent, fromLocalState, type PageState, stopTyping } from '../state/pageState.js';

/** ms between two tries to reach a bot that does not answer. */
const retryPause = 1500;
/** ms after which the bot is no longer believed to be writing. */
const typingLasts = 8000;

export type Connection = 'opening' | 'open' | 'lost' | 'regained';

/** The chats as they are now, and what can be done in them. */
export interface Session {
  readonly state: PageState;
  say(request: SayRequest): Promise<Asked<LocalMessage>>;
  press(request: PressRequest): Promise<Asked<PressAnswer>>;
  /** The id of the person's own chat with the bot, which is made if there is none; nothing when it could not be asked for. */
  open(person: string, client: ClientKind): Promise<string | undefined>;
}

/** Reads all once, then follows the connector's events; after a break or a start over it reads all again. */
export function useSession(): { readonly session: Session | undefined; readonly connection: Connection } {
  const [state, setState] = useState<PageState>();
  const [connection, setConnection] = useState<Connection>('opening');
  const [round, setRound] = useState(0);
  const typing = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const hear = useCallback((event: LocalEvent) => {
    setState((before) => before && applyEvent(before, event));
    if (event.kind === 'reset') setRound((before) => before + 1);
    if (event.kind !== 'typing') return;
    const { conversation } = event;
    clearTimeout(typing.current.get(conversation));
    const stop = () => setState((before) => before && stopTyping(before, conversation));
    typing.current.set(conversation, setTimeout(stop, typingLasts));
  }, []);

  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const again = () => {
      setConnection('lost');
      const timer = setTimeout(() => setRound((before) => before + 1), retryPause);
      stop = () => clearTimeout(timer);
    };
    const begin = async () => {
      const asked = await getState();
      if (isOver) return;
      if (!asked.ok) {
        again();
        return;
      }
      setState((before) => fromLocalState(asked.value, before));
      const close = listen(asked.value.sequence, {
        event: hear,
        opened: () => setConnection((before) => (before === 'lost' ? 'regained' : 'open')),
        lost: (gone) => {
          setConnection('lost');
          if (gone) {
            close();
            again();
          }
        },
      });
      stop = close;
    };
    void begin();
    return () => {
      isOver = true;
      stop();
    };
  }, [round, hear]);

  const open = useCallback(
    async (person: string, client: ClientKind) => {
      const asked = await openChat({ person, client });
      if (asked.ok) hear({ kind: 'conversation', conversation: asked.value });
      return asked.ok ? asked.value.id : undefined;
    },
    // With each round anew: after a start over nobody's chat is there.
    [hear, round],
  );
  const speak = useCallback(
    async (request: SayRequest) => {
      const asked = await say(request);
      if (asked.ok) hear({ kind: 'message', message: asked.value });
      return asked;
    },
    [hear],
  );
  return { session: state && { state, say: speak, press, open }, connection };
}
