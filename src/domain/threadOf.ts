import type { SubmittedEscalation } from './escalation.js';
import type { HistoryEntry } from './historyEntry.js';

const said: ReadonlySet<HistoryEntry['what']> = new Set(['asked', 'answered', 'messaged', 'detailsAdded', 'attached', 'reopened']);

/**
 * What both sides have said to one another, oldest first: words, files, or both. A retracted answer is left out: it was none. Files that
 * came before the submission are the form's.
 */
export function threadOf({ history }: SubmittedEscalation): readonly HistoryEntry[] {
  const retracted = new Set<HistoryEntry>();
  for (const [place, { what }] of history.entries()) {
    const answer = history.slice(0, place).findLast((entry) => entry.what === 'answered');
    if (what === 'answerRetracted' && answer !== undefined) retracted.add(answer);
  }
  const submitted = history.findIndex(({ what }) => what === 'submitted');
  return history.slice(submitted + 1).filter((entry) => said.has(entry.what) && !retracted.has(entry));
}
