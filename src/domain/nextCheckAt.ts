import { dayMs } from './beijingTime.js';
import type { Escalation } from './escalation.js';
import type { Instant } from './ids.js';
import { periods } from './periods.js';
import { nextReminder } from './reminders.js';

/** The next instant at which time alone changes something: a draft's end, a reminder of a waiting one, or of a question, the closing of a resolved one. */
export function nextCheckAt(escalation: Escalation): Instant | null {
  switch (escalation.state) {
    case 'draft':
      return escalation.touchedAt + periods.draftKeptDays * dayMs;
    case 'waiting':
      return nextReminder(escalation)?.at ?? null;
    case 'waitingForPartner':
      return escalation.later === undefined ? null : Math.min(...escalation.later.map(({ at }) => at));
    case 'resolved':
      return escalation.closesAt;
    default:
      return null;
  }
}
