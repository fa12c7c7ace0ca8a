import type { Rendered } from '../cards/rendered.js';
import type { Contact } from '../domain/conversation.js';
import type { Instant } from '../domain/ids.js';
import type { LivingCard, Shown } from '../store/ports.js';
import { pauseAfterAmbiguousPost, pauseBeforeRepeating } from './pauses.js';
import type { Delivery, Sent } from './ports.js';
import { anotherWayMayBeOpen, type Sending, whereItIsNow } from './sending.js';

/** A living card, rendered from the escalation at this revision, and the lane that it belongs to. */
export interface CardToSend {
  readonly rendered: Rendered;
  readonly revision: number;
  readonly contact: Contact;
  readonly card: LivingCard;
  /** How often its outcome has been unknown before. */
  readonly doubts: number;
}

function cardSending(sent: Sent, revision: number, pause: number, now: Instant): Sending {
  switch (sent.outcome) {
    case 'sent':
      return { outcome: 'sent', settlement: { card: { ref: sent.ref, revision } } };
    case 'failed':
      return { outcome: 'failed', settlement: { cardFailed: sent.why }, why: sent.why };
    default: {
      const retryAt = now + (sent.outcome === 'later' ? Math.max(sent.afterMs, pause) : pause);
      return { outcome: sent.outcome, settlement: { cardRetry: retryAt }, retryAt };
    }
  }
}

/** Sends a card that is not out yet: in a Teams channel a new post of its own. */
export async function sendCard(delivery: Delivery, what: CardToSend, now: () => Instant): Promise<Sending> {
  const sent = await delivery.post(what.contact.conversation, what.rendered, { newThread: true });
  const pause = sent.outcome === 'ambiguous' ? pauseAfterAmbiguousPost(what.doubts) : pauseBeforeRepeating(what.card.attempts);
  return cardSending(sent, what.revision, pause, now());
}

/** Makes the card that is out true again; where that is refused, a new one is sent. */
export async function replaceCard(delivery: Delivery, what: CardToSend, shown: Shown, now: () => Instant): Promise<Sending> {
  const sent = await delivery.replace(whereItIsNow(shown.ref, what.contact), what.rendered);
  if (sent.outcome === 'failed' && anotherWayMayBeOpen(sent.why)) return sendCard(delivery, what, now);
  return cardSending(sent, what.revision, pauseBeforeRepeating(what.card.attempts), now());
}
