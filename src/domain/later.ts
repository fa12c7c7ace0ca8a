import { beijingDate, beijingInstant, hourMs, minuteMs, timeOfDay } from './beijingTime.js';
import type { Instant, PersonKey } from './ids.js';
import { Calendar } from './serviceTime.js';
import type { WorkingDays } from './workingDays.js';

/** When somebody wants to be reminded of a question: in two hours, or on the next working day. */
export const laters = ['soon', 'nextDay'] as const;
export type Later = (typeof laters)[number];

/** A reminder that somebody asked for, still to come. */
export interface LaterReminder {
  readonly person: PersonKey;
  readonly at: Instant;
}

const morning = 9 * hourMs + 30 * minuteMs;
const evening = 18 * hourMs;

/** The instant that is meant: inside working hours, else at 9:30 of the next working day, in Beijing. */
export function laterAt(later: Later, now: Instant, workingDays: WorkingDays): Instant {
  const calendar = new Calendar(workingDays);
  const nextDay = beijingInstant(calendar.next(beijingDate(now)), morning);
  const soon = now + 2 * hourMs;
  const isWorking = timeOfDay(soon) >= morning && timeOfDay(soon) <= evening && calendar.works(beijingDate(soon));
  return later === 'soon' && isWorking ? soon : nextDay;
}
