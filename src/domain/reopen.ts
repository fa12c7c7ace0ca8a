import { dayMs } from './beijingTime.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, NoticeBody, Surroundings } from './decision.js';
import type { Escalation, Waiting } from './escalation.js';
import { follow } from './follow.js';
import { formLimits } from './form.js';
import { cardsIn, toPartner, toReps } from './notices.js';
import { periods } from './periods.js';
import { severityOf } from './severityOf.js';
import { submittedPart } from './submittedPart.js';
import { targetOf } from './targetOf.js';
import { readRequiredText } from './text.js';
import { asPartner } from './whoMay.js';

/** Not solved after all: back in the queue with a new target. The former owner is told what still goes wrong. */
export function reopen(now: Escalation, command: CommandOf<'reopen'>, surroundings: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'resolved' && now.state !== 'closed') return refused({ code: 'wrongState' });
  const { at } = command;
  if (now.state === 'closed' && at > now.closedAt + periods.reopenDays * dayMs) return refused({ code: 'reopenTooLate' });
  const read = readRequiredText(command.text, formLimits.details);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { followers, notices } = follow(now, who.partner);
  const next: Waiting = {
    ...submittedPart(now),
    ...step(now, command, 'reopened', read.text),
    state: 'waiting',
    followers,
    target: targetOf(now.service.key, { type: now.form.type, severity: severityOf(now) }, at, surroundings),
    targetFrom: at,
  };
  const what: NoticeBody = { kind: 'reopened', by: who.partner.name, text: read.text };
  const told = [...toReps(now, what, surroundings.repPlaces), ...toPartner(now, what, who.partner.person)];
  return accepted(next, [...told, ...cardsIn(surroundings.repPlaces), ...notices]);
}
