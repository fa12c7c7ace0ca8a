import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { onDateAt } from '../texts/when.js';
import type { Rendered } from './rendered.js';

/** How it stands, in words that the partner can send on: an introduction, and the text as a plain message of its own. */
export function customerUpdate(
  escalation: SubmittedEscalation,
  language: Language,
  now: Instant,
): { readonly intro: Rendered; readonly body: Rendered } | undefined {
  const text = wordsFor(escalation, language, now);
  if (text === undefined) return undefined;
  const summary = say(language, 'customerUpdate.summary', { no: escalation.number });
  return { intro: { summary, text: say(language, 'customerUpdate.intro') }, body: { summary, text } };
}

function wordsFor(escalation: SubmittedEscalation, language: Language, now: Instant): string | undefined {
  const { title } = escalation.form;
  switch (escalation.state) {
    case 'waiting':
      return say(language, 'customerUpdate.waiting', { title, t: onDateAt(language, escalation.submittedAt, now) });
    case 'pickedUp':
      return say(language, 'customerUpdate.pickedUp', { title, t: onDateAt(language, escalation.owner.at, now) });
    case 'waitingForPartner':
      return say(language, 'customerUpdate.waitingForPartner', { title, text: escalation.question.text });
    case 'resolved':
    case 'closed':
      return say(language, 'customerUpdate.resolved', { title, text: escalation.resolution.text });
    case 'withdrawn':
      return undefined;
  }
}
