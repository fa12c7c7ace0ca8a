import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks what still goes wrong. Input: `text`. */
export function askReopen(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'reopen.title', { no: escalation.number }),
      act: 'reopen',
      action: say(language, 'reopen.action'),
      texts: [{ id: 'text', label: say(language, 'reopen.label'), error: say(language, 'reopen.error'), max: formLimits.details }],
    },
    audience,
    again,
  );
}
