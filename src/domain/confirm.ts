import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, NoticeBody, Surroundings } from './decision.js';
import type { Closed, Escalation } from './escalation.js';
import { follow } from './follow.js';
import { toPartner, toReps } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { asPartner } from './whoMay.js';

/** The partner agrees that it is solved: closed. */
export function confirm(now: Escalation, command: CommandOf<'confirm'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'resolved') return refused({ code: 'wrongState' });
  const { followers, notices } = follow(now, who.partner);
  const next: Closed = {
    ...submittedPart(now),
    ...step(now, command, 'confirmed'),
    state: 'closed',
    followers,
    owner: now.owner,
    resolution: now.resolution,
    closedAt: command.at,
  };
  const what: NoticeBody = { kind: 'confirmed', by: who.partner.name };
  return accepted(next, [...toReps(now, what, repPlaces), ...toPartner(now, what, who.partner.person), ...notices]);
}
