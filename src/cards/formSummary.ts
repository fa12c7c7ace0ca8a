import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import type { Audience, CardOptions } from './audience.js';
import { formFacts } from './formFacts.js';
import { paragraphs } from './lines.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** What the form becomes once it is submitted: what was said, nothing to press. */
export function formSummary(escalation: SubmittedEscalation, { language }: Audience, now: Instant, options: CardOptions): Rendered {
  const no = escalation.number;
  const summary = say(language, 'form.submitted.summary', { no });
  return {
    summary,
    card: recordCard({
      summary,
      bar: { style: 'emphasis', runs: bold(say(language, 'form.submitted.title', { no })), note: [] },
      headline: plain(visible(escalation.form.title)),
      sub: plain(say(language, 'time.beijing', { t: onDateAt(language, escalation.submittedAt, now) })),
      facts: formFacts(language, escalation, now, options),
      quote: paragraphs(escalation.form.description),
    }),
  };
}
