import type { Language } from '../domain/language.js';
import { duration } from '../texts/duration.js';
import { say } from '../texts/say.js';
import type { Figures, Spread } from './tally.js';

/** What people are shown of a group, in this order; programs get finer columns. */
export const shownColumns = [
  'submitted',
  'selfSolved',
  'open',
  'withdrawn',
  'pickUp',
  'firstWord',
  'targets',
  'reopened',
  'feedback',
  'rating',
] as const;
export type ShownColumn = (typeof shownColumns)[number];

/** A group's numbers in words; a dash where there is nothing to count. */
export function shownFigures(language: Language, figures: Figures): Readonly<Record<ShownColumn, string>> {
  const { submitted, selfSolved, targetsMet, targetsMissed, rating, ratings } = figures;
  const all = submitted + selfSolved;
  const due = targetsMet + targetsMissed;
  return {
    submitted: String(submitted),
    selfSolved: all === 0 ? '–' : withNote(language, selfSolved, percent(selfSolved, all)),
    open: String(figures.open),
    withdrawn: String(figures.withdrawn),
    pickUp: spread(language, figures.pickUp),
    firstWord: spread(language, figures.firstWord),
    targets: due === 0 ? '–' : withNote(language, `${targetsMet}/${due}`, percent(targetsMet, due)),
    reopened: String(figures.reopened),
    feedback: String(figures.feedback),
    rating: rating === undefined ? '–' : withNote(language, rating.toFixed(1), ratings),
  };
}

const withNote = (language: Language, value: number | string, note: number | string): string =>
  language === 'zh-CN' ? `${value}（${note}）` : `${value} (${note})`;

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;

const spread = (language: Language, { median, most }: Spread): string =>
  median === undefined || most === undefined
    ? '–'
    : say(language, 'report.spread', { median: duration(language, median), most: duration(language, most) });
