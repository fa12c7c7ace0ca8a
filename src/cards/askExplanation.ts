import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks how it came to be: what the feedback, or the invitation, is about. Input: `text`. */
export const askExplanation =
  (act: 'explainFeedback' | 'explainMeeting') =>
  (escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered => {
    const { language } = audience;
    return inputCard(
      escalation,
      {
        title: say(language, 'explain.title', { no: escalation.number }),
        act,
        action: say(language, 'explain.action'),
        texts: [{ id: 'text', label: say(language, 'explain.label'), error: say(language, 'explain.error'), max: formLimits.feedback }],
      },
      audience,
      again,
    );
  };
