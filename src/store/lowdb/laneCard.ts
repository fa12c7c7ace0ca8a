/** A lane's living card as it is stored, and the pure rules of when it is to be sent, replaced, or posted anew. */
import type { Asked, MessageRef } from '../../domain/conversation.js';
import type { Instant } from '../../domain/ids.js';
import type { LivingCard, Settlement, Shown } from '../ports.js';

/** What the escalation and `refresh` ask a card to show: the revision, and how often it was to be refreshed without a new one. */
export interface Wanted {
  readonly revision: number;
  readonly refreshes: number;
}

export interface StoredCard {
  /** When it was asked for last without a new revision. */
  readonly wantedAt: Instant;
  /** How often a refresh, or that it be posted anew, was asked for. */
  readonly refreshes: number;
  readonly attempts: number;
  readonly retryAt?: Instant;
  readonly shown?: Shown & { readonly refreshes: number };
  /** Given up until more is wanted than this. */
  readonly failed?: Wanted & { readonly why: string };
  /** To be posted anew, asked for by the refresh of this number. */
  readonly bring?: Asked & { readonly refreshes: number };
  /** Cards that stood here before and are still out: each is to become a stub. */
  readonly former?: readonly MessageRef[];
}

/** Settlements about the card. */
type CardSettlement = Exclude<Settlement, { message: string }>;

/** The revision up to which there is nothing to do about the card; -1: always something. */
export function cardCovers(card: StoredCard): number {
  return card.former === undefined ? covers(card) : -1;
}

function covers({ refreshes, shown, failed }: StoredCard): number {
  return Math.max(...[shown, failed].map((had) => (had && had.refreshes >= refreshes ? had.revision : -1)));
}

/** Is the card to be sent or replaced, now or later? */
export const isStale = (card: StoredCard, revision: number): boolean => covers(card) < revision;

/** The card as a worker sees it. */
export function livingCard(card: StoredCard, revision: number): LivingCard {
  const { shown, attempts, retryAt, bring, former } = card;
  const stale = isStale(card, revision);
  const [first] = former ?? [];
  return {
    stale,
    attempts,
    ...(shown ? { shown: { ref: shown.ref, revision: shown.revision } } : {}),
    ...(retryAt !== undefined && (stale || first) ? { retryAt } : {}),
    ...(bring && stale ? { bring: asked(bring) } : {}),
    ...(first ? { former: first } : {}),
  };
}

const asked = ({ lead, where }: Asked): Asked => ({ ...(lead === undefined ? {} : { lead }), ...(where ? { where } : {}) });

/** The card to be posted anew. What was asked before and is not out yet comes with it: one card, all its words, in the newest place. */
export function broughtCard(card: StoredCard, { lead, where }: Asked, at: Instant): StoredCard {
  const refreshes = card.refreshes + 1;
  const leads = [...new Set([...(card.bring?.lead ?? '').split('\n\n'), lead ?? ''])].filter((words) => words !== '');
  // Whoever asks waits for it: what an earlier failure made it wait for is tried at once.
  const { retryAt: _, ...rest } = card;
  const words = leads.length > 0 ? { lead: leads.join('\n\n') } : {};
  return { ...rest, wantedAt: at, refreshes, bring: { refreshes, ...words, ...(where ? { where } : {}) } };
}

/** The card after one settlement; `wanted` is what it was to show when it was claimed. */
export function settledCard(card: StoredCard, settlement: CardSettlement, wanted: Wanted): StoredCard {
  const { wantedAt, refreshes, attempts, shown, bring, former } = card;
  if ('cardRetry' in settlement) return { ...card, attempts: attempts + 1, retryAt: settlement.cardRetry };
  // What was asked for while this was under way is still to be done.
  const rest = { wantedAt, refreshes, attempts: 0, ...(bring && bring.refreshes > wanted.refreshes ? { bring } : {}) };
  if ('card' in settlement) {
    const left = [...(former ?? []), ...(settlement.former ? [settlement.former] : [])];
    return { ...rest, shown: { ...settlement.card, refreshes: wanted.refreshes }, ...(left.length > 0 ? { former: left } : {}) };
  }
  if ('retired' in settlement) {
    const left = (former ?? []).filter(({ activityId }) => activityId !== settlement.retired);
    const { former: _, retryAt: __, ...kept } = card;
    return { ...kept, attempts: 0, ...(left.length > 0 ? { former: left } : {}) };
  }
  return { ...rest, ...(shown ? { shown } : {}), ...(former ? { former } : {}), failed: { ...wanted, why: settlement.cardFailed } };
}
