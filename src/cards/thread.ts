import type { SubmittedEscalation } from '../domain/escalation.js';
import type { HistoryEntry } from '../domain/historyEntry.js';
import type { Instant } from '../domain/ids.js';
import { threadOf } from '../domain/threadOf.js';
import { listed } from '../texts/listed.js';
import { say, sayCount } from '../texts/say.js';
import type { Side } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import type { Audience, CardOptions } from './audience.js';
import { actButton } from './button.js';
import { type Line, line, paragraphs } from './lines.js';
import type { Rendered } from './rendered.js';
import { bold, plain, type Run } from './run.js';
import { viewCard } from './viewCard.js';
import { within } from './within.js';

const linesOfWord = 12;
/** Beyond this the oldest words are left out and counted: a card stays under 24 KB. */
const charactersOnCard = 4000;

/** What both sides have said to one another, oldest first, each with who and when; the newest if they are too many for a card. */
export function thread(escalation: SubmittedEscalation, side: Side, audience: Audience, now: Instant, options: CardOptions): Rendered {
  const { language } = audience;
  const summary = say(language, 'thread.summary', { no: escalation.number });
  const newestFirst = [...threadOf(escalation)].reverse().map((entry) => word(entry, audience, now));
  // Each line costs about 90 characters of markup besides its words.
  const cost = (lines: readonly Line[]): number => lines.reduce((sum, { runs }) => sum + 90 + runs.reduce(ownLength, 0), 0);
  const { kept, left } = within(newestFirst, charactersOnCard, cost);
  return viewCard(
    { escalation, side, audience, now, options },
    {
      summary,
      sub: plain(newestFirst.length === 0 ? say(language, 'thread.empty') : say(language, 'thread.title')),
      notes: left > 0 ? [line(plain(sayCount(language, 'thread.earlier', left)))] : [],
      lines: [...kept].reverse().flat(),
      acts: [actButton(audience, say(language, 'history.action'), escalation, 'history')],
    },
  );
}

const ownLength = (sum: number, { text }: Run): number => sum + text.length;

/** Who and when in bold, the words below, and the files that came with them. */
function word({ by, at, text = '', files = [] }: HistoryEntry, { language }: Audience, now: Instant): readonly Line[] {
  const who = by.kind === 'clock' ? say(language, 'history.clock') : visible(by.name);
  const sent = files.length === 0 ? [] : [line(plain(say(language, 'files.sent', { files: listed(language, files.map(visible)) })))];
  return [line(bold(`${who} · ${onDateAt(language, at, now)}`)), ...paragraphs(text, linesOfWord), ...sent];
}
