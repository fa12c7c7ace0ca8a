import type { Rendered } from '../cards/rendered.js';
import type { Contact } from '../domain/conversation.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Log } from '../log.js';
import type { Outbox, Shown } from '../store/ports.js';
import type { NextSend } from './nextSend.js';
import { pauseAfterAmbiguousPost } from './pauses.js';
import type { Delivery } from './ports.js';
import type { Rendering } from './rendering.js';
import { replaceCard, sendCard } from './sendCard.js';
import type { Sending } from './sending.js';
import { sendMessage } from './sendMessage.js';

/** So often is something rendered that throws; then it counts as failed, so that it no longer holds up what comes after it. */
const renderings = 5;

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

/** Renders one thing and sends it. A renderer that throws is our own fault: logged, tried a few times more, then failed. */
export function createSender({ outbox, delivery, render, renderCard, now, log }: SenderParts): (what: ToSend) => Promise<Sending> {
  const rendered = async ({ next, escalation, contact }: ToSend): Promise<Rendered> => {
    if (next.kind === 'message') {
      const { notice, at } = next.message;
      return render({ notice, at, escalation, contact, now: now() });
    }
    return renderCard({ escalation, contact, deliveries: await outbox.states(escalation.id), now: now() });
  };

  const unrendered = (next: ToSend['next']): Sending => {
    const { attempts } = next.kind === 'message' ? next.message : next.card;
    const why = 'unrenderable';
    if (attempts + 1 >= renderings) {
      const settlement = next.kind === 'message' ? { message: next.message.id, result: 'failed' as const, why } : { cardFailed: why };
      return { outcome: 'failed', settlement, why };
    }
    const retryAt = now() + pauseAfterAmbiguousPost(attempts);
    const settlement =
      next.kind === 'message' ? { message: next.message.id, result: 'retry' as const, at: retryAt } : { cardRetry: retryAt };
    return { outcome: 'later', settlement, retryAt };
  };

  return async (what) => {
    const { next, escalation, contact, shown } = what;
    let ready: Rendered;
    try {
      ready = await rendered(what);
    } catch (error) {
      log.error({ err: error, escalation: escalation.id, what: next.kind }, 'a notice could not be rendered');
      return unrendered(next);
    }
    switch (next.kind) {
      case 'message':
        return sendMessage(delivery, { rendered: ready, message: next.message, contact, shown }, now);
      case 'newCard':
        return sendCard(delivery, { rendered: ready, revision: escalation.revision, contact, card: next.card }, now);
      case 'replaceCard':
        return replaceCard(delivery, { rendered: ready, revision: escalation.revision, contact, card: next.card }, next.shown, now);
    }
  };
}
