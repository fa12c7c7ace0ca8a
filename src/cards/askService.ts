import type { EscalationId, ServiceKey } from '../domain/ids.js';
import type { Bilingual } from '../domain/language.js';
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
  readonly customer: { readonly short: string; readonly city?: string };
  /** At most five beside `other`, at most six without. */
  readonly services: readonly { readonly key: ServiceKey; readonly short: Bilingual; readonly name: Bilingual }[];
  /** Whether there are more behind `其他服务…`, whose value is `other`. */
  readonly other: boolean;
  /** `first`: the likeliest; `more`: behind 其他服务; `which`: a word fits several. */
  readonly why?: 'first' | 'more' | 'which';
  /** A symptom as an example of saying it all at once; absent where the symptom is known. */
  readonly exampleSymptom?: string;
  /** A sentence above the question, such as a customer's situation. */
  readonly lead?: string;
}

/** Step 2: which service? */
export function askService(view: View, { language }: Audience): Question {
  const { intake, customer, services, other, why = 'first', exampleSymptom, lead } = view;
  const short = visible(customer.short);
  const city = customer.city === undefined ? '' : visible(customer.city);
  const first = city === '' ? rich(language, 'service.ask', { short }) : rich(language, 'service.ask.city', { short, city });
  const summary = say(language, 'service.summary');
  return {
    rendered: {
      summary,
      card: questionCard({
        summary,
        lines: [
          ...(lead === undefined ? [] : [line(plain(visible(lead)))]),
          line(why === 'first' ? first : rich(language, why === 'more' ? 'service.other.ask' : 'service.which', { short })),
        ],
        notes: exampleSymptom === undefined ? [] : [line(plain(say(language, 'service.hint', { example: exampleSymptom })))],
        acts: [
          ...services.map((each) => answerButton(each.short[language], intake, 'service', each.key, { tooltip: each.name[language] })),
          ...(other ? [answerButton(say(language, 'service.other'), intake, 'service', 'other')] : []),
        ],
      }),
    },
    options: [
      ...services.map((each, index) => ({
        value: each.key,
        words: [each.short['zh-CN'], each.short.en, each.name['zh-CN'], each.name.en],
        digit: index + 1,
      })),
      ...(other ? [{ value: 'other', words: sayAll('service.other') }] : []),
    ],
  };
}
