import type { Instant } from './ids.js';
import { periods } from './periods.js';
import { afterServiceTime, Calendar, serviceTimeBetween, windowOf } from './serviceTime.js';
import type { ServiceHours } from './severity.js';
import type { WorkingDays } from './workingDays.js';

/**
 * When three quarters of the time up to a deadline have passed, counted in the hours in which somebody serves: nights, and where the hours
 * are those of working days, weekends do not count (one day from Tue 10:20: 15 hours of service, so Tue 21:35).
 */
export function soonInstant(hours: ServiceHours, from: Instant, deadline: Instant, workingDays: WorkingDays): Instant {
  const window = windowOf(hours);
  if (window === undefined) return from + Math.round((deadline - from) * periods.soonShare);
  const calendar = new Calendar(workingDays);
  const served = serviceTimeBetween(window, from, deadline, calendar);
  return afterServiceTime(window, Math.round(served * periods.soonShare), from, calendar);
}
