/** Beijing calendar and clock arithmetic: UTC+8 without daylight saving, never the process's own time zone. */
import type { Instant } from './ids.js';
import type { BeijingDate } from './workingDays.js';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const offsetMs = 8 * hourMs;

/** An instant as the clocks in Beijing show it; `month` 1–12, `weekday` 0 (Sunday) – 6. */
export interface BeijingClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** What calendar and clock in Beijing show at an instant. */
export function beijingClock(at: Instant): BeijingClock {
  const shifted = new Date(at + offsetMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** The Beijing calendar date of an instant. */
export const beijingDate = (at: Instant): BeijingDate => new Date(at + offsetMs).toISOString().slice(0, 10);

/** Milliseconds since midnight in Beijing. */
export const timeOfDay = (at: Instant): number => (((at + offsetMs) % dayMs) + dayMs) % dayMs;

/** The instant of a time of day (ms since midnight, 0 – 24 h) on a Beijing date. */
export const beijingInstant = (date: BeijingDate, time = 0): Instant => Date.parse(`${date}T00:00:00Z`) - offsetMs + time;

/** The date some days later (or earlier). */
export const plusDays = (date: BeijingDate, days: number): BeijingDate => beijingDate(beijingInstant(date) + days * dayMs);

/** 0 (Sunday) – 6 (Saturday). */
export const weekdayOf = (date: BeijingDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Is this a date of the calendar, written `YYYY-MM-DD`? 30 February is not. */
export function isBeijingDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
