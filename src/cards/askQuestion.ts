import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience, CardOptions } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import { readyQuestions } from './readyQuestions.js';
import type { Rendered } from './rendered.js';

/** Asks the owner what to ask the partner. Inputs: `quick` (keys of ready-made questions, comma-joined), `text`; one of them is needed. */
export function askQuestion(
  escalation: SubmittedEscalation,
  audience: Audience,
  options: Pick<CardOptions, 'filingPlace'>,
  again: AskedAgain = {},
): Rendered {
  const { language } = audience;
  const ready = readyQuestions(escalation, language, options);
  return inputCard(
    escalation,
    {
      title: say(language, 'ask.title', { no: escalation.number }),
      act: 'ask',
      action: say(language, 'ask.action'),
      choices: [
        {
          id: 'quick',
          label: say(language, 'ask.quick'),
          many: true,
          options: ready.map(({ key, name, text }) => ({ value: key, title: say(language, 'ask.choice', { name, text }) })),
        },
      ],
      texts: [{ id: 'text', label: say(language, 'ask.label'), max: formLimits.details }],
      hint: say(language, 'ask.hint'),
    },
    audience,
    again,
  );
}
