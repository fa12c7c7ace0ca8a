import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks for the answer, under the question that it is for. Input: `text`. */
export function askAnswer(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  const question =
    escalation.state === 'waitingForPartner'
      ? { about: say(language, 'answer.question', { rep: visible(escalation.owner.name), text: visible(escalation.question.text) }) }
      : {};
  return inputCard(
    escalation,
    {
      title: say(language, 'answer.title', { no: escalation.number }),
      ...question,
      act: 'answer',
      action: say(language, 'answer.action'),
      texts: [{ id: 'text', label: say(language, 'answer.label'), error: say(language, 'answer.error'), max: formLimits.details }],
    },
    audience,
    again,
  );
}
