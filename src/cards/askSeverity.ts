import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { severityOf } from '../domain/severityOf.js';
import { say } from '../texts/say.js';
import type { Audience, CardOptions } from './audience.js';
import { severityWord } from './facts.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';
import { severityOptions } from './severityOptions.js';

/** Asks which level 21Vianet assigns, and why: the other levels that the service has. Inputs: `severity`, `text`. */
export function askSeverity(escalation: SubmittedEscalation, audience: Audience, options: CardOptions, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  const { service, form } = escalation;
  const levels = options.targets.get(service.key)?.[form.type] ?? [];
  const others = levels.filter(({ severity }) => severity !== severityOf(escalation));
  return inputCard(
    escalation,
    {
      title: say(language, 'assign.title', { no: escalation.number }),
      act: 'changeSeverity',
      action: say(language, 'assign.action'),
      choices: [
        {
          id: 'severity',
          label: say(language, 'assign.label', { sev: severityWord(language, escalation, options) }),
          error: say(language, 'assign.error'),
          options: severityOptions(language, others),
        },
      ],
      texts: [{ id: 'text', label: say(language, 'assign.reason'), error: say(language, 'assign.reason.error'), max: formLimits.reason }],
    },
    audience,
    again,
  );
}
