/** What was written to one person, for as long as that person may still answer it. Each check gives it, or the refusal. */
import type { Checked } from './checked.js';
import { type Escalation, isSubmitted, type SubmittedEscalation } from './escalation.js';
import type { Feedback } from './feedback.js';
import type { PersonKey } from './ids.js';
import type { Meeting } from './meeting.js';

/** The feedback to this person, not yet explained; also after it is over. */
export function feedbackTo(
  now: Escalation,
  person: PersonKey,
): Checked<{ readonly escalation: SubmittedEscalation; readonly feedback: Feedback }> {
  if (!isSubmitted(now) || now.feedback === undefined) return { refusal: { code: 'wrongState' } };
  if (now.submitter.person !== person) return { refusal: { code: 'notForYou' } };
  if (now.feedback.explanation !== undefined) return { refusal: { code: 'alreadyAnswered' } };
  return { escalation: now, feedback: now.feedback };
}

/** The invitation to this person, no time chosen yet; also after it is over. */
export function invitationTo(
  now: Escalation,
  person: PersonKey,
): Checked<{ readonly escalation: SubmittedEscalation; readonly meeting: Meeting }> {
  if (!isSubmitted(now) || now.meeting === undefined) return { refusal: { code: 'wrongState' } };
  if (now.meeting.contact.person !== person) return { refusal: { code: 'notForYou' } };
  if (now.meeting.chosen !== undefined) return { refusal: { code: 'slotChosen', slot: now.meeting.chosen } };
  return { escalation: now, meeting: now.meeting };
}
