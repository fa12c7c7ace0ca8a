/** Words of time in both languages, each read by itself: a day, a part of the day, a clock time. `findStart` puts them together. */
import type { Instant } from '../domain/ids.js';
import type { BeijingDate } from '../domain/workingDays.js';
import { readNumber } from './readNumber.js';
import type { Span } from './span.js';
import { type DayPart, daysAgo, monthDay, type SaidMoment, weekdayDate } from './startInstant.js';

/** One or two pieces of a moment, and where they stand. `plainToday`: today and nothing more, which alone says little. */
export interface TimeWord extends Span, SaidMoment {
  readonly plainToday?: boolean;
}

type Reader = (match: RegExpExecArray, now: Instant) => SaidMoment & { readonly plainToday?: boolean };

const back: Readonly<Record<string, number>> = { 大前天: 3, 前天: 2, 昨: 1, 今: 0, yesterday: 1, today: 0, this: 0 };
const parts: Readonly<Record<string, DayPart>> = {
  凌晨: 'night',
  清晨: 'morning',
  早晨: 'morning',
  早上: 'morning',
  一早: 'morning',
  早: 'morning',
  晨: 'morning',
  上午: 'morning',
  中午: 'noon',
  午后: 'afternoon',
  下午: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  夜里: 'evening',
  晚: 'evening',
  夜: 'evening',
  morning: 'morning',
  noon: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'evening',
};
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const englishWeekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dated = (date: BeijingDate | undefined): SaidMoment => (date === undefined ? {} : { date });
const parted = (word: string | undefined): SaidMoment => {
  const part = parts[word ?? ''];
  return part === undefined ? {} : { part };
};
const clocked = (hour: string | undefined, minute: string | undefined, digital: boolean): SaidMoment => {
  const read = readNumber(hour ?? '');
  return read === undefined ? {} : { clock: { hour: read, minute: minute === '半' ? 30 : Number(minute ?? 0), digital } };
};

const zhParts = '凌晨|清晨|早晨|早上|一早|上午|中午|午后|下午|傍晚|晚上|夜里';
const enWeekdays = englishWeekdays.join('|');
const enMonths = months.join('|');

const readers: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [
    new RegExp(`(大前天|前天|昨|今)(?:天|日)?(?:的?(${zhParts})|([早晨晚夜])(?!报|会))?`, 'g'),
    ([whole, day = '', part, short], now) => ({
      ...(/^[昨今]$/.test(whole) ? {} : { ...dated(daysAgo(back[day] ?? 0, now)), ...parted(part ?? short) }),
      plainToday: /^今[天日]$/.test(whole),
    }),
  ],
  [new RegExp(`(${zhParts})`, 'g'), ([, part]) => parted(part)],
  [
    /(上)?个?(?:周|星期|礼拜)([一二三四五六日天])/g,
    ([, before, day = ''], now) => dated(weekdayDate(Math.max(0, weekdays.indexOf(day)), before !== undefined, now)),
  ],
  [
    /(?:(20\d{2})年)?(?<![\d.])(\d{1,2})月(\d{1,2})[日号]?/g,
    ([, year, month, day], now) => dated(monthDay(Number(month), Number(day), year === undefined ? undefined : Number(year), now)),
  ],
  [
    /(?<![\d-])(20\d{2})[-/](\d{1,2})[-/](\d{1,2})(?![\d-])/g,
    ([, year, month, day], now) => dated(monthDay(Number(month), Number(day), Number(year), now)),
  ],
  [
    /(?<![有这几第.\d])(\d{1,2}|[一二两三四五六七八九十]{1,3}) ?(?:点钟?|时(?![间候常区]))(?: ?(半)| ?(\d{1,2})(?!\d) ?分?)?/g,
    ([, hour, half, minute]) => clocked(hour, half ?? minute, false),
  ],
  [/(?<![\d.:])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:.])(?! ?[ap]\.?m\b)/g, ([, hour, minute]) => clocked(hour, minute, true)],
  [
    /\b(yesterday|today)(?: (morning|afternoon|evening|noon))?\b/g,
    ([, day = '', part], now) => ({
      ...dated(daysAgo(back[day] ?? 0, now)),
      ...parted(part),
      plainToday: day === 'today' && part === undefined,
    }),
  ],
  [/\bthis (morning|afternoon|evening|noon)\b/g, ([, part], now) => ({ ...dated(daysAgo(0, now)), ...parted(part) })],
  [/\blast night\b/g, (_, now) => ({ ...dated(daysAgo(1, now)), part: 'evening' })],
  [
    new RegExp(`\\b(?:since|from|last|on) (?:last )?(${enWeekdays})(?: (morning|afternoon|evening))?\\b`, 'g'),
    ([, day = '', part], now) => ({ ...dated(weekdayDate(englishWeekdays.indexOf(day), false, now)), ...parted(part) }),
  ],
  [
    new RegExp(`\\b(${enMonths})[a-z]{0,6}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`, 'g'),
    ([, month = '', day], now) => dated(monthDay(months.indexOf(month) + 1, Number(day), undefined, now)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${enMonths})[a-z]{0,6}\\b`, 'g'),
    ([, day, month = ''], now) => dated(monthDay(months.indexOf(month) + 1, Number(day), undefined, now)),
  ],
  [
    /(?<![\d.:])(\d{1,2})(?::(\d{2}))? ?(a\.?m\b|p\.?m\b|o'clock\b)/g,
    ([, hour, minute, half = '']) => ({
      ...clocked(hour, minute, false),
      ...(half.startsWith('a')
        ? { part: Number(hour) === 12 ? 'night' : 'morning' }
        : half.startsWith('p')
          ? { part: Number(hour) === 12 ? 'noon' : 'afternoon' }
          : {}),
    }),
  ],
];

/** All words of time in a folded text, in their order; of two that overlap the longer. */
export function timeWords(folded: string, now: Instant): readonly TimeWord[] {
  const found: TimeWord[] = [];
  for (const [pattern, read] of readers)
    for (const match of folded.matchAll(pattern)) {
      const said = read(match, now);
      if (said.date !== undefined || said.part !== undefined || said.clock !== undefined)
        found.push({ ...said, start: match.index, end: match.index + match[0].length });
    }
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return found.filter((word) => {
    if (word.start < reached) return false;
    reached = word.end;
    return true;
  });
}
