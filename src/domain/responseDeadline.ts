import { beijingDate, beijingInstant, hourMs, plusDays, timeOfDay } from './beijingTime.js';
import type { Instant } from './ids.js';
import type { ResponseTarget, ServiceHours, Target } from './severity.js';
import type { BeijingDate, WorkingDays } from './workingDays.js';

/** When somebody works, on the days that count: from–to in ms since midnight. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly workingDaysOnly: boolean;
}

const windows: Record<Exclude<ServiceHours, 'always'>, Window> = {
  'daily-09-24': { from: 9 * hourMs, to: 24 * hourMs, workingDaysOnly: false },
  'workdays-09-18': { from: 9 * hourMs, to: 18 * hourMs, workingDaysOnly: true },
};

/** Asks the table day by day and remembers whether it had to guess. */
class Calendar {
  uncertain = false;
  constructor(private readonly days: WorkingDays) {}

  works(date: BeijingDate): boolean {
    if (!this.days.covers(date)) this.uncertain = true;
    return this.days.isWorkingDay(date);
  }

  /** The next working day after a date. */
  next(date: BeijingDate): BeijingDate {
    let day = plusDays(date, 1);
    while (!this.works(day)) day = plusDays(day, 1);
    return day;
  }
}

/** The first instant from `at` on that lies inside the window; the closing instant itself is outside. */
function moveInto(window: Window, at: Instant, calendar: Calendar): Instant {
  const isServed = (date: BeijingDate): boolean => !window.workingDaysOnly || calendar.works(date);
  let date = beijingDate(at);
  if (isServed(date) && timeOfDay(at) < window.to) return Math.max(at, beijingInstant(date, window.from));
  do date = plusDays(date, 1);
  while (!isServed(date));
  return beijingInstant(date, window.from);
}

function afterWorkingHours(hours: number, window: Window, from: Instant, calendar: Calendar): Instant {
  let at = moveInto(window, from, calendar);
  let left = hours * hourMs;
  for (;;) {
    const closing = beijingInstant(beijingDate(at), window.to);
    if (at + left <= closing) return at + left;
    left -= closing - at;
    at = moveInto(window, closing, calendar);
  }
}

/** The same clock time some working days later. */
function afterWorkingDays(days: number, from: Instant, calendar: Calendar): Instant {
  let date = beijingDate(from);
  for (let left = days; left > 0; left -= 1) date = calendar.next(date);
  return beijingInstant(date, timeOfDay(from));
}

/** The same clock time some working days after `from`, moved into the hours of every day's service (09:00–24:00). */
export function afterBusinessDays(days: number, from: Instant, workingDays: WorkingDays): Instant {
  const calendar = new Calendar(workingDays);
  return afterWorkingDays(days, moveInto(windows['daily-09-24'], from, calendar), calendar);
}

/**
 * When the first response is due for something submitted at `from`. Hours run only inside the service hours; one business day is the same
 * clock time on the next working day, counted from inside the service hours (Tue 24 Nov 10:20 → Wed 10:20; Tue 01:30 counts from 09:00).
 */
export function responseDeadline(target: Target | null, from: Instant, workingDays: WorkingDays): ResponseTarget {
  if (target === null) return { kind: 'none' };
  const calendar = new Calendar(workingDays);
  const window = target.hours === 'always' ? undefined : windows[target.hours];
  const start = window === undefined ? from : moveInto(window, from, calendar);
  let at: Instant;
  if (target.unit === 'business-day') at = afterWorkingDays(target.value, start, calendar);
  else at = window === undefined ? from + target.value * hourMs : afterWorkingHours(target.value, window, start, calendar);
  return { kind: 'by', at, target, uncertain: calendar.uncertain };
}
