import { beijingClock, beijingDate, beijingInstant, hourMs, isBeijingDate, minuteMs } from '../domain/beijingTime.js';
import type { Instant } from '../domain/ids.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** A time as it can be typed back: `2026-11-26 10:00`. */
export function timeToType(at: Instant): string {
  const { hour, minute } = beijingClock(at);
  return `${beijingDate(at)} ${two(hour)}:${two(minute)}`;
}

const written = /(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(?:[(（][^)）]*[)）])?\s*(\d{1,2})[:：](\d{2})/g;

/** The Beijing times that stand in a text, in its order; without a year the next such date. What is no date or time is left out. */
export function typedTimes(text: string, now: Instant): readonly Instant[] {
  return [...text.normalize('NFKC').matchAll(written)].flatMap(([, year, month, day, hour, minute]) => {
    const thisYear = Number(beijingDate(now).slice(0, 4));
    const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)];
    const time = Number(hour) * hourMs + Number(minute) * minuteMs;
    if (Number(hour) > 23 || Number(minute) > 59) return [];
    const dates = years.map((each) => `${each}-${two(Number(month))}-${two(Number(day))}`).filter(isBeijingDate);
    const instants = dates.map((date) => beijingInstant(date, time));
    return instants.filter((at, place) => at > now || place === instants.length - 1).slice(0, 1);
  });
}
