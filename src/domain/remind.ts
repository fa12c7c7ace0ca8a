import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Notice, Surroundings } from './decision.js';
import type { Escalation, Waiting } from './escalation.js';
import { toPartner, toReps } from './notices.js';
import { type ReminderKind, remindableAt } from './reminders.js';
import { waitingSince } from './waitingSince.js';

/**
 * Time reminds the representatives' places of what still waits, at three quarters of its target and at its deadline; at the deadline the
 * partner is told the truth. After an outage that lasted from one to the other, the deadline's is the only one.
 */
export function remind(now: Escalation, command: CommandOf<'remind'>, { repPlaces }: Surroundings): Decision {
  const { actor, at } = command;
  if (actor.kind !== 'clock' || now.state !== 'waiting' || now.target.kind === 'none' || remindableAt(now, at) !== at)
    return refused({ code: 'wrongState' });
  const deadline = now.target.at;
  const kind: ReminderKind = at >= deadline ? 'due' : 'soon';
  const history = kind === 'due' ? step(now, command, 'overdue') : step(now, command, 'reminded', undefined, { seenBy: 'reps' });
  const reps = toReps(now, { kind: 'reminder', when: kind, deadline }, repPlaces);
  return accepted({ ...now, ...history, reminded: { kind, deadline } }, [...reps, ...(kind === 'due' ? truth(now, deadline, reps) : [])]);
}

/** The partner is told that nobody has it, if that was so when the deadline passed, and not where a deadline was set that had passed. */
function truth(now: Waiting, deadline: number, reps: readonly Notice[]): readonly Notice[] {
  const ranSince = Math.max(waitingSince(now), now.assigned?.at ?? 0);
  return ranSince > deadline ? [] : toPartner(now, { kind: 'overdue', deadline, reminded: reps.length > 0 });
}
