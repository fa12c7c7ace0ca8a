import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import type { Escalation } from './escalation.js';
import { laterAt } from './later.js';
import { asPartner } from './whoMay.js';

/** A person of the partner cannot answer now and wants to be reminded, once; the newest wish counts. */
export function remindLater(now: Escalation, command: CommandOf<'remindLater'>, { workingDays }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'waitingForPartner') return refused({ code: 'wrongState' });
  const { person } = who.partner;
  const others = (now.later ?? []).filter((each) => each.person !== person);
  const later = [...others, { person, at: laterAt(command.later, command.at, workingDays) }];
  return accepted({ ...now, ...step(now, command, 'reminderWished', undefined, { seenBy: 'private' }), later });
}
