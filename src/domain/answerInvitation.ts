import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Refusal } from './decision.js';
import type { Escalation } from './escalation.js';
import { formLimits } from './form.js';
import type { Instant } from './ids.js';
import type { InvitationAnswer, Meeting } from './meeting.js';
import { readRequiredText, readText } from './text.js';
import { invitationTo } from './toldInPrivate.js';
import { asPartner } from './whoMay.js';

/** The invited contact takes one of the times, asks for another, or explains; the representative who invited is told. */
export function answerInvitation(now: Escalation, command: CommandOf<'answerInvitation'>): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  const told = invitationTo(now, who.partner.person);
  if (told.refusal !== undefined) return refused(told.refusal);
  const { escalation, meeting } = told;
  const { contact, by } = meeting;
  const read = readAnswer(command.answer, meeting, command.at);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { answer, change, text } = read;
  const next = {
    ...escalation,
    ...step(now, command, 'meetingAnswered', text, { seenBy: 'private' }),
    meeting: { ...meeting, ...change },
  };
  const email = contact.email === undefined ? {} : { email: contact.email };
  return accepted(next, [{ to: { person: by.person }, what: { kind: 'meetingAnswered', by: who.partner.name, answer, ...email } }]);
}

interface Read {
  readonly refusal?: undefined;
  /** The answer with its text as it is kept. */
  readonly answer: InvitationAnswer;
  readonly change: Pick<Meeting, 'chosen' | 'anotherTime' | 'explained'>;
  readonly text?: string | undefined;
}

function readAnswer(
  answer: InvitationAnswer,
  { slots, explained, anotherTime }: Meeting,
  at: Instant,
): Read | { readonly refusal: Refusal } {
  switch (answer.kind) {
    case 'slot':
      if (!slots.includes(answer.slot) || answer.slot <= at) return { refusal: { code: 'slotGone' } };
      return { answer, change: { chosen: answer.slot } };
    case 'anotherTime': {
      if (anotherTime === true) return { refusal: { code: 'alreadyAnswered' } };
      const read = readText(answer.text, formLimits.reason);
      if (read.refusal !== undefined) return read;
      const { text } = read;
      return { answer: text === undefined ? { kind: 'anotherTime' } : { kind: 'anotherTime', text }, change: { anotherTime: true }, text };
    }
    case 'explanation': {
      if (explained === true) return { refusal: { code: 'alreadyAnswered' } };
      const read = readRequiredText(answer.text, formLimits.feedback);
      if (read.refusal !== undefined) return read;
      return { answer: { kind: 'explanation', text: read.text }, change: { explained: true }, text: read.text };
    }
  }
}
