import type { SubmittedEscalation } from './escalation.js';
import type { HistoryEntry } from './historyEntry.js';

/**
 * Whose eyes a history is for. `partner`: the submitter and every colleague. `place`: a card in a room of representatives, where nobody
 * loses face. `rep`: a representative who asks for all of it.
 */
export type HistoryView = 'partner' | 'place' | 'rep';

/**
 * What has happened since the submission, as far as the reader may see it; internal notes never reach the partner. A draft's steps are its
 * author's own.
 */
export const historySeenBy = ({ history }: SubmittedEscalation, view: HistoryView): readonly HistoryEntry[] =>
  history
    .slice(
      Math.max(
        0,
        history.findIndex(({ what }) => what === 'submitted'),
      ),
    )
    .filter(({ seenBy }) => {
      if (view === 'rep' || seenBy === undefined) return true;
      return view === 'place' && seenBy === 'reps';
    });
