import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Notice, Refusal } from './decision.js';
import { type Escalation, isSubmitted, type SubmittedEscalation } from './escalation.js';
import type { Instant } from './ids.js';
import type { Meeting } from './meeting.js';
import { periods } from './periods.js';
import { asRep } from './whoMay.js';

/**
 * 21Vianet asks the partner's named contact to meet about a remediation plan, the submitter in copy: a second step, after feedback, and
 * never by itself. Again only when the contact asked for another time.
 */
export function inviteToMeeting(now: Escalation, command: CommandOf<'inviteToMeeting'>): Decision {
  const who = asRep(command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isSubmitted(now)) return refused({ code: 'wrongState' });
  const why = whyNotInvite(now);
  if (why !== undefined) return refused(why);
  const { invitation, at } = command;
  if (!areSlots(invitation.slots, at)) return refused({ code: 'slotsWrong' });
  const { person, name } = who.rep;
  const meeting: Meeting = { ...invitation, by: { person, name }, at };
  const next = {
    ...now,
    ...step(now, command, 'meetingInvited', undefined, { detail: invitation.contact.name, seenBy: 'private' }),
    meeting,
  };
  const { contact } = invitation;
  const invited: Notice = { to: { person: contact.person }, what: { kind: 'meetingInvited', by: name, invitation, copy: false } };
  const copy: Notice = { to: { person: now.submitter.person }, what: { kind: 'meetingInvited', by: name, invitation, copy: true } };
  return accepted(next, now.submitter.person === contact.person ? [invited] : [invited, copy]);
}

/** Why an invitation cannot go out now; undefined when it can. */
export function whyNotInvite({ feedback, meeting }: SubmittedEscalation): Refusal | undefined {
  if (feedback === undefined) return { code: 'feedbackFirst' };
  return meeting !== undefined && meeting.anotherTime !== true ? { code: 'alreadyInvited' } : undefined;
}

/** Three times that are still to come, each later than the one before. */
const areSlots = (slots: readonly Instant[], at: Instant): boolean =>
  slots.length === periods.meetingSlots && slots.every((slot, place) => slot > (slots[place - 1] ?? at));
