import { beijingDate, beijingInstant, dayMs, hourMs, isBeijingDate, minuteMs, plusDays, weekdayOf } from '../domain/beijingTime.js';
import type { Instant } from '../domain/ids.js';
import type { BeijingDate } from '../domain/workingDays.js';

/** Which half of the day, as far as it was said. */
export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** A moment as people say it. `digital`: written 9:30 and so meant on 24 hours, unlike 9 点. */
export interface SaidMoment {
  readonly date?: BeijingDate;
  readonly part?: DayPart;
  readonly clock?: { readonly hour: number; readonly minute: number; readonly digital: boolean };
}

/** Where a part of the day begins when no hour is said: our own reading, shown in the form to be corrected. */
const beginning: Readonly<Record<DayPart, number>> = { night: 0, morning: 9, noon: 12, afternoon: 13, evening: 19 };

/** The instant that is meant, in Beijing time; undefined when it is unsure, impossible or in the future. */
export function startInstant(said: SaidMoment, now: Instant): Instant | undefined {
  const date = said.date ?? beijingDate(now);
  const at = (hour: number, minute = 0): Instant => beijingInstant(date, hour * hourMs + minute * minuteMs);
  if (said.clock === undefined) return notLater(at(said.part === undefined ? 0 : beginning[said.part]), now);
  const { hour, minute, digital } = said.clock;
  if (hour > 24 || minute > 59) return undefined;
  if (said.part !== undefined) return notLater(at(hourIn(said.part, hour), minute), now);
  if (hour === 0 || hour >= 12) return notLater(at(hour, minute), now);
  const later = notLater(at(hour + 12, minute), now);
  if (later === undefined) return notLater(at(hour, minute), now);
  return ofTwo(hour, digital, at(hour, minute), later, date === beijingDate(now));
}

/** `3 点` at four in the afternoon is three in the afternoon; what could be either is left open. */
function ofTwo(hour: number, digital: boolean, early: Instant, late: Instant, today: boolean): Instant | undefined {
  if (hour < 7) return digital || !today ? undefined : late;
  return digital || !today ? early : undefined;
}

function hourIn(part: DayPart, hour: number): number {
  if (part === 'night') return hour === 12 ? 0 : hour;
  if (part === 'morning') return hour;
  if (part === 'noon') return hour <= 2 ? hour + 12 : hour;
  if (part === 'evening' && (hour === 12 || hour <= 4)) return hour === 12 ? 24 : hour + 24;
  return hour < 12 ? hour + 12 : hour;
}

const notLater = (at: Instant, now: Instant): Instant | undefined => (at <= now ? at : undefined);

/** A date some days ago. */
export const daysAgo = (days: number, now: Instant): BeijingDate => plusDays(beijingDate(now), -days);

/** The last such weekday up to today, or, with `weekBefore`, that of the week before this one (weeks begin on Monday). `weekday`: 0 Sunday. */
export function weekdayDate(weekday: number, weekBefore: boolean, now: Instant): BeijingDate {
  const today = beijingDate(now);
  const fromMonday = (day: number): number => (day + 6) % 7;
  const back = fromMonday(weekdayOf(today)) - fromMonday(weekday);
  if (weekBefore) return plusDays(today, -back - 7);
  return plusDays(today, back >= 0 ? -back : -back - 7);
}

/** A month and day, this year, or last year when it lies more than half a year ahead; undefined for no such day. */
export function monthDay(month: number, day: number, year: number | undefined, now: Instant): BeijingDate | undefined {
  const two = (value: number): string => String(value).padStart(2, '0');
  const dateIn = (inYear: number): BeijingDate => `${inYear}-${two(month)}-${two(day)}`;
  const thisYear = Number(beijingDate(now).slice(0, 4));
  const date = dateIn(year ?? thisYear);
  if (!isBeijingDate(date)) return undefined;
  const far = year === undefined && beijingInstant(date) - now > 183 * dayMs;
  return far && isBeijingDate(dateIn(thisYear - 1)) ? dateIn(thisYear - 1) : date;
}
