import type { Resolution, SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDate, onDateAt } from '../texts/when.js';
import { type Audience, apart } from './audience.js';
import { actButton } from './button.js';
import { type Line, line, paragraphs } from './lines.js';
import { rateInputs } from './rateInputs.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** Tells the partner that it is resolved, with the two ways on; `by`: who resolved it. */
export function resolvedNotice(
  by: string,
  resolution: Resolution,
  escalation: SubmittedEscalation,
  audience: Audience,
  now: Instant,
): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const summary = say(language, 'told.resolved.summary', { no });
  const followUp: readonly Line[] =
    resolution.followUp === undefined ? [] : paragraphs(say(language, 'status.followUp', { text: resolution.followUp }));
  return {
    summary,
    card: recordCard({
      summary,
      bar: {
        style: 'good',
        runs: bold(say(language, 'told.resolved.title', { no })),
        note: plain(say(language, 'time.beijing', { t: onDateAt(language, resolution.at, now) })),
      },
      headline: plain(visible(escalation.form.title)),
      quote: paragraphs(say(language, 'status.resolved', { rep: by, text: resolution.text })),
      lines: [
        ...followUp,
        ...(escalation.state === 'resolved'
          ? [line(plain(say(language, 'status.closes', { date: onDate(language, escalation.closesAt, now) })))]
          : []),
      ],
      ...rateInputs(language),
      acts: [
        actButton(apart(audience), say(language, 'status.action.confirm'), escalation, 'confirm', { style: 'positive' }),
        actButton(apart(audience), say(language, 'status.action.reopen'), escalation, 'askReopen', { inputs: 'none' }),
      ],
    }),
  };
}
