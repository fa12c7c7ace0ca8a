import { weekdayOf } from '../domain/beijingTime.js';
import type { BeijingDate, WorkingDays } from '../domain/workingDays.js';

/** One calendar year as the State Council's notice gives it: days off, and weekend days that are worked instead. */
export interface YearTable {
  readonly holidays: ReadonlySet<BeijingDate>;
  readonly makeUpDays: ReadonlySet<BeijingDate>;
}

/** Years by number, e.g. 2026. */
export type YearTables = ReadonlyMap<number, YearTable>;

const isWeekday = (date: BeijingDate): boolean => {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
};

/** The working days of these years; a year without a table follows the plain week and is not covered. */
export function workingDaysOf(years: YearTables): WorkingDays {
  const tableOf = (date: BeijingDate): YearTable | undefined => years.get(Number(date.slice(0, 4)));
  return {
    covers: (date) => tableOf(date) !== undefined,
    isWorkingDay(date) {
      const table = tableOf(date);
      if (table?.makeUpDays.has(date)) return true;
      return isWeekday(date) && !table?.holidays.has(date);
    },
  };
}
