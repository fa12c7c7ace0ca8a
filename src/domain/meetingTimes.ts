import { beijingDate, beijingInstant, hourMs } from './beijingTime.js';
import type { Instant } from './ids.js';
import { Calendar } from './serviceTime.js';
import type { WorkingDays } from './workingDays.js';

const morning = 10 * hourMs;
const afternoon = 15 * hourMs;

/** Three times to propose for a meeting: the next working day at 10:00 and 15:00, the one after it at 10:00, in Beijing. */
export function meetingTimes(now: Instant, workingDays: WorkingDays): readonly Instant[] {
  const calendar = new Calendar(workingDays);
  const first = calendar.next(beijingDate(now));
  return [beijingInstant(first, morning), beijingInstant(first, afternoon), beijingInstant(calendar.next(first), morning)];
}
