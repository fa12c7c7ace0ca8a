import { beijingInstant, isBeijingDate, plusDays } from '../domain/beijingTime.js';
import type { Period } from '../report/report.js';

/** `--from` and `--to` as whole Beijing days, both included; what is wrong with them joins `problems`. */
export function readPeriod(given: { readonly from?: string | undefined; readonly to?: string | undefined }, problems: string[]): Period {
  const { from, to } = given;
  for (const [name, date] of [
    ['--from', from],
    ['--to', to],
  ] as const)
    if (date !== undefined && !isBeijingDate(date)) problems.push(`${name}: "${date}" is not a date. It should look like 2026-11-24.`);
  if (problems.length === 0 && from !== undefined && to !== undefined && from > to) problems.push(`--from: ${from} is after --to ${to}.`);
  if (problems.length > 0) return {};
  return {
    ...(from === undefined ? {} : { from: beijingInstant(from) }),
    ...(to === undefined ? {} : { to: beijingInstant(plusDays(to, 1)) }),
  };
}
