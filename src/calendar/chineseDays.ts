import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { BeijingDate } from '../domain/workingDays.js';
import type { YearTable, YearTables } from './yearTable.js';

const shape = z.object({ holidays: z.record(z.string()), workdays: z.record(z.string()) });

const inYear = (dates: readonly BeijingDate[], year: string): ReadonlySet<BeijingDate> =>
  new Set(dates.filter((date) => date.startsWith(`${year}-`)));

/**
 * The years of the npm package chinese-days. Only its table is read, not its code: that one calls every weekday of a year it does not know
 * a working day, lets the process's time zone leak in, and takes 15 times as long to load. A year counts once its National Day is in.
 */
export function chineseDays(): YearTables {
  const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const table = shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  const holidays = Object.keys(table.holidays);
  const makeUpDays = Object.keys(table.workdays);
  const years = new Map<number, YearTable>();
  for (const year of holidays.filter((date) => date.endsWith('-10-01')).map((date) => date.slice(0, 4)))
    years.set(Number(year), { holidays: inYear(holidays, year), makeUpDays: inYear(makeUpDays, year) });
  return years;
}
