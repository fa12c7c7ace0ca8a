import type { Rendered } from '../cards/rendered.js';
import type { Contact, MessageRef } from '../domain/conversation.js';
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

/** Where it goes: the thread in which it was asked for, as long as that is there; else, in a Teams channel, a new post of its own. */
async function post(delivery: Delivery, { rendered, contact, card }: CardToSend): Promise<Sent> {
  if (card.bring?.where) {
    const sent = await delivery.post(card.bring.where, rendered);
    if (sent.outcome !== 'failed' || !anotherWayMayBeOpen(sent.why)) return sent;
  }
  return delivery.post(contact.conversation, rendered, { newThread: true });
}

/** Sends a card that is not out yet, or that was asked for: then the one that is out has become a former one. */
export async function sendCard(delivery: Delivery, what: CardToSend, now: () => Instant): Promise<Sending> {
  const { card, revision, doubts } = what;
  const sent = await post(delivery, what);
  const pause = sent.outcome === 'ambiguous' ? pauseAfterAmbiguousPost(doubts) : pauseBeforeRepeating(card.attempts);
  const sending = cardSending(sent, revision, pause, now());
  return card.bring && card.shown && 'card' in sending.settlement
    ? { ...sending, settlement: { ...sending.settlement, former: card.shown.ref } }
    : sending;
}

/** Makes the card that is out true again; where that is refused, a new one is sent. */
export async function replaceCard(delivery: Delivery, what: CardToSend, shown: Shown, now: () => Instant): Promise<Sending> {
  const sent = await delivery.replace(whereItIsNow(shown.ref, what.contact), what.rendered);
  if (sent.outcome === 'failed' && anotherWayMayBeOpen(sent.why)) return sendCard(delivery, what, now);
  return cardSending(sent, what.revision, pauseBeforeRepeating(what.card.attempts), now());
}

/** Leaves a stub where a card stood. What refuses that for good has no card there any more, or never will repaint it. */
export async function retireCard(delivery: Delivery, what: CardToSend, former: MessageRef, now: () => Instant): Promise<Sending> {
  const sent = await delivery.replace(whereItIsNow(former, what.contact), what.rendered);
  const settlement = { retired: former.activityId };
  if (sent.outcome === 'sent') return { outcome: 'sent', settlement };
  if (sent.outcome === 'failed') return { outcome: 'failed', settlement, why: sent.why };
  return cardSending(sent, what.revision, pauseBeforeRepeating(what.card.attempts), now());
}
