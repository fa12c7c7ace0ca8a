/** One lane as it is stored, and the pure rules of what it has to do. Settled messages leave at once; of them only the last outcome stays. */
import { createHash } from 'node:crypto';
import type { Asked } from '../../domain/conversation.js';
import { isPerson } from '../../domain/decision.js';
import type { EscalationId, Instant, Recipient } from '../../domain/ids.js';
import type { DeliveryState, Lane, PendingMessage, Settlement } from '../ports.js';
import { broughtCard, isStale, type StoredCard, settledCard, type Wanted } from './laneCard.js';

export interface StoredMessage extends PendingMessage {
  readonly retryAt?: Instant;
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
function withMessage(row: LaneRow | undefined, lane: Lane, message: PendingMessage): LaneRow {
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

/** The messages to send now: all or, while the first waits, none. */
export function messagesDue({ messages }: LaneRow, now: Instant): readonly StoredMessage[] {
  return (messages[0]?.retryAt ?? 0) <= now ? messages : [];
}

/** The lane after one settlement; `wanted` is what the card was to show when it was claimed. */
export function settled(row: LaneRow, settlement: Settlement, wanted: Wanted): LaneRow {
  if ('message' in settlement) return withSettledMessage(row, settlement);
  return row.card ? { ...row, card: settledCard(row.card, settlement, wanted) } : row;
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

/** The lane with its card, or the first one, to be posted anew where it was asked for. */
export function withBrought(row: LaneRow | undefined, lane: Lane, asked: Asked, at: Instant): LaneRow {
  const there = withCard(row, lane, at);
  return there.card ? { ...there, card: broughtCard(there.card, asked, at) } : there;
}

/** The lane with a notice: one more message, or its card, where it is asked for. */
export function noticed(row: LaneRow | undefined, lane: Lane, message: PendingMessage): LaneRow {
  const { what } = message.notice;
  if (what.kind !== 'card') return withMessage(row, lane, message);
  return what.asked ? withBrought(row, lane, what.asked, message.at) : withCard(row, lane, message.at);
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
