import type { Asked } from './conversation.js';
import type { Escalation, Owner, Resolution, WithdrawReason } from './escalation.js';
import type { ContactDetails } from './form.js';
import type { Instant, PersonKey, PlaceKey, Recipient } from './ids.js';
import type { Invitation, InvitationAnswer } from './meeting.js';
import type { Score } from './rating.js';
import type { ReminderKind, ReminderOf } from './reminders.js';
import type { ResponseTarget, Severity, TargetTable } from './severity.js';
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
  | { readonly kind: 'confirmed'; readonly by: string; readonly score?: Score; readonly text?: string }
  | { readonly kind: 'reopened'; readonly by: string; readonly text: string }
  | { readonly kind: 'asked'; readonly by: string; readonly text: string }
  | { readonly kind: 'answered'; readonly by: string; readonly text: string }
  /** `files`: their names. */
  | {
      readonly kind: 'attached';
      readonly by: string;
      readonly files: readonly string[];
      readonly answers: boolean;
      readonly text?: string;
    }
  | { readonly kind: 'answerRetracted'; readonly by: string }
  | { readonly kind: 'message'; readonly by: string; readonly text: string }
  /** For representatives alone. */
  | { readonly kind: 'noted'; readonly by: string; readonly text: string }
  | { readonly kind: 'contactCorrected'; readonly by: string; readonly contact: ContactDetails }
  /** To the partner: who has it now. To the new owner: `handedOver`. */
  | { readonly kind: 'transferred'; readonly by: string; readonly owner: Owner }
  | { readonly kind: 'handedOver'; readonly by: string }
  /** To the owner. */
  | { readonly kind: 'transferRequested'; readonly by: { readonly person: PersonKey; readonly name: string } }
  /** `target`: the new one, while it runs. */
  | {
      readonly kind: 'severityChanged';
      readonly by: string;
      readonly severity: Severity;
      readonly reason: string;
      readonly target?: ResponseTarget;
    }
  | { readonly kind: 'serviceRequestRecorded'; readonly by: string; readonly number: string }
  | { readonly kind: 'nudged'; readonly by: string }
  /** To a place, of something that still waits. */
  | { readonly kind: 'reminder'; readonly when: ReminderKind; readonly deadline: Instant }
  /** To a place, in the lane of the most urgent: several that fall together, the most urgent first. */
  | { readonly kind: 'reminders'; readonly of: readonly ReminderOf[] }
  /** To the partner; `reminded`: some place was, just now. */
  | { readonly kind: 'overdue'; readonly deadline: Instant; readonly reminded: boolean }
  /** To the submitter alone. */
  | { readonly kind: 'feedback'; readonly by: string; readonly text: string; readonly document?: string }
  | { readonly kind: 'feedbackExplained'; readonly by: string; readonly text: string }
  /** To the named contact; `copy`: to the submitter, who need not answer. */
  | { readonly kind: 'meetingInvited'; readonly by: string; readonly invitation: Invitation; readonly copy: boolean }
  | { readonly kind: 'meetingAnswered'; readonly by: string; readonly answer: InvitationAnswer; readonly email?: string };

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
  /** It is so already. */
  | { readonly code: 'unchanged' }
  | { readonly code: 'noSuchSeverity' }
  | { readonly code: 'noServiceRequestNumber' }
  | { readonly code: 'nudgeBeforeTarget'; readonly from: Instant }
  | { readonly code: 'nudgedAlready'; readonly from: Instant }
  | { readonly code: 'requestedAlready'; readonly from: Instant }
  | { readonly code: 'feedbackGiven' }
  /** An invitation follows feedback, never by itself. */
  | { readonly code: 'feedbackFirst' }
  /** It was written to somebody else. */
  | { readonly code: 'notForYou' }
  | { readonly code: 'alreadyAnswered' }
  | { readonly code: 'alreadyInvited' }
  | { readonly code: 'slotsWrong' }
  | { readonly code: 'slotGone' }
  | { readonly code: 'slotChosen'; readonly slot: Instant }
  | { readonly code: 'tooManyFiles'; readonly limit: number }
  /** These very bytes are there. */
  | { readonly code: 'alreadyAttached' }
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
