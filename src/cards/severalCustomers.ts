import type { EscalationId } from '../domain/ids.js';
import { quote } from '../texts/cut.js';
import { say, sayAll } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { type CustomerChoice, customerWords } from './askCustomer.js';
import type { Audience } from './audience.js';
import { answerButton } from './button.js';
import { fitButton } from './fitButton.js';
import { line } from './lines.js';
import type { Question } from './question.js';
import { questionCard } from './questionCard.js';
import { bold, plain } from './run.js';
import { customerCount } from './tooManyCustomers.js';

interface View {
  readonly intake: EscalationId;
  readonly typed: string;
  readonly total: number;
  /** Counting stopped before the end. */
  readonly capped?: boolean;
  /** At most five, the best first. */
  readonly rows: readonly (CustomerChoice & { readonly name: string; readonly city?: string; readonly domain: string })[];
}

/** Step 1, several matches: numbered rows with full names, buttons that differ in what differs. Never guesses. */
export function severalCustomers({ intake, typed, total, capped = false, rows }: View, { language }: Audience): Question {
  const id = total > rows.length ? 'customer.several.more' : 'customer.several';
  const none = say(language, 'customer.several.none');
  const summary = say(language, 'customer.several.summary');
  return {
    rendered: {
      summary,
      card: questionCard({
        summary,
        lines: [line(plain(say(language, id, { q: quote(visible(typed)), count: customerCount(language, { total, capped }) })))],
        rows: rows.map((row, index) => ({
          digit: String(index + 1),
          runs: bold(visible(row.name)),
          sub: plain([row.city, row.domain].flatMap((part) => (part === undefined ? [] : [visible(part)])).join(' · ')),
        })),
        acts: [
          ...rows.map((row, index) =>
            answerButton(fitButton(`${index + 1} ${visible(row.short)}`, ` · ${visible(row.distinct)}`), intake, 'customer', row.id, {
              tooltip: `${index + 1} ${visible(row.name)}`,
            }),
          ),
          answerButton(none, intake, 'customer', 'none'),
        ],
      }),
    },
    options: [
      ...rows.map((row, index) => ({ value: row.id, words: [...customerWords(row), row.name], digit: index + 1 })),
      { value: 'none', words: sayAll('customer.several.none') },
    ],
  };
}
