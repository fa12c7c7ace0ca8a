import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** None of the times suits: which would? Input: `text` (optional). */
export function askAnotherTime(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'meet.another.title'),
      act: 'anotherTime',
      action: say(language, 'meet.another.action'),
      texts: [{ id: 'text', label: say(language, 'meet.another.label'), max: formLimits.reason }],
    },
    audience,
    again,
  );
}
