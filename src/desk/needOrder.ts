import type { SubmittedEscalation } from '../domain/escalation.js';
import type { ListPage } from './ports.js';

/** What needs the reader comes first: an answer, a confirmation; then what waits, then what somebody works on. */
const ranks = { waitingForPartner: 0, resolved: 1, waiting: 2, pickedUp: 3, closed: 4, withdrawn: 4 } as const;

const needsReader = ({ state }: SubmittedEscalation): boolean => state === 'waitingForPartner' || state === 'resolved';

/** Where a row stands: comparable, and what a page's token says, so that paging goes on sensibly when rows move in between. */
function place({ state, submittedAt, id }: SubmittedEscalation): string {
  const newestFirst = String(Number.MAX_SAFE_INTEGER - submittedAt).padStart(16, '0');
  return `${ranks[state]}.${newestFirst}.${id}`;
}

/** One page of all these, what needs the reader first, newest first within each; `marked` counts those that need the reader. */
export function pageByNeed(all: readonly SubmittedEscalation[], limit: number, after = ''): ListPage {
  const placed = all.map((row) => ({ row, at: place(row) })).sort((one, other) => (one.at < other.at ? -1 : 1));
  const rest = placed.filter(({ at }) => at > after);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  const next = rest.length > shown.length && last !== undefined ? { next: last.at } : {};
  return { rows: shown.map(({ row }) => row), total: all.length, marked: all.filter(needsReader).length, ...next };
}
