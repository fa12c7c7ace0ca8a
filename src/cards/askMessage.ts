import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks the owner what the partner should know. Input: `text`. */
export function askMessage(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'message.title', { no: escalation.number }),
      act: 'message',
      action: say(language, 'message.action'),
      texts: [{ id: 'text', label: say(language, 'message.label'), error: say(language, 'message.error'), max: formLimits.details }],
    },
    audience,
    again,
  );
}
