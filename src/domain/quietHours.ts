import { beijingDate, beijingInstant, hourMs, timeOfDay } from './beijingTime.js';
import type { Instant } from './ids.js';
import type { ServiceHours } from './severity.js';

/** From midnight to nine in Beijing nobody is reminded, unless the target runs round the clock. */
const morning = 9 * hourMs;

/** The first instant from `at` on at which somebody may be reminded. */
export const outOfQuietHours = (at: Instant, hours: ServiceHours): Instant =>
  hours !== 'always' && timeOfDay(at) < morning ? beijingInstant(beijingDate(at), morning) : at;
