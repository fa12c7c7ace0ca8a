import type { Instant, PersonKey } from './ids.js';

/** One thing that happened: who, when, what. The history only grows. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly by: { readonly kind: 'partner' | 'rep'; readonly person: PersonKey; readonly name: string } | { readonly kind: 'clock' };
  readonly what:
    | 'opened'
    | 'described'
    | 'eligible'
    | 'selfSolved'
    | 'submitted'
    | 'pickedUp'
    | 'released'
    | 'transferred'
    | 'transferRequested'
    | 'asked'
    | 'answered'
    | 'answerRetracted'
    | 'messaged'
    | 'noted'
    | 'detailsAdded'
    | 'attached'
    | 'contactCorrected'
    | 'severityChanged'
    | 'serviceRequestRecorded'
    | 'reminderWished'
    | 'partnerReminded'
    | 'nudged'
    | 'reminded'
    | 'overdue'
    | 'feedbackGiven'
    | 'feedbackExplained'
    | 'meetingInvited'
    | 'meetingAnswered'
    | 'resolved'
    | 'confirmed'
    | 'reopened'
    | 'closed'
    | 'withdrawn';
  /** The words that go with it: a reason, the details, what was done. */
  readonly text?: string;
  /** What it became: the new owner's name, the assigned level. */
  readonly detail?: string;
  /** Names of the files that came with it. */
  readonly files?: readonly string[];
  /** `reps`: never reaches the partner. `private`: between the representatives and those who were written to. Absent: both sides. */
  readonly seenBy?: 'reps' | 'private';
}
