import { dayMs } from './beijingTime.js';
import type { Escalation } from './escalation.js';
import type { Instant } from './ids.js';
import { periods } from './periods.js';

/**
 * The next instant at which time alone changes something: a draft's end, the closing of a resolved one. This is where the reminders of a
 * waiting one belong (75 % of its target, then the deadline) once there are any.
 */
export function nextCheckAt(escalation: Escalation): Instant | null {
  switch (escalation.state) {
    case 'draft':
      return escalation.touchedAt + periods.draftKeptDays * dayMs;
    case 'resolved':
      return escalation.closesAt;
    default:
      return null;
  }
}
