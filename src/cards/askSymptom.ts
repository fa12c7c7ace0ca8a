import type { ServiceSnapshot } from '../domain/escalation.js';
import type { EscalationId } from '../domain/ids.js';
import { say, sayAll } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { answerButton } from './button.js';
import { line } from './lines.js';
import type { Question } from './question.js';
import { questionCard } from './questionCard.js';
import { plain, rich } from './run.js';

interface View {
  readonly intake: EscalationId;
  readonly customer: { readonly short: string };
  readonly service: Pick<ServiceSnapshot, 'short'>;
  /** A sentence above the question, such as that no subscription of this service was seen. */
  readonly lead?: string;
}

/** Step 3: one line about what goes wrong, or `skip`. */
export function askSymptom({ intake, customer, service, lead }: View, { language }: Audience): Question {
  const summary = say(language, 'symptom.summary');
  return {
    rendered: {
      summary,
      card: questionCard({
        summary,
        lines: [
          ...(lead === undefined ? [] : [line(plain(visible(lead)))]),
          line(rich(language, 'symptom.ask', { short: visible(customer.short), svc: service.short[language] })),
        ],
        notes: [line(plain(say(language, 'symptom.hint')))],
        acts: [answerButton(say(language, 'symptom.skip'), intake, 'symptom', 'skip')],
      }),
    },
    options: [{ value: 'skip', words: sayAll('symptom.skip') }],
  };
}
