/** One lane as it is stored, and the pure rules of what it has to do. Settled messages leave at once; of them only the last outcome stays. */
import { isPerson } from '../../domain/decision.js';
import type { EscalationId, Instant, Recipient } from '../../domain/ids.js';
import type { DeliveryState, Lane, LivingCard, PendingMessage, Settlement, Shown } from '../ports.js';

export interface StoredMessage extends PendingMessage {
  readonly retryAt?: Instant;
}

/** What the escalation and `refresh` ask a card to show: the revision, and how often it was to be refreshed without a new one. */
export interface Wanted {
  readonly revision: number;
  readonly refreshes: number;
}

export interface StoredCard {
  /** How often a refresh was asked for. */
  readonly refreshes: number;
  readonly attempts: number;
  readonly retryAt?: Instant;
  readonly shown?: Shown & { readonly refreshes: number };
  /** Given up until more is wanted than this. */
  readonly failed?: Wanted & { readonly why: string };
}

export interface LaneRow {
  readonly v: 1;
  readonly escalation: EscalationId;
  readonly to: Recipient;
  /** Unsettled, oldest first. */
  readonly messages: readonly StoredMessage[];
  /** What became of the last settled message. */
  readonly last?: { readonly result: 'sent' } | { readonly result: 'failed'; readonly why: string };
  readonly card?: StoredCard;
}

/** A recipient as one string: a person and a place never meet. */
export const recipientId = (to: Recipient): string => (isPerson(to) ? `person ${to.person}` : `place ${to.place}`);

export const laneId = ({ escalation, to }: Lane): string => `${escalation} ${recipientId(to)}`;

const newCard: StoredCard = { refreshes: 0, attempts: 0 };

const emptyLane = ({ escalation, to }: Lane): LaneRow => ({ v: 1, escalation, to, messages: [] });

/** The lane with one more message to send. */
export function withMessage(row: LaneRow | undefined, lane: Lane, message: PendingMessage): LaneRow {
  const there = row ?? emptyLane(lane);
  return { ...there, messages: [...there.messages, message] };
}

/** The lane with a living card, wanted if there was none. */
export function withCard(row: LaneRow | undefined, lane: Lane): LaneRow {
  const there = row ?? emptyLane(lane);
  return there.card ? there : { ...there, card: newCard };
}

/** Is the card to be sent or replaced, now or later? */
export function isStale(card: StoredCard, revision: number): boolean {
  const wanted: Wanted = { revision, refreshes: card.refreshes };
  return !(card.shown && covers(card.shown, wanted)) && !(card.failed && covers(card.failed, wanted));
}

const covers = (has: Wanted, wanted: Wanted): boolean => has.revision >= wanted.revision && has.refreshes >= wanted.refreshes;

/** The messages to send now: all or, while the first waits, none. */
export function messagesDue({ messages }: LaneRow, now: Instant): readonly StoredMessage[] {
  return (messages[0]?.retryAt ?? 0) <= now ? messages : [];
}

/** When the lane has something to do, 0 for at once; undefined when everything is settled. */
export function laneDueAt(row: LaneRow, revision: number): Instant | undefined {
  const [first] = row.messages;
  const message = first && (first.retryAt ?? 0);
  const card = row.card && isStale(row.card, revision) ? (row.card.retryAt ?? 0) : undefined;
  if (message === undefined || card === undefined) return message ?? card;
  return Math.min(message, card);
}

/** The card as a worker sees it. */
export function livingCard(card: StoredCard, revision: number): LivingCard {
  const { shown, attempts, retryAt } = card;
  const stale = isStale(card, revision);
  return {
    stale,
    attempts,
    ...(shown ? { shown: { ref: shown.ref, revision: shown.revision } } : {}),
    ...(stale && retryAt !== undefined ? { retryAt } : {}),
  };
}

/** The lane after one settlement; `wanted` is what the card was to show when it was claimed. */
export function settled(row: LaneRow, settlement: Settlement, wanted: Wanted): LaneRow {
  if ('message' in settlement) return withSettledMessage(row, settlement);
  const card = row.card ?? newCard;
  const { refreshes, attempts, shown } = card;
  if ('card' in settlement) return { ...row, card: { refreshes, attempts: 0, shown: { ...settlement.card, refreshes: wanted.refreshes } } };
  if ('cardRetry' in settlement) return { ...row, card: { ...card, attempts: attempts + 1, retryAt: settlement.cardRetry } };
  return { ...row, card: { refreshes, attempts: 0, ...(shown ? { shown } : {}), failed: { ...wanted, why: settlement.cardFailed } } };
}

function withSettledMessage(row: LaneRow, settlement: Extract<Settlement, { message: string }>): LaneRow {
  const { message: id, result } = settlement;
  if (result === 'retry') {
    const retryAt = settlement.at;
    return { ...row, messages: row.messages.map((each) => (each.id === id ? { ...each, attempts: each.attempts + 1, retryAt } : each)) };
  }
  const messages = row.messages.filter((each) => each.id !== id);
  return { ...row, messages, last: result === 'failed' ? { result, why: settlement.why } : { result } };
}

/** How the lane's notices fare; a message counts before the card, since only messages must be noticed. */
export function deliveryState(row: LaneRow, revision: number): DeliveryState {
  const { to, messages, last, card } = row;
  if (messages.length > 0) return { to, state: 'pending' };
  if (last?.result === 'failed') return { to, state: 'failed', why: last.why };
  if (card && isStale(card, revision)) return { to, state: 'pending' };
  if (card?.failed && !(card.shown && covers(card.shown, card.failed))) return { to, state: 'failed', why: card.failed.why };
  return { to, state: 'sent' };
}
