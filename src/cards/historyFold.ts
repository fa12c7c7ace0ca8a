/** What happened to an escalation, line by line. */
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { HistoryEntry } from '../domain/historyEntry.js';
import { type HistoryView, historySeenBy } from '../domain/historySeenBy.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { cut } from '../texts/cut.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import { saidIn } from './attachedText.js';
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
  const what = happened(language, entry, who);
  const t = onDateAt(language, entry.at, now);
  const text = cut(saidIn(language, entry), most);
  return line(plain(text === '' ? say(language, 'history.line', { t, what }) : say(language, 'history.line.text', { t, what, text })));
}

function happened(language: Language, { what, detail }: HistoryEntry, who: string): string {
  switch (what) {
    case 'closed':
    case 'reminded':
    case 'overdue':
      return say(language, `history.${what}`);
    case 'transferred':
    case 'meetingInvited':
      return say(language, `history.${what}`, { who, to: visible(detail ?? '') });
    case 'severityChanged':
      return say(language, 'history.severityChanged', { who, sev: levelIn(language, detail) });
    case 'confirmed':
      return detail === undefined
        ? say(language, 'history.confirmed', { who })
        : say(language, 'history.confirmed.score', { who, score: detail });
    default:
      return say(language, `history.${what}`, { who });
  }
}

/** A level as the history keeps it: its letter, or the name that its service has for it. */
const levelIn = (language: Language, detail = ''): string =>
  detail === 'critical' || detail === 'nonCritical' ? say(language, `severity.${detail}`) : detail;

const linesOnCard = 5;
const wordsOnCard = 60;

/** The last five lines, folded; all of it comes by command. */
export function historyFold(language: Language, escalation: SubmittedEscalation, view: HistoryView, now: Instant): HistoryFold {
  const entries = historySeenBy(escalation, view).slice(-linesOnCard);
  return {
    there: entries.length > 0,
    title: say(language, 'history.title'),
    unfold: say(language, 'history.unfold'),
    lines: entries.map((entry) => historyLine(language, entry, now, wordsOnCard)),
  };
}
