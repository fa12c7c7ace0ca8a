/** Time that counts: inside the hours in which somebody serves, on the days that count. */
import { beijingDate, beijingInstant, hourMs, plusDays, timeOfDay } from './beijingTime.js';
import type { Instant } from './ids.js';
import type { ServiceHours } from './severity.js';
import type { BeijingDate, WorkingDays } from './workingDays.js';

/** When somebody works, on the days that count: from–to in ms since midnight. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly workingDaysOnly: boolean;
}

const windows: Record<Exclude<ServiceHours, 'always'>, Window> = {
  'daily-09-24': { from: 9 * hourMs, to: 24 * hourMs, workingDaysOnly: false },
  'workdays-09-18': { from: 9 * hourMs, to: 18 * hourMs, workingDaysOnly: true },
};

/** The window of service hours; undefined where somebody always serves. */
export const windowOf = (hours: ServiceHours): Window | undefined => (hours === 'always' ? undefined : windows[hours]);

/** The hours of every day's service, 09:00–24:00. */
export const dailyWindow: Window = windows['daily-09-24'];

/** Asks the table day by day and remembers whether it had to guess. */
export class Calendar {
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
export function moveInto(window: Window, at: Instant, calendar: Calendar): Instant {
  const isServed = (date: BeijingDate): boolean => !window.workingDaysOnly || calendar.works(date);
  let date = beijingDate(at);
  if (isServed(date) && timeOfDay(at) < window.to) return Math.max(at, beijingInstant(date, window.from));
  do date = plusDays(date, 1);
  while (!isServed(date));
  return beijingInstant(date, window.from);
}

const closingOf = (window: Window, at: Instant): Instant => beijingInstant(beijingDate(at), window.to);

/** The instant at which so many ms of service have passed since `from`. */
export function afterServiceTime(window: Window, ms: number, from: Instant, calendar: Calendar): Instant {
  let at = moveInto(window, from, calendar);
  let left = ms;
  for (;;) {
    const closing = closingOf(window, at);
    if (at + left <= closing) return at + left;
    left -= closing - at;
    at = moveInto(window, closing, calendar);
  }
}

/** How many ms of service lie between two instants. */
export function serviceTimeBetween(window: Window, from: Instant, to: Instant, calendar: Calendar): number {
  let served = 0;
  let at = moveInto(window, from, calendar);
  while (at < to) {
    const end = Math.min(closingOf(window, at), to);
    served += end - at;
    at = moveInto(window, end, calendar);
  }
  return served;
}
