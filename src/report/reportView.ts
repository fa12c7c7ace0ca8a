import { beijingDate, beijingInstant, plusDays } from '../domain/beijingTime.js';
import type { Instant } from '../domain/ids.js';
import type { Grouping, Period } from './report.js';

/** The reports that can be asked for in a chat. */
export const reportViews = ['days30', 'partners', 'thisMonth', 'lastMonth'] as const;
export type ReportView = (typeof reportViews)[number];

/** What a view counts: whole Beijing days, today included. */
export function viewed(view: ReportView, now: Instant): { readonly period: Period; readonly by: Grouping } {
  const today = beijingDate(now);
  const thisMonth = `${today.slice(0, 7)}-01`;
  switch (view) {
    case 'days30':
    case 'partners':
      return { period: days(plusDays(today, -29), plusDays(today, 1)), by: view === 'partners' ? 'partner' : 'service' };
    case 'thisMonth':
      return { period: days(thisMonth, plusDays(today, 1)), by: 'service' };
    case 'lastMonth':
      return { period: days(`${plusDays(thisMonth, -1).slice(0, 7)}-01`, thisMonth), by: 'service' };
  }
}

const days = (from: string, to: string): Period => ({ from: beijingInstant(from), to: beijingInstant(to) });
