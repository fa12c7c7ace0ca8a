/** Instants as people read them, in Beijing time: 24-hour clock, no leading zero before 10 in Chinese. Callers add “北京时间” once per card. */
import { type BeijingClock, beijingClock, beijingDate, minuteMs, plusDays } from '../domain/beijingTime.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const nearDays: Readonly<Record<Language, Readonly<Record<-1 | 0 | 1, string>>>> = {
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

const clockText = ({ hour, minute }: BeijingClock): string => `${hour}:${String(minute).padStart(2, '0')}`;

/** The clock alone: `9:05`. */
export const clockAt = (at: Instant): string => clockText(beijingClock(at));

function nearDay(language: Language, at: Instant, now: Instant): string | undefined {
  const date = beijingDate(at);
  const offset = ([-1, 0, 1] as const).find((days) => plusDays(beijingDate(now), days) === date);
  return offset === undefined ? undefined : nearDays[language][offset];
}

function fullDay(language: Language, clock: BeijingClock, now: Instant): string {
  const weekday = weekdays[language][clock.weekday];
  const otherYear = clock.year !== beijingClock(now).year;
  if (language === 'zh-CN') return `${otherYear ? `${clock.year}年` : ''}${clock.month}月${clock.day}日（${weekday}）`;
  return `${weekday} ${clock.day} ${months[clock.month - 1]}${otherYear ? ` ${clock.year}` : ''}`;
}

/** The date with its weekday and never a relative word, which would go stale on a card that stays: `11月27日（周五）`, `Fri 27 Nov`. */
export const onDate = (language: Language, at: Instant, now: Instant): string => fullDay(language, beijingClock(at), now);

/** Date and clock for a card that stays: `11月27日（周五）10:20`, `Fri 27 Nov, 10:20`. */
export const onDateAt = (language: Language, at: Instant, now: Instant): string =>
  `${onDate(language, at, now)}${language === 'zh-CN' ? '' : ', '}${clockText(beijingClock(at))}`;

/** For what is read at once: `今天 14:30`, `昨天 9:00`, otherwise the date and the clock. */
export function when(language: Language, at: Instant, now: Instant): string {
  const near = nearDay(language, at, now);
  return near === undefined ? onDateAt(language, at, now) : `${near} ${clockText(beijingClock(at))}`;
}

const isMidnight = (at: Instant): boolean => {
  const { hour, minute } = beijingClock(at);
  return hour === 0 && minute === 0;
};

/** A deadline on a card that stays. The closing instant of a day belongs to that day: `11月27日（周五）24:00`, `Fri 27 Nov, midnight`. */
export function deadlineOnDate(language: Language, at: Instant, now: Instant): string {
  if (!isMidnight(at)) return onDateAt(language, at, now);
  const day = onDate(language, at - minuteMs, now);
  return language === 'zh-CN' ? `${day}24:00` : `${day}, midnight`;
}

/** A deadline for what is read at once: `明天 10:20`; a day's closing instant is `当天 24:00` / `midnight` if that day is today. */
export function deadlineWhen(language: Language, at: Instant, now: Instant): string {
  if (!isMidnight(at)) return when(language, at, now);
  const near = nearDay(language, at - minuteMs, now);
  if (near === undefined) return deadlineOnDate(language, at, now);
  if (near === nearDays[language][0]) return language === 'zh-CN' ? '当天 24:00' : 'midnight';
  return language === 'zh-CN' ? `${near} 24:00` : `midnight ${near}`;
}
