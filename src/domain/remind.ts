import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Notice, Surroundings } from './decision.js';
import type { Escalation, Waiting } from './escalation.js';
import { toPartner, toReps } from './notices.js';
import { heardAhead, isRemindable, nextReminder, type ReminderKind } from './reminders.js';
import { waitingSince } from './waitingSince.js';

/**
 * Time reminds the representatives' places of what still waits, at three quarters of its target and at its deadline; at the deadline the
 * partner is told the truth. After an outage that lasted from one to the other, the deadline's is the only one. `ahead`: up to so many ms
 * before its time, together with others; the partner is never told ahead.
 */
export function remind(
  now: Escalation,
  command: Pick<CommandOf<'remind'>, 'actor' | 'at'>,
  { repPlaces }: Surroundings,
  ahead = 0,
): Decision {
  const { actor, at } = command;
  if (actor.kind !== 'clock' || now.state !== 'waiting' || now.target.kind === 'none') return refused({ code: 'wrongState' });
  const next = nextReminder(now);
  if (next === undefined || !isRemindable(now, at, ahead)) return refused({ code: 'wrongState' });
  const deadline = now.target.at;
  const hasPassed = at >= deadline;
  const kind: ReminderKind = hasPassed ? 'due' : next.kind;
  const reps = heardAhead(now) ? [] : toReps(now, { kind: 'reminder', when: kind, deadline }, repPlaces);
  if (hasPassed) {
    const reminded = reps.length > 0 || heardAhead(now);
    return accepted({ ...now, ...step(now, command, 'overdue'), reminded: { kind, deadline } }, [
      ...reps,
      ...truth(now, deadline, reminded),
    ]);
  }
  const history = step(now, command, 'reminded', undefined, { seenBy: 'reps' });
  return accepted({ ...now, ...history, reminded: { kind, deadline, ...(kind === 'due' ? { ahead: true } : {}) } }, reps);
}

/** The partner is told that nobody has it, if that was so when the deadline passed, and not where a deadline was set that had passed. */
function truth(now: Waiting, deadline: number, reminded: boolean): readonly Notice[] {
  const ranSince = Math.max(waitingSince(now), now.assigned?.at ?? 0);
  return ranSince > deadline ? [] : toPartner(now, { kind: 'overdue', deadline, reminded });
}
