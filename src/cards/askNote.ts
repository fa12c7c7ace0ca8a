import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks a representative for a word to the others. Input: `text`. */
export function askNote(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'note.title', { no: escalation.number }),
      act: 'note',
      action: say(language, 'note.action'),
      texts: [{ id: 'text', label: say(language, 'note.label'), error: say(language, 'note.error'), max: formLimits.details }],
    },
    audience,
    again,
  );
}
