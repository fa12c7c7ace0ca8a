import { beijingDate, beijingInstant, hourMs, timeOfDay } from './beijingTime.js';
import type { Instant } from './ids.js';
import { afterServiceTime, Calendar, dailyWindow, moveInto, windowOf } from './serviceTime.js';
import type { ResponseTarget, Target } from './severity.js';
import type { WorkingDays } from './workingDays.js';

/** The same clock time some working days later. */
function afterWorkingDays(days: number, from: Instant, calendar: Calendar): Instant {
  let date = beijingDate(from);
  for (let left = days; left > 0; left -= 1) date = calendar.next(date);
  return beijingInstant(date, timeOfDay(from));
}

/** The same clock time some working days after `from`, moved into the hours of every day's service (09:00–24:00). */
export function afterBusinessDays(days: number, from: Instant, workingDays: WorkingDays): Instant {
  const calendar = new Calendar(workingDays);
  return afterWorkingDays(days, moveInto(dailyWindow, from, calendar), calendar);
}

/**
 * When the first response is due for something submitted at `from`. Hours run only inside the service hours; one business day is the same
 * clock time on the next working day, counted from inside the service hours (Tue 24 Nov 10:20 → Wed 10:20; Tue 01:30 counts from 09:00).
 */
export function responseDeadline(target: Target | null, from: Instant, workingDays: WorkingDays): ResponseTarget {
  if (target === null) return { kind: 'none' };
  const calendar = new Calendar(workingDays);
  const window = windowOf(target.hours);
  const start = window === undefined ? from : moveInto(window, from, calendar);
  let at: Instant;
  if (target.unit === 'business-day') at = afterWorkingDays(target.value, start, calendar);
  else at = window === undefined ? from + target.value * hourMs : afterServiceTime(window, target.value * hourMs, start, calendar);
  return { kind: 'by', at, target, uncertain: calendar.uncertain };
}
