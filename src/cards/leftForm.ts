import type { Draft } from '../domain/escalation.js';
import { periods } from '../domain/periods.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { commandButton } from './button.js';
import { customerFact, fact } from './facts.js';
import { line } from './lines.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** Why a form that was not sent is left: cancelled, back to an earlier question, for something else, or shown again further down. */
export type LeftForm = 'cancelled' | 'back' | 'elsewhere' | 'moved';

/** What an unsent form becomes when it is left: what it was about and what is kept. Hints and labels without their fields would only puzzle. */
export function leftForm(draft: Draft, title: string, why: LeftForm, { language }: Audience): Rendered {
  const summary = say(language, `form.left.${why}`);
  return {
    summary,
    card: recordCard({
      summary,
      bar: { style: 'emphasis', runs: bold(summary), note: [] },
      headline: plain(visible(title)),
      facts: [...customerFact(language, draft), ...fact(language, 'fact.service', draft.service.name[language])],
      notes: why === 'moved' ? [] : [line(plain(say(language, 'form.left.kept', { days: periods.draftKeptDays })))],
      // Cancelling and going back say by themselves how to go on.
      acts: why === 'elsewhere' ? [commandButton(say(language, 'cancel.action'), 'continueDraft', draft.id)] : [],
    }),
  };
}
