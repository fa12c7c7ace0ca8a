import type { SubmittedEscalation } from './escalation.js';
import type { HistoryEntry } from './historyEntry.js';

/**
 * Whose eyes a history is for. `partner`: the submitter and every colleague. `place`: a card in a room of representatives, where nobody
 * loses face. `rep`: a representative who asks for all of it.
 */
export type HistoryView = 'partner' | 'place' | 'rep';

/** A draft's steps are its author's own. */
const draftSteps: ReadonlySet<HistoryEntry['what']> = new Set(['opened', 'described', 'eligible', 'selfSolved']);

/** What has happened since the submission, as far as the reader may see it; internal notes never reach the partner. */
export const historySeenBy = ({ history }: SubmittedEscalation, view: HistoryView): readonly HistoryEntry[] =>
  history.filter(({ what, seenBy }) => {
    if (draftSteps.has(what)) return false;
    if (view === 'rep' || seenBy === undefined) return true;
    return view === 'place' && seenBy === 'reps';
  });
