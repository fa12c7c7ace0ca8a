import { readFileSync } from 'node:fs';
import type { WorkingDays } from '../domain/workingDays.js';
import { chineseDays } from './chineseDays.js';
import { readOwnYears } from './ownYears.js';
import { workingDaysOf, type YearTables } from './yearTable.js';

/** The calendar, or what is wrong with the operator's file, one sentence each. */
export type LoadedCalendar =
  | { readonly ok: true; readonly workingDays: WorkingDays }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Public holidays and make-up days of mainland China: the built-in years, and those of the operator's file (`data/working-days.json`) where it
 * is there. The file carries the years that the built-in table does not know yet; a notice is normally published in the November before.
 */
export function loadCalendar(ownFile: string): LoadedCalendar {
  let own: YearTables = new Map();
  const text = readIfThere(ownFile);
  if (text instanceof Error) return { ok: false, problems: [`${ownFile}: cannot be read (${text.message})`] };
  if (text !== undefined) {
    const read = parse(text);
    if (!read.ok) return { ok: false, problems: read.problems.map((problem) => `${ownFile}: ${problem}`) };
    own = read.years;
  }
  return { ok: true, workingDays: workingDaysOf(new Map([...chineseDays(), ...own])) };
}

function readIfThere(path: string): string | Error | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'code' in error && error.code === 'ENOENT' ? undefined : error;
  }
}

function parse(text: string): ReturnType<typeof readOwnYears> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`is not JSON (${error})`] };
  }
  return readOwnYears(json);
}
