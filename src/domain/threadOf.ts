import type { SubmittedEscalation } from './escalation.js';
import type { HistoryEntry } from './historyEntry.js';

/** One word of the conversation: who, when, the words. */
export type ThreadEntry = HistoryEntry & { readonly text: string };

const said: ReadonlySet<HistoryEntry['what']> = new Set(['asked', 'answered', 'messaged', 'detailsAdded', 'reopened']);

const hasText = (entry: HistoryEntry): entry is ThreadEntry => entry.text !== undefined;

/** What both sides have said to one another, oldest first. A retracted answer is left out: it was none. */
export function threadOf({ history }: SubmittedEscalation): readonly ThreadEntry[] {
  const retracted = new Set<HistoryEntry>();
  for (const [place, { what }] of history.entries()) {
    const answer = history.slice(0, place).findLast((entry) => entry.what === 'answered');
    if (what === 'answerRetracted' && answer !== undefined) retracted.add(answer);
  }
  return history.filter((entry) => said.has(entry.what) && !retracted.has(entry)).filter(hasText);
}
