import type { Rendered } from '../cards/rendered.js';
import type { Contact } from '../domain/conversation.js';
import type { Instant } from '../domain/ids.js';
import type { PendingMessage, Shown } from '../store/ports.js';
import { pauseAfterAmbiguousPost, pauseBeforeRepeating } from './pauses.js';
import type { Delivery, Sent } from './ports.js';
import { anotherWayMayBeOpen, type Sending, whereItIsNow } from './sending.js';

/** A notice in words, for one recipient; `shown` is the card in the same lane, if one is out. */
export interface MessageToSend {
  readonly rendered: Rendered;
  readonly message: PendingMessage;
  readonly contact: Contact;
  readonly shown?: Shown | undefined;
  /** How often its outcome has been unknown before. */
  readonly doubts: number;
}

/** Into the card's thread where there is one; a deleted thread does not silence the channel. What is about several is a post of its own. */
async function post(delivery: Delivery, { rendered, message, contact, shown }: MessageToSend): Promise<Sent> {
  const options = { alert: true };
  if (message.notice.what.kind === 'reminders') return delivery.post(contact.conversation, rendered, { ...options, newThread: true });
  if (shown && contact.conversation.kind === 'channel') {
    const sent = await delivery.post(whereItIsNow(shown.ref, contact).conversation, rendered, options);
    if (sent.outcome !== 'failed' || !anotherWayMayBeOpen(sent.why)) return sent;
  }
  return delivery.post(contact.conversation, rendered, options);
}

/** Sends what a person must notice. An unknown outcome is repeated only after a longer pause: it may well have arrived. */
export async function sendMessage(delivery: Delivery, what: MessageToSend, now: () => Instant): Promise<Sending> {
  const { id, attempts } = what.message;
  const sent = await post(delivery, what);
  switch (sent.outcome) {
    case 'sent':
      return { outcome: 'sent', settlement: { message: id, result: 'sent', ref: sent.ref } };
    case 'failed':
      return { outcome: 'failed', settlement: { message: id, result: 'failed', why: sent.why }, why: sent.why };
    case 'later': {
      const retryAt = now() + Math.max(sent.afterMs, pauseBeforeRepeating(attempts));
      return { outcome: 'later', settlement: { message: id, result: 'retry', at: retryAt }, retryAt };
    }
    case 'ambiguous': {
      const retryAt = now() + pauseAfterAmbiguousPost(what.doubts);
      return { outcome: 'ambiguous', settlement: { message: id, result: 'retry', at: retryAt }, retryAt };
    }
  }
}
