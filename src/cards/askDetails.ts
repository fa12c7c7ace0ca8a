import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks for what is new. Input: `text`. */
export function askDetails(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  const no = escalation.number;
  return inputCard(
    escalation,
    {
      title: say(language, 'details.title', { no }),
      act: 'addDetails',
      action: say(language, 'details.action'),
      texts: [{ id: 'text', label: say(language, 'details.label'), error: say(language, 'details.error'), max: formLimits.details }],
      hint: say(language, 'details.hint', { no }),
    },
    audience,
    again,
  );
}
