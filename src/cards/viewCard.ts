import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say } from '../texts/say.js';
import type { Side } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import type { Audience, CardOptions } from './audience.js';
import { actButton } from './button.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';
import { sideBar } from './sideBar.js';

/** Who looks at which escalation, and when. */
interface View {
  readonly escalation: SubmittedEscalation;
  readonly side: Side;
  readonly audience: Audience;
  readonly now: Instant;
  readonly options: CardOptions;
}

/** A part of one escalation to read, such as its history, under its bar and title; the last button leads back to its card. */
export const viewCard = (
  { escalation, side, audience, now, options }: View,
  { acts = [], ...part }: Omit<Parameters<typeof recordCard>[0], 'bar' | 'headline'>,
): Rendered => ({
  summary: part.summary,
  card: recordCard({
    ...part,
    bar: sideBar(side, audience.language, escalation, now, options),
    headline: plain(visible(escalation.form.title)),
    acts: [...acts, actButton(audience, say(audience.language, 'rep.action.fold'), escalation, 'show')],
  }),
});
