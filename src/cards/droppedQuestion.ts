import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** What is left of a card that asked for words, once the person has cancelled it: nothing to fill in or press. */
export function droppedQuestion({ number: no, form }: SubmittedEscalation, { language }: Audience): Rendered {
  const summary = say(language, 'asked.dropped.summary', { no });
  return {
    summary,
    card: recordCard({ summary, bar: { style: 'emphasis', runs: bold(summary), note: [] }, sub: plain(visible(form.title)) }),
  };
}
