import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import type { Invitation } from '../domain/meeting.js';
import { periods } from '../domain/periods.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

/** Asks the owner why the partner could have supported it, with the partner's count. Inputs: `text`, `document` (optional). */
export function askFeedback(
  escalation: SubmittedEscalation,
  audience: Audience,
  { escalations: n, withFeedback }: Pick<Invitation, 'escalations' | 'withFeedback'>,
  again: AskedAgain = {},
): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'giveFeedback.title', { no: escalation.number }),
      act: 'giveFeedback',
      action: say(language, 'giveFeedback.action'),
      texts: [
        {
          id: 'text',
          label: say(language, 'giveFeedback.label'),
          error: say(language, 'giveFeedback.error'),
          max: formLimits.feedback,
        },
        {
          id: 'document',
          label: say(language, 'giveFeedback.document'),
          max: formLimits.reason,
          oneLine: true,
        },
      ],
      hint: say(language, 'giveFeedback.count', { days: periods.feedbackDays, n, m: withFeedback.length }),
    },
    audience,
    again,
  );
}
