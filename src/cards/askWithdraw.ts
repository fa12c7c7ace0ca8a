import type { SubmittedEscalation, WithdrawReason } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { type AskedAgain, inputCard } from './inputCard.js';
import type { Rendered } from './rendered.js';

const reasons: readonly WithdrawReason[] = ['solved', 'wrongTarget', 'duplicate', 'other'];

/** Asks why it is withdrawn. Inputs: `reason` (one of four), `text` (optional). */
export function askWithdraw(escalation: SubmittedEscalation, audience: Audience, again: AskedAgain = {}): Rendered {
  const { language } = audience;
  return inputCard(
    escalation,
    {
      title: say(language, 'withdraw.title', { no: escalation.number }),
      act: 'withdraw',
      action: say(language, 'withdraw.action'),
      destructive: true,
      choices: [
        {
          id: 'reason',
          label: say(language, 'withdraw.label'),
          error: say(language, 'withdraw.error'),
          options: reasons.map((reason) => ({ value: reason, title: say(language, `withdraw.${reason}`) })),
        },
      ],
      texts: [{ id: 'text', label: say(language, 'withdraw.text'), max: formLimits.reason }],
    },
    audience,
    again,
  );
}
