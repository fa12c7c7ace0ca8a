import type { Contact } from '../domain/conversation.js';
import { isPerson } from '../domain/decision.js';
import { isSubmitted } from '../domain/escalation.js';
import {
  type Claim,
  type Contacts,
  type EscalationStore,
  type Lane,
  type Outbox,
  type Settlement,
  StaleClaim,
  type Waker,
} from '../store/ports.js';
import { createConversationQueue } from './conversationQueue.js';
import { laneKey } from './laneKey.js';
import { nextSend } from './nextSend.js';
import type { NotifyMetrics } from './notifyMetrics.js';
import { createPatientDelivery } from './patientDelivery.js';
import { noteReachability } from './reachability.js';
import { createSender, type SenderParts, type ToSend } from './sender.js';
import { createUnsettled } from './unsettled.js';

/** Longer than any one send may take (see the delivery's timeouts); when a worker dies, its lane is free again after it. */
const leaseMs = 60_000;

/** Conversations served at the same time. */
const conversationsAtOnce = 16;

export interface LaneWorkerParts extends SenderParts {
  readonly outbox: Pick<Outbox, 'claim' | 'settle' | 'states' | 'refresh'>;
  readonly contacts: Pick<Contacts, 'get' | 'seen'>;
  readonly escalations: Pick<EscalationStore, 'get'>;
  readonly waker: Pick<Waker, 'knock'>;
  readonly metrics: NotifyMetrics;
}

export interface LaneWorker {
  /** Claims a lane, sends one thing, settles it, until nothing in the lane is due. Rejects only when the store fails. */
  work(lane: Lane): Promise<void>;
  /** No new send begins; what is under way is still settled. */
  stop(): void;
}

/** Everything in the lane fails: there is nobody to send it to, or nothing to send. */
const allFailed = (claim: Claim, why: string): readonly Settlement[] => [
  ...claim.messages.map(({ id }) => ({ message: id, result: 'failed' as const, why })),
  ...(claim.card?.stale ? [{ cardFailed: why }] : []),
];

export function createLaneWorker(parts: LaneWorkerParts): LaneWorker {
  const { outbox, contacts, escalations, waker, metrics, now, log } = parts;
  const send = createSender({ ...parts, delivery: createPatientDelivery(parts.delivery, now) });
  const queue = createConversationQueue(conversationsAtOnce);
  const unsettled = createUnsettled();
  let stopping = false;

  const settle = async (claim: Claim, settlements: readonly Settlement[]): Promise<void> => {
    try {
      await outbox.settle(claim, settlements);
    } catch (error) {
      if (!(error instanceof StaleClaim)) throw error;
      log.info({ escalation: claim.lane.escalation }, 'another worker has taken over a lane');
    }
    if (isPerson(claim.lane.to) && settlements.some((each) => 'result' in each && each.result === 'failed')) {
      await outbox.refresh(claim.lane.escalation, now());
    }
  };

  const sendAndSettle = async (claim: Claim, what: ToSend): Promise<void> => {
    const { next, contact } = what;
    const sending = unsettled.completed(claim.lane, unsettled.of(next) ?? (await send(what)));
    if (sending.outcome === 'sent') unsettled.keep(claim.lane, next, sending);
    await settle(claim, [sending.settlement]);
    unsettled.forget(claim.lane, next, sending);
    metrics.attempted(next.kind, sending.outcome, sending.why);
    if (next.kind === 'message' && sending.outcome === 'sent') metrics.arrived(now() - next.message.at);
    if (sending.outcome === 'failed') {
      log.warn({ escalation: claim.lane.escalation, what: next.kind, why: sending.why }, 'a delivery failed for good');
    }
    await noteReachability(contacts, contact, next, sending, log);
    if (sending.retryAt !== undefined) waker.knock([claim.lane], sending.retryAt);
  };

  /** One send of the lane; false when nothing is left to do now. */
  const step = async (lane: Lane): Promise<boolean> => {
    const claimed = await outbox.claim(lane, now(), leaseMs);
    if (!claimed) return false;
    const claim = unsettled.withCardThatIsOut(claimed);
    const [contact, escalation] = await Promise.all([contacts.get(lane.to), escalations.get(lane.escalation)]);
    if (!contact || !escalation || !isSubmitted(escalation)) {
      const why = contact ? 'unknownEscalation' : 'unknownRecipient';
      log.warn({ escalation: lane.escalation, why }, 'a lane cannot be delivered');
      const settlements = allFailed(claim, why);
      await settle(claim, settlements);
      return settlements.length > 0;
    }
    const next = nextSend(claim, contact.conversation.kind, now());
    if (!next) {
      await settle(claim, []);
      return false;
    }
    if (next.kind === 'hold') {
      await settle(claim, [{ message: next.message.id, result: 'retry', at: next.until }]);
      return true;
    }
    await sendAndSettle(claim, { next, escalation, contact, shown: claim.card?.shown });
    return true;
  };

  const untilNothingIsDue = async (lane: Lane): Promise<void> => {
    while (!stopping && (await step(lane)));
  };

  return {
    work: async (lane) => {
      const contact = await contacts.get(lane.to);
      // Claimed only when its conversation is free: a lease that ran while waiting would let another worker send the same.
      await queue.run(contact ? conversationKey(contact) : laneKey(lane), () => untilNothingIsDue(lane));
    },
    stop: () => {
      stopping = true;
    },
  };
}

const conversationKey = ({ conversation }: Contact): string => `${conversation.serviceUrl} ${conversation.conversationId}`;
