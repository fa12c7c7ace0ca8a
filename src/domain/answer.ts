import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, NoticeBody, Surroundings } from './decision.js';
import type { Escalation, PickedUp } from './escalation.js';
import { follow } from './follow.js';
import { formLimits } from './form.js';
import { toPartner, toReps } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { readRequiredText } from './text.js';
import { asPartner } from './whoMay.js';

/** The partner, or a colleague, answers what was asked: the owner's turn again. */
export function answer(now: Escalation, command: CommandOf<'answer'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'waitingForPartner') return refused({ code: 'wrongState' });
  const read = readRequiredText(command.text, formLimits.details);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { followers, notices } = follow(now, who.partner);
  const { person, name } = who.partner;
  const next: PickedUp = {
    ...submittedPart(now),
    ...step(now, command, 'answered', read.text),
    state: 'pickedUp',
    owner: now.owner,
    followers,
    answered: { question: now.question, person },
  };
  const what: NoticeBody = { kind: 'answered', by: name, text: read.text };
  return accepted(next, [...toReps(now, what, repPlaces), ...toPartner(now, what, person), ...notices]);
}
