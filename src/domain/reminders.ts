import { minuteMs } from './beijingTime.js';
import type { Waiting } from './escalation.js';
import type { Form } from './form.js';
import type { Instant } from './ids.js';
import { outOfQuietHours } from './quietHours.js';
import type { Severity } from './severity.js';

/** `soon`: three quarters of the target have passed. `due`: the deadline has. */
export type ReminderKind = 'soon' | 'due';

/** Reminders that fall within this of one another come as one message, in ms. */
export const togetherMs = 10 * minuteMs;

/** The last reminder that was sent, and for which deadline: each goes out once, and anew when the deadline moves. */
export interface Reminded {
  readonly kind: ReminderKind;
  readonly deadline: Instant;
  /** The places heard of the deadline with others, minutes before it; the partner hears when it has passed. */
  readonly ahead?: true;
}

/** One of several that a place is reminded of in one message: what a row needs, and its button. */
export interface ReminderOf extends Pick<Waiting, 'id' | 'revision' | 'number' | 'service' | 'organisationName'> {
  readonly customer: string;
  readonly type: Form['type'];
  readonly severity: Severity;
  readonly deadline: Instant;
}

/** A reminder that is still to come; `at` is never in the quiet hours. */
interface NextReminder {
  readonly kind: ReminderKind;
  readonly at: Instant;
}

/** Have the places heard of this deadline already, so that only the partner is left to be told? */
export const heardAhead = ({ target, reminded }: Waiting): boolean =>
  target.kind === 'by' && reminded?.deadline === target.at && reminded.ahead === true;

/**
 * What the clock reminds of next while it waits. What has passed when it comes back to the queue is due at once, and where both have passed
 * only the deadline is. None without a target, and none after the deadline's.
 */
export function nextReminder(waiting: Waiting): NextReminder | undefined {
  const { target, reminded, touchedAt } = waiting;
  if (target.kind === 'none') return undefined;
  const { at: deadline, soonAt, target: published } = target;
  const sent = reminded?.deadline === deadline ? reminded.kind : undefined;
  if (sent === 'due' && !heardAhead(waiting)) return undefined;
  const allowed = (at: Instant): Instant => outOfQuietHours(Math.max(at, touchedAt), published.hours);
  const due = allowed(deadline);
  const soon = soonAt === undefined || sent !== undefined ? due : allowed(soonAt);
  return soon < due ? { kind: 'soon', at: soon } : { kind: 'due', at: due };
}

/** When the clock may remind next, seen from `now`: at once, later (in the quiet hours at nine), or never. */
export function remindableAt(waiting: Waiting, now: Instant): Instant | null {
  const next = nextReminder(waiting);
  if (waiting.target.kind === 'none' || next === undefined) return null;
  return outOfQuietHours(Math.max(next.at, now), waiting.target.target.hours);
}

/** May it be reminded of now, or up to `ahead` ms before its time? Not ahead in the quiet hours, nor where only the partner is left to be told. */
export function isRemindable(waiting: Waiting, now: Instant, ahead: number): boolean {
  const at = remindableAt(waiting, now);
  if (at === null || at === now || waiting.target.kind === 'none') return at === now;
  return at <= now + ahead && outOfQuietHours(now, waiting.target.target.hours) === now && !heardAhead(waiting);
}
