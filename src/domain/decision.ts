import type { Asked } from './conversation.js';
import type { Escalation, Owner, Resolution, WithdrawReason } from './escalation.js';
import type { PersonKey, PlaceKey, Recipient } from './ids.js';
import type { TargetTable } from './severity.js';
import type { WorkingDays } from './workingDays.js';

/**
 * What someone must notice, with the facts of the moment: sent once, in order. `card` asks for a living card in the recipient's lane, where there
 * is none yet; with `asked` it is posted anew.
 */
export type NoticeBody =
  | { readonly kind: 'card'; readonly asked?: Asked }
  | { readonly kind: 'pickedUp'; readonly owner: Owner }
  | { readonly kind: 'released'; readonly by: string }
  | { readonly kind: 'resolved'; readonly by: string; readonly resolution: Resolution }
  | { readonly kind: 'closedByItself' }
  | { readonly kind: 'withdrawn'; readonly by: string; readonly reason: WithdrawReason; readonly text?: string }
  | { readonly kind: 'detailsAdded'; readonly by: string; readonly text: string }
  | { readonly kind: 'confirmed'; readonly by: string }
  | { readonly kind: 'reopened'; readonly by: string; readonly text: string };

export interface Notice {
  readonly to: Recipient;
  readonly what: NoticeBody;
}

/** Why a command is refused; `texts/` has a sentence for each (`refuse.<code>`). */
export type Refusal =
  | { readonly code: 'repOnly' }
  | { readonly code: 'partnerOnly' }
  | { readonly code: 'mayNotFile' }
  /** Somebody else won the pick-up. */
  | { readonly code: 'alreadyPickedUp'; readonly owner: Owner }
  | { readonly code: 'alreadyYours' }
  | { readonly code: 'notOwner'; readonly owner: Owner }
  | { readonly code: 'alreadySubmitted'; readonly number: string }
  /** The state does not allow it; the current card goes with the sentence. */
  | { readonly code: 'wrongState' }
  | { readonly code: 'reopenTooLate' }
  | { readonly code: 'notEligibleYet' }
  | { readonly code: 'textMissing' }
  | { readonly code: 'textTooLong'; readonly limit: number }
  | { readonly code: 'looksLikeSecret' };

/** What the decider may know beside the escalation: data, never a port. */
export interface Surroundings {
  readonly targets: TargetTable;
  readonly workingDays: WorkingDays;
  readonly repPlaces: readonly PlaceKey[];
}

export type Decision =
  | { readonly accepted: true; readonly next: Escalation; readonly notices: readonly Notice[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** `(now) => decide(now, command, surroundings)`: pure, may be run again. */
export type Decide = (now: Escalation) => Decision;

/** Is this recipient that person? */
export const isPerson = (to: Recipient): to is { readonly person: PersonKey } => 'person' in to;
