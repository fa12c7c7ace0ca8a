import type { CustomerId, EscalationId } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { answerButton } from './button.js';
import { fitButton } from './fitButton.js';
import { line } from './lines.js';
import type { Question } from './question.js';
import { questionCard } from './questionCard.js';
import { bold, link, plain } from './run.js';

/** A customer as a button names it: `distinct` is what sets it apart, the city or a part of the domain. */
export interface CustomerChoice {
  readonly id: CustomerId;
  readonly short: string;
  readonly distinct: string;
}

/** Words for one customer's button: the title as shown, and the short name alone. */
export const customerWords = ({ short, distinct }: CustomerChoice): readonly string[] => [
  `${short} · ${distinct}`,
  `${short} ${distinct}`,
  short,
];

interface View {
  readonly intake: EscalationId;
  /** At most four; the last that this person or the organisation escalated for. */
  readonly recent: readonly CustomerChoice[];
  /** Where a partner's own trouble with Partner Center goes. */
  readonly partnerCenterLink: string;
  /** A sentence above the question, such as why it is asked again. */
  readonly lead?: string;
}

/** Step 1: which customer? The recent ones are buttons; everything else is typed. */
export function askCustomer({ intake, recent, partnerCenterLink, lead }: View, { language }: Audience): Question {
  const summary = say(language, 'customer.ask');
  return {
    rendered: {
      summary,
      card: questionCard({
        summary,
        title: bold(summary),
        lines: [...(lead === undefined ? [] : [line(plain(visible(lead)))])],
        hint: say(language, 'customer.hint'),
        buttonsLabel: recent.length > 0 ? say(language, 'customer.recent') : '',
        notes: [
          line(plain(`${say(language, 'customer.ownProblem')} `), link(say(language, 'customer.ownProblem.link'), partnerCenterLink)),
        ],
        acts: recent.map((each) =>
          answerButton(fitButton(visible(each.short), ` · ${visible(each.distinct)}`), intake, 'customer', each.id, {
            tooltip: `${visible(each.short)} · ${visible(each.distinct)}`,
          }),
        ),
      }),
    },
    options: recent.map((each) => ({ value: each.id, words: customerWords(each) })),
  };
}
