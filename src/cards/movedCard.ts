import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { line } from './lines.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** What is left of a living card that was asked for further down: no state that could go stale, and nothing to press. */
export function movedCard(escalation: SubmittedEscalation, { language }: Audience): Rendered {
  const { number: no, form } = escalation;
  const summary = say(language, 'moved.summary', { no });
  return {
    summary,
    card: recordCard({
      summary,
      bar: { style: 'emphasis', runs: bold(no), note: [] },
      sub: plain(visible(form.title)),
      notes: [line(plain(say(language, 'moved.below')))],
    }),
  };
}
