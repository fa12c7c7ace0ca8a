import { beijingDate, plusDays } from '../domain/beijingTime.js';
import type { Instant } from '../domain/ids.js';
import type { WorkingDays } from '../domain/workingDays.js';

/** Time for an operator to supply the next year; its notice is normally published in the November before. */
const daysAhead = 60;

/** A word to the operator from 60 days before the last day that the table of holidays covers, and after it. */
export function holidaysEnd(workingDays: WorkingDays, now: Instant): string | undefined {
  const today = beijingDate(now);
  const uncovered = [today, plusDays(today, daysAhead + 1)].find((date) => !workingDays.covers(date));
  if (uncovered === undefined) return undefined;
  const year = uncovered.slice(0, 4);
  const ends = uncovered === today ? `does not cover ${year}` : `ends on ${Number(year) - 1}-12-31`;
  return `The table of holidays ${ends}: response targets that fall into ${year} are shown as uncertain. Write the holidays and make-up days of ${year} into data/working-days.json (the README shows how) and start the bot again.`;
}
