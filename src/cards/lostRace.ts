import type { Owner, SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { deadlineWhen, when } from '../texts/when.js';
import { type Audience, apart } from './audience.js';
import { actButton, type Button } from './button.js';
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

/** Takes the most urgent one instead. */
export const pickUpNext = (next: SubmittedEscalation, audience: Audience): Button =>
  actButton(apart(audience), say(audience.language, 'race.next.action', { no: next.number }), next, 'pickUp', { style: 'positive' });

/** Who has it since when. */
const lostSentence = ({ escalation, owner }: View, { language }: Audience, now: Instant): string =>
  say(language, 'race.lost', { no: escalation.number, rep: visible(owner.name), t: when(language, owner.at, now) });

/** The same news on the card itself, where the answer takes its place. */
export const lostOnCard = (view: View, audience: Audience, now: Instant): readonly string[] => [
  lostSentence(view, audience, now),
  ...(view.next ? [nextSentence(view.next, audience, now)] : []),
];

/** To the loser of a race for one escalation: who has it since when, and what is most urgent now. */
export function lostRace({ escalation, owner, next }: View, audience: Audience, now: Instant): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const lost = lostSentence({ escalation, owner }, audience, now);
  const summary = say(language, 'race.lost.summary', { no, rep: cutName(owner.name) });
  if (next === undefined) return { summary, text: lost };
  return {
    summary,
    card: questionCard({
      summary,
      lines: [line(plain(lost)), line(plain(nextSentence(next, audience, now)))],
      acts: [pickUpNext(next, audience)],
    }),
  };
}
