import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks for 21Vianet's own number. Input: `text`. */
export function askServiceRequest(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'serviceRequest.title', { no: escalation.number }),
      act: 'recordServiceRequest',
      action: say(language, 'serviceRequest.action'),
      texts: [
        {
          id: 'text',
          label: say(language, 'serviceRequest.label'),
          error: say(language, 'serviceRequest.error'),
          max: formLimits.title,
          oneLine: true,
          value: escalation.serviceRequest ?? '',
        },
      ],
    },
    audience,
    again,
  );
}
