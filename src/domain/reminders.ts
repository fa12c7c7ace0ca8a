import type { Waiting } from './escalation.js';
import type { Instant } from './ids.js';
import { outOfQuietHours } from './quietHours.js';

/** `soon`: three quarters of the target have passed. `due`: the deadline has. */
export type ReminderKind = 'soon' | 'due';

/** The last reminder that was sent, and for which deadline: each goes out once, and anew when the deadline moves. */
export interface Reminded {
  readonly kind: ReminderKind;
  readonly deadline: Instant;
}

/** A reminder that is still to come; `at` is never in the quiet hours. */
export interface NextReminder extends Reminded {
  readonly at: Instant;
}

/**
 * What the clock reminds of next while it waits. What has passed when it comes back to the queue is due at once, and where both have passed
 * only the deadline is. None without a target, and none after the deadline's.
 */
export function nextReminder({ target, reminded, touchedAt }: Waiting): NextReminder | undefined {
  if (target.kind === 'none') return undefined;
  const { at: deadline, soonAt, target: published } = target;
  const sent = reminded?.deadline === deadline ? reminded.kind : undefined;
  if (sent === 'due') return undefined;
  const allowed = (at: Instant): Instant => outOfQuietHours(Math.max(at, touchedAt), published.hours);
  const due = allowed(deadline);
  const soon = soonAt === undefined || sent === 'soon' ? due : allowed(soonAt);
  return soon < due ? { kind: 'soon', deadline, at: soon } : { kind: 'due', deadline, at: due };
}

/** When the clock may remind next, seen from `now`: at once, later (in the quiet hours at nine), or never. */
export function remindableAt(waiting: Waiting, now: Instant): Instant | null {
  const next = nextReminder(waiting);
  if (waiting.target.kind === 'none' || next === undefined) return null;
  return outOfQuietHours(Math.max(next.at, now), waiting.target.target.hours);
}
