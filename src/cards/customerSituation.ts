import type { EscalationId } from '../domain/ids.js';
import { say, sayAll } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { answerButton } from './button.js';
import { line } from './lines.js';
import type { Question } from './question.js';
import { questionCard } from './questionCard.js';
import { rich } from './run.js';

interface View {
  readonly intake: EscalationId;
  readonly customer: { readonly short: string };
  /** `offer`: the suspended subscription's name. */
  readonly situation: { readonly kind: 'suspended'; readonly offer: string } | { readonly kind: 'noSubscriptions' };
}

/** Step 2, before the service: a suspended or missing subscription may be the cause. Values `subscription` and `goOn`. */
export function customerSituation({ intake, customer, situation }: View, { language }: Audience): Question {
  const short = visible(customer.short);
  const suspended = situation.kind === 'suspended';
  const yes = suspended ? 'service.suspended.yes' : 'customer.noSubscriptions.yes';
  const summary = say(language, suspended ? 'service.suspended.summary' : 'service.summary');
  return {
    rendered: {
      summary,
      card: questionCard({
        summary,
        lines: [
          line(
            suspended
              ? rich(language, 'service.suspended', { short, offer: visible(situation.offer) })
              : rich(language, 'customer.noSubscriptions', { short }),
          ),
        ],
        acts: [
          answerButton(say(language, yes), intake, 'service', 'subscription'),
          answerButton(say(language, 'service.suspended.no'), intake, 'service', 'goOn'),
        ],
      }),
    },
    options: [
      { value: 'subscription', words: sayAll(yes) },
      { value: 'goOn', words: sayAll('service.suspended.no') },
    ],
  };
}
