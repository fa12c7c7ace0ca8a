import { hourMs } from './beijingTime.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import type { Escalation } from './escalation.js';
import { follow } from './follow.js';
import { toReps } from './notices.js';
import { nudgeFrom } from './nudgeFrom.js';
import { periods } from './periods.js';
import { asPartner } from './whoMay.js';

/** The partner asks for a reminder once the target has passed, every few hours at most: to whoever has it, else to every place. */
export function nudge(now: Escalation, command: CommandOf<'nudge'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'waiting' && now.state !== 'pickedUp') return refused({ code: 'wrongState' });
  const { at } = command;
  const from = nudgeFrom(now);
  if (at < from) return refused({ code: 'nudgeBeforeTarget', from });
  const again = now.nudgedAt === undefined ? at : now.nudgedAt + periods.nudgeHours * hourMs;
  if (at < again) return refused({ code: 'nudgedAlready', from: again });
  const { followers, notices } = follow(now, who.partner);
  const told = toReps(now, { kind: 'nudged', by: who.partner.name }, repPlaces);
  return accepted({ ...now, ...step(now, command, 'nudged'), followers, nudgedAt: at }, [...told, ...notices]);
}
