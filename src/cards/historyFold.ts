/** What happened to an escalation, line by line. */
import type { HistoryEntry, SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { cut } from '../texts/cut.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import { type Line, line } from './lines.js';
import { plain } from './run.js';

/** The folded part of a living card. */
export interface HistoryFold {
  readonly there: boolean;
  readonly title: string;
  readonly unfold: string;
  readonly lines: readonly Line[];
}

/** One entry as a line; its words are cut at `most` characters. */
export function historyLine(language: Language, entry: HistoryEntry, now: Instant, most: number): Line {
  const who = entry.by.kind === 'clock' ? say(language, 'history.clock') : visible(entry.by.name);
  const what = entry.what === 'closed' ? say(language, 'history.closed') : say(language, `history.${entry.what}`, { who });
  const t = onDateAt(language, entry.at, now);
  const text = cut(visible(entry.text ?? ''), most);
  return line(plain(text === '' ? say(language, 'history.line', { t, what }) : say(language, 'history.line.text', { t, what, text })));
}

/** What both sides may see: from the submission on; a draft's steps are its author's own. */
export const sharedHistory = ({ history }: SubmittedEscalation): readonly HistoryEntry[] =>
  history.filter(({ what }) => what !== 'opened' && what !== 'described' && what !== 'eligible' && what !== 'selfSolved');

const linesOnCard = 5;
const wordsOnCard = 60;

/** The last five lines, folded; all of it comes by command. */
export function historyFold(language: Language, escalation: SubmittedEscalation, now: Instant): HistoryFold {
  const entries = sharedHistory(escalation).slice(-linesOnCard);
  return {
    there: entries.length > 0,
    title: say(language, 'history.title'),
    unfold: say(language, 'history.unfold'),
    lines: entries.map((entry) => historyLine(language, entry, now, wordsOnCard)),
  };
}
