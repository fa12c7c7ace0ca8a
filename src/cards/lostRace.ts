import type { Owner, SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { deadlineWhen, when } from '../texts/when.js';
import type { Audience } from './audience.js';
import { actButton } from './button.js';
import { line } from './lines.js';
import { questionCard } from './questionCard.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';
import { cutName } from './summaryName.js';

interface View {
  readonly escalation: SubmittedEscalation;
  readonly owner: Owner;
  /** The most urgent waiting one, if any waits. */
  readonly next?: SubmittedEscalation;
}

function nextSentence(next: SubmittedEscalation, { language }: Audience, now: Instant): string {
  const no = next.number;
  if (next.target.kind === 'none') return say(language, 'race.next.noTarget', { no });
  return say(language, 'race.next', { no, t: deadlineWhen(language, next.target.at, now) });
}

/** To the loser of a race for one escalation: who has it since when, and what is most urgent now. */
export function lostRace({ escalation, owner, next }: View, audience: Audience, now: Instant): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const lost = say(language, 'race.lost', { no, rep: visible(owner.name), t: when(language, owner.at, now) });
  const summary = say(language, 'race.lost.summary', { no, rep: cutName(owner.name) });
  if (next === undefined) return { summary, text: lost };
  return {
    summary,
    card: questionCard({
      summary,
      lines: [line(plain(lost)), line(plain(nextSentence(next, audience, now)))],
      acts: [actButton(audience, say(language, 'race.next.action', { no: next.number }), next, 'pickUp', { style: 'positive' })],
    }),
  };
}
