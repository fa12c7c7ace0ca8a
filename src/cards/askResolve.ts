import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks the owner what was done. Inputs: `text`, `followUp` (optional). */
export function askResolve(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'resolve.title', { no: escalation.number }),
      act: 'resolve',
      action: say(language, 'resolve.action'),
      texts: [
        {
          id: 'text',
          label: say(language, 'resolve.label'),
          error: say(language, 'resolve.error'),
          max: formLimits.resolution,
        },
        {
          id: 'followUp',
          label: say(language, 'resolve.follow'),
          max: formLimits.reason,
        },
      ],
    },
    audience,
    again,
  );
}
