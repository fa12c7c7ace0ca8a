import { z } from 'zod';
import { isBeijingDate } from '../domain/beijingTime.js';
import type { YearTable, YearTables } from './yearTable.js';

const date = z.string().refine(isBeijingDate, 'is not a date like 2027-10-01');
const shape = z.record(
  z.string().regex(/^\d{4}$/, 'is not a year like 2027'),
  z.object({ holidays: z.array(date).min(1, 'names no day'), makeUpDays: z.array(date) }).strict(),
);

/** The operator's own years, or what is wrong with the file, one sentence each. */
export type OwnYears = { readonly ok: true; readonly years: YearTables } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads `{ "2027": { "holidays": ["2027-01-01", …], "makeUpDays": ["2027-02-06", …] } }`; a year replaces the built-in one whole. */
export function readOwnYears(json: unknown): OwnYears {
  const parsed = shape.safeParse(json);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`) };
  const problems: string[] = [];
  const years = new Map<number, YearTable>();
  for (const [year, days] of Object.entries(parsed.data)) {
    for (const day of [...days.holidays, ...days.makeUpDays])
      if (!day.startsWith(year)) problems.push(`${year}: ${day} belongs to another year`);
    for (const day of days.makeUpDays)
      if (days.holidays.includes(day)) problems.push(`${year}: ${day} is both a holiday and a make-up day`);
    years.set(Number(year), { holidays: new Set(days.holidays), makeUpDays: new Set(days.makeUpDays) });
  }
  return problems.length === 0 ? { ok: true, years } : { ok: false, problems };
}
