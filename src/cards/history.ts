import type { SubmittedEscalation } from '../domain/escalation.js';
import { historySeenBy } from '../domain/historySeenBy.js';
import type { Instant } from '../domain/ids.js';
import { say, sayCount } from '../texts/say.js';
import type { Side } from '../texts/stateText.js';
import type { Audience, CardOptions } from './audience.js';
import { actButton } from './button.js';
import { historyLine } from './historyFold.js';
import { line } from './lines.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';
import { viewCard } from './viewCard.js';
import { within } from './within.js';

const wordsInHistory = 300;
/** Beyond this the oldest lines are left out and counted: a card stays under 24 KB. */
const charactersOnCard = 4000;

/** All that happened since the submission, who and when, as far as that side may see it; the newest entries if they are too many for a card. */
export function history(escalation: SubmittedEscalation, side: Side, audience: Audience, now: Instant, options: CardOptions): Rendered {
  const { language } = audience;
  const summary = say(language, 'history.summary', { no: escalation.number });
  const newestFirst = [...historySeenBy(escalation, side)].reverse().map((entry) => historyLine(language, entry, now, wordsInHistory));
  // Each line costs about 90 characters of markup besides its words.
  const { kept, left } = within(newestFirst, charactersOnCard, ({ runs }) => runs.reduce((sum, { text }) => sum + text.length + 90, 0));
  return viewCard(
    { escalation, side, audience, now, options },
    {
      summary,
      sub: plain(say(language, 'history.title')),
      notes: left > 0 ? [line(plain(sayCount(language, 'history.earlier', left)))] : [],
      lines: [...kept].reverse(),
      acts: [actButton(audience, say(language, 'thread.action'), escalation, 'thread')],
    },
  );
}
