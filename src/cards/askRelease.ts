import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks the owner why it goes back to the queue. Input: `text` (optional). */
export function askRelease(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'release.title', { no: escalation.number }),
      act: 'release',
      action: say(language, 'rep.action.release'),
      texts: [{ id: 'text', label: say(language, 'release.label'), max: formLimits.reason }],
    },
    audience,
    again,
  );
}
