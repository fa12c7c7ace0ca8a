import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, NoticeBody, Surroundings } from './decision.js';
import { type Escalation, isOpen, ownerOf, type Withdrawn } from './escalation.js';
import { follow } from './follow.js';
import { formLimits } from './form.js';
import { toPartner, toReps } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { readText } from './text.js';
import { asPartner } from './whoMay.js';

/** The partner takes it back, in any open state; who had it is kept. */
export function withdraw(now: Escalation, command: CommandOf<'withdraw'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isOpen(now)) return refused({ code: 'wrongState' });
  const read = readText(command.text, formLimits.reason);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  const { reason, at } = command;
  const { followers, notices } = follow(now, who.partner);
  const owner = ownerOf(now);
  const next: Withdrawn = {
    ...submittedPart(now),
    ...step(now, command, 'withdrawn', text),
    state: 'withdrawn',
    followers,
    reason,
    withdrawnAt: at,
    ...(owner === undefined ? {} : { owner }),
  };
  const what: NoticeBody = { kind: 'withdrawn', by: who.partner.name, reason, ...(text === undefined ? {} : { text }) };
  return accepted(next, [...toReps(now, what, repPlaces), ...toPartner(now, what, who.partner.person), ...notices]);
}
