/** One lane as it is stored, and the pure rules of what it has to do. Settled messages leave at once; of them only the last outcome stays. */
import { createHash } from 'node:crypto';
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
  /** When it was asked for last without a new revision. */
  readonly wantedAt: Instant;
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

/** Hashed to 128 bits, since every lane's id stays in memory. */
export const laneId = ({ escalation, to }: Lane): string =>
  createHash('sha256')
    .update(`${escalation}\n${recipientId(to)}`)
    .digest('base64url')
    .slice(0, 22);

const emptyLane = ({ escalation, to }: Lane): LaneRow => ({ v: 1, escalation, to, messages: [] });

/** The lane with one more message to send. */
export function withMessage(row: LaneRow | undefined, lane: Lane, message: PendingMessage): LaneRow {
  const there = row ?? emptyLane(lane);
  return { ...there, messages: [...there.messages, message] };
}

/** The lane with a living card, wanted from `at` on if there was none. */
export function withCard(row: LaneRow | undefined, lane: Lane, at: Instant): LaneRow {
  const there = row ?? emptyLane(lane);
  return there.card ? there : { ...there, card: { wantedAt: at, refreshes: 0, attempts: 0 } };
}

/** The lane with its card to be shown anew, though the escalation has not changed; as it is without a card. */
export function withRefresh(row: LaneRow, at: Instant): LaneRow {
  return row.card ? { ...row, card: { ...row.card, wantedAt: at, refreshes: row.card.refreshes + 1 } } : row;
}

/** The revision up to which there is nothing to do about the card; -1: always something. */
export function cardCovers({ refreshes, shown, failed }: StoredCard): number {
  return Math.max(...[shown, failed].map((had) => (had && had.refreshes >= refreshes ? had.revision : -1)));
}

/** Is the card to be sent or replaced, now or later? */
const isStale = (card: StoredCard, revision: number): boolean => cardCovers(card) < revision;

/** The messages to send now: all or, while the first waits, none. */
export function messagesDue({ messages }: LaneRow, now: Instant): readonly StoredMessage[] {
  return (messages[0]?.retryAt ?? 0) <= now ? messages : [];
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
  if (!row.card) return row;
  const { wantedAt, refreshes, attempts, shown } = row.card;
  if ('cardRetry' in settlement) return { ...row, card: { ...row.card, attempts: attempts + 1, retryAt: settlement.cardRetry } };
  const card = { wantedAt, refreshes, attempts: 0 };
  if ('card' in settlement) return { ...row, card: { ...card, shown: { ...settlement.card, refreshes: wanted.refreshes } } };
  return { ...row, card: { ...card, ...(shown ? { shown } : {}), failed: { ...wanted, why: settlement.cardFailed } } };
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
  if (card?.failed) return { to, state: 'failed', why: card.failed.why };
  return { to, state: 'sent' };
}
