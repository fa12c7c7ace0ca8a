import { beijingInstant, hourMs, isBeijingDate, minuteMs } from './beijingTime.js';
import type { FormErrorCode } from './form.js';
import type { Instant } from './ids.js';

/** When it began, or what is wrong; neither when nothing was typed. */
export type StartTime = { readonly since?: Instant; readonly error?: Extract<FormErrorCode, `since${string}`> };

const two = (text: string): string => text.padStart(2, '0');

/** `2026-11-24`, `2026/11/24`, `2026年11月24日`. */
function readDate(text: string): string | undefined {
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${two(month)}-${two(day)}`;
  return isBeijingDate(date) ? date : undefined;
}

/** `9:00`, `09:00`, `09:00:00`, `9点`, `9点30分`; ms since midnight. */
function readTime(text: string): number | undefined {
  const found = /^(\d{1,2})\s*(?::\s*(\d{2})(?::\d{2})?|[点时]\s*(?:(\d{1,2})\s*分?)?)$/.exec(text);
  if (found === null) return undefined;
  const [, hour = '', minute = '', minuteAfter = ''] = found;
  const time = Number(hour) * hourMs + Number(minute || minuteAfter) * minuteMs;
  return Number(hour) < 24 && Number(minute || minuteAfter) < 60 ? time : undefined;
}

/**
 * The date and time inputs, in Beijing time. A date alone means from the start of that day; a time alone says too little. Never in the
 * future: `sinceDate`, `sinceFuture`, or `sinceUnreadable` otherwise.
 */
export function startTime(typedDate: string, typedTime: string, now: Instant): StartTime {
  const dateText = typedDate.normalize('NFKC').trim();
  const timeText = typedTime.normalize('NFKC').trim();
  if (dateText === '') return timeText === '' ? {} : { error: 'sinceDate' };
  const date = readDate(dateText);
  const time = timeText === '' ? 0 : readTime(timeText);
  if (date === undefined || time === undefined) return { error: 'sinceUnreadable' };
  const since = beijingInstant(date, time);
  return since > now ? { error: 'sinceFuture' } : { since };
}
