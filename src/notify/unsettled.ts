import type { Claim, Lane, Settlement, Shown } from '../store/ports.js';
import { laneKey } from './laneKey.js';
import type { ToSend } from './sender.js';
import type { Sending } from './sending.js';

/**
 * What was sent but could not be settled (a full disk), so that it is not sent once more at each claim until the store can write again.
 * Memory only: after a crash it is sent a second time, which "at least once" allows.
 */
export interface Unsettled {
  /** The claim as it would be, had the card that is out been noted: the card is replaced, not posted anew. */
  withCardThatIsOut(claim: Claim): Claim;
  /** A card's settlement, with the former card of the one that could not be noted. */
  completed(lane: Lane, sending: Sending): Sending;
  /** What became of this message when it was sent before. */
  of(next: ToSend['next']): Sending | undefined;
  keep(lane: Lane, next: ToSend['next'], sending: Sending): void;
  forget(lane: Lane, next: ToSend['next'], sending: Sending): void;
}

export function createUnsettled(): Unsettled {
  const messages = new Map<string, Sending>();
  const cards = new Map<string, Extract<Settlement, { card: Shown }>>();
  return {
    withCardThatIsOut: (claim) => {
      const noted = cards.get(laneKey(claim.lane));
      if (!claim.card || !noted) return claim;
      const { bring: _, ...card } = claim.card;
      return { ...claim, card: { ...card, shown: noted.card } };
    },
    completed: (lane, sending) => {
      const former = cards.get(laneKey(lane))?.former;
      const { settlement } = sending;
      return former && 'card' in settlement && !settlement.former ? { ...sending, settlement: { ...settlement, former } } : sending;
    },
    of: (next) => (next.kind === 'message' ? messages.get(next.message.id) : undefined),
    keep: (lane, next, sending) => {
      if (next.kind === 'message') messages.set(next.message.id, sending);
      else if ('card' in sending.settlement) cards.set(laneKey(lane), sending.settlement);
    },
    forget: (lane, next, { settlement }) => {
      if (next.kind === 'message') messages.delete(next.message.id);
      else if ('card' in settlement) cards.delete(laneKey(lane));
    },
  };
}
