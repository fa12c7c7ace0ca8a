import type { Claim, Lane, Shown } from '../store/ports.js';
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
  /** What became of this message when it was sent before. */
  of(next: ToSend['next']): Sending | undefined;
  keep(lane: Lane, next: ToSend['next'], sending: Sending): void;
  forget(lane: Lane, next: ToSend['next']): void;
}

export function createUnsettled(): Unsettled {
  const messages = new Map<string, Sending>();
  const cards = new Map<string, Shown>();
  return {
    withCardThatIsOut: (claim) => {
      const shown = cards.get(laneKey(claim.lane));
      return claim.card && shown ? { ...claim, card: { ...claim.card, shown } } : claim;
    },
    of: (next) => (next.kind === 'message' ? messages.get(next.message.id) : undefined),
    keep: (lane, next, sending) => {
      if (next.kind === 'message') messages.set(next.message.id, sending);
      else if ('card' in sending.settlement) cards.set(laneKey(lane), sending.settlement.card);
    },
    forget: (lane, next) => {
      if (next.kind === 'message') messages.delete(next.message.id);
      else cards.delete(laneKey(lane));
    },
  };
}
