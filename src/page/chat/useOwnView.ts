import { useContext, useEffect, useRef } from 'preact/hooks';
import type { LocalMessage } from '../../server/local/protocol.js';
import { askedFor } from '../state/ownView.js';
import { Presser } from './pressing.js';

/** Asks for the card as this viewer sees it, once for each picture of the message; an answer of theirs that stands there is left alone. */
export function useOwnView(message: LocalMessage, viewer: string, personalCard: object | undefined): void {
  const send = useContext(Presser);
  const asked = useRef('');
  useEffect(() => {
    const action = askedFor(message, viewer);
    const picture = `${message.version} ${viewer}`;
    if (action === undefined || personalCard !== undefined || asked.current === picture) return;
    asked.current = picture;
    void send({ person: viewer, conversation: message.conversation, message: message.id, trigger: 'automatic', action });
  }, [message, viewer, personalCard, send]);
}
