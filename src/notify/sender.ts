import type { Rendered } from '../cards/rendered.js';
import type { Contact } from '../domain/conversation.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Log } from '../log.js';
import type { DeliveryState, Outbox, Shown } from '../store/ports.js';
import { laneKey } from './laneKey.js';
import type { NextSend } from './nextSend.js';
import type { Delivery } from './ports.js';
import type { Rendering } from './rendering.js';
import { replaceCard, retireCard, sendCard } from './sendCard.js';
import type { Sending } from './sending.js';
import { sendMessage } from './sendMessage.js';
import { unrendered } from './unrendered.js';

export interface SenderParts extends Rendering {
  readonly outbox: Pick<Outbox, 'states'>;
  readonly delivery: Delivery;
  readonly now: () => Instant;
  readonly log: Log;
}

/** What there is to send, to whom, about which escalation. */
export interface ToSend {
  readonly next: Exclude<NextSend, { kind: 'hold' }>;
  readonly escalation: SubmittedEscalation;
  readonly contact: Contact;
  readonly shown: Shown | undefined;
}

/** Renders one thing and sends it. */
export function createSender({
  outbox,
  delivery,
  render,
  renderCard,
  renderStub,
  now,
  log,
}: SenderParts): (what: ToSend) => Promise<Sending> {
  /**
   * How often the outcome of a message or a lane's card has been unknown. Kept here and not read from the row's attempts, which a plain outage
   * drives up: the first doubt after it is still the first.
   */
  const doubtsAbout = new Map<string, number>();

  const rendered = ({ next, escalation, contact }: ToSend, deliveries: readonly DeliveryState[]): Rendered => {
    if (next.kind === 'retireCard') return renderStub({ escalation, contact });
    if (next.kind !== 'message') {
      const card = renderCard({ escalation, contact, deliveries, now: now() });
      return next.card.bring?.lead === undefined ? card : { ...card, text: next.card.bring.lead };
    }
    const { notice, at } = next.message;
    return render({ notice, at, escalation, contact, now: now() });
  };

  const sent = async ({ next, escalation, contact, shown }: ToSend, ready: Rendered, doubts: number): Promise<Sending> => {
    if (next.kind === 'message') return sendMessage(delivery, { rendered: ready, message: next.message, contact, shown, doubts }, now);
    const card = { rendered: ready, revision: escalation.revision, contact, card: next.card, doubts };
    if (next.kind === 'retireCard') return retireCard(delivery, card, next.former, now);
    return next.kind === 'newCard' ? sendCard(delivery, card, now) : replaceCard(delivery, card, next.shown, now);
  };

  return async (what) => {
    const { next, escalation, contact } = what;
    const deliveries = next.kind === 'message' ? [] : await outbox.states(escalation.id);
    let ready: Rendered;
    try {
      ready = rendered(what, deliveries);
    } catch (error) {
      log.error({ err: error, escalation: escalation.id, what: next.kind }, 'a notice could not be rendered');
      return unrendered(next, now());
    }
    const key = next.kind === 'message' ? next.message.id : laneKey({ escalation: escalation.id, to: contact.to });
    const doubts = doubtsAbout.get(key) ?? 0;
    const sending = await sent(what, ready, doubts);
    if (sending.outcome === 'ambiguous') doubtsAbout.set(key, doubts + 1);
    else if (sending.outcome !== 'later') doubtsAbout.delete(key);
    return sending;
  };
}
