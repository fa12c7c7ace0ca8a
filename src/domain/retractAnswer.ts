import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, NoticeBody, Surroundings } from './decision.js';
import type { Escalation, WaitingForPartner } from './escalation.js';
import { toPartner, toReps } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { asPartner } from './whoMay.js';

/** What was taken for the answer was none: the question stands again. The words stay in the history, marked. */
export function retractAnswer(now: Escalation, command: CommandOf<'retractAnswer'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  const { person, name } = who.partner;
  if (now.state !== 'pickedUp' || now.answered?.person !== person) return refused({ code: 'wrongState' });
  const next: WaitingForPartner = {
    ...submittedPart(now),
    ...step(now, command, 'answerRetracted'),
    state: 'waitingForPartner',
    owner: now.owner,
    question: now.answered.question,
  };
  const what: NoticeBody = { kind: 'answerRetracted', by: name };
  return accepted(next, [...toReps(now, what, repPlaces), ...toPartner(now, what, person)]);
}
