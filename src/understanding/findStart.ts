import { dayMs, hourMs, minuteMs } from '../domain/beijingTime.js';
import type { Instant } from '../domain/ids.js';
import { readNumber } from './readNumber.js';
import type { Span } from './span.js';
import { type SaidMoment, startInstant } from './startInstant.js';
import { type TimeWord, timeWords } from './timeWords.js';

/** Since when, as an instant, and where the text says so. */
export interface FoundStart extends Span {
  readonly at: Instant;
}

const ago =
  /(\d{1,3}|[一二两三四五六七八九十]{1,2}|半|\ban?|two|three|four|five|six|half an) ?个?半?(小时|分钟|hours?|minutes?|mins?) ?(?:之?前|ago\b)/g;
const unitMs: Readonly<Record<string, number>> = { 小时: hourMs, 分钟: minuteMs, hour: hourMs, minute: minuteMs, min: minuteMs };

/** Between the words of one moment: nothing, 的, a comma, at. */
const gap = /^[ ,的]*(?:(?:at|from|around|about|since|on) )?$/;
const beginsAfter = /^ ?(?:左右|多|整)? ?(?:起|开始|以来|之后|以后|后|就)/;
const beginsBefore = /(?:从|自从|自|since|from)(?: about| around)? ?$/;
/** 昨天的会议, 11月30日到期: a day that something else belongs to. */
const belongs = /^ ?(?:的|到期|截止|之?前|'s)/;

/** Since when the trouble is there; undefined when the text does not say, it is unsure, or it would be in the future. `words` saves reading twice. */
export function findStart(folded: string, now: Instant, words = timeWords(folded, now)): FoundStart | undefined {
  const found: FoundStart[] = [];
  for (const match of folded.matchAll(ago)) {
    const count = readNumber(match[1] ?? '');
    const unit = unitMs[(match[2] ?? '').replace(/s$/, '')];
    if (count === undefined || unit === undefined || count * unit > 30 * dayMs) continue;
    const at = Math.floor((now - count * unit) / minuteMs) * minuteMs;
    found.push({ at, start: match.index, end: match.index + match[0].length });
  }
  for (const moment of moments(words, folded)) {
    if (!tellsStart(moment, folded)) continue;
    const at = startInstant(moment, now);
    if (at !== undefined) found.push({ at, start: moment.start, end: moment.end });
  }
  return found.sort((one, other) => one.start - other.start)[0];
}

/** Words that stand together and do not say the same twice are one moment: `昨天` `下午` `3点`, `9am` `today`. */
function moments(words: readonly TimeWord[], folded: string): readonly TimeWord[] {
  const joined: TimeWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && gap.test(folded.slice(before.end, word.start)) && !saysTwice(before, word))
      joined[joined.length - 1] = { ...before, ...word, plainToday: false, start: before.start };
    else joined.push(word);
  }
  return joined;
}

const saysTwice = (one: SaidMoment, other: SaidMoment): boolean =>
  (one.date !== undefined && other.date !== undefined) ||
  (one.part !== undefined && other.part !== undefined) ||
  (one.clock !== undefined && other.clock !== undefined);

/** A day counts by itself; a clock time needs its half of the day or a word that something began; today alone needs such a word too. */
function tellsStart(moment: TimeWord, folded: string): boolean {
  const after = folded.slice(moment.end, moment.end + 8);
  if (beginsAfter.test(after) || beginsBefore.test(folded.slice(Math.max(0, moment.start - 14), moment.start))) return true;
  if (/^(?:since|from) /.test(folded.slice(moment.start, moment.end))) return true;
  if (moment.date === undefined) return moment.part !== undefined && moment.clock !== undefined && !belongs.test(after);
  return moment.plainToday !== true && !belongs.test(after);
}
