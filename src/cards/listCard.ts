import listJson from '../../cards/list.json' with { type: 'json' };
import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { type Audience, apart } from './audience.js';
import { actButton, type Button } from './button.js';
import type { Option } from './question.js';
import { bold, type Run } from './run.js';
import { type Card, template } from './template.js';

/** What a row's button and its number need of an escalation. */
export type Listed = Pick<SubmittedEscalation, 'id' | 'revision' | 'number'>;

/** One row before it has its digit: the bold line, the subtle one under it, and what happens next. */
export interface ListRow {
  readonly escalation: Listed;
  readonly head: readonly Run[];
  readonly sub: readonly Run[];
  /** What happens next; empty for what is over. */
  readonly next: readonly Run[];
}

interface Data {
  readonly summary: string;
  readonly title: readonly Run[];
  readonly rows: readonly {
    readonly digit: string;
    readonly runs: readonly Run[];
    readonly sub: readonly Run[];
    readonly next: readonly Run[];
    readonly open: Button;
  }[];
  readonly hint: string;
  readonly acts: readonly Button[];
}

const expand = template<Data>(listJson);

/** A button that opens a row: a message of its own on every client, so that the list stays. */
function openButton(audience: Audience, escalation: Listed, digit: number): Button {
  const tooltip = say(audience.language, 'list.open', { no: escalation.number });
  return actButton(apart(audience), String(digit), escalation, 'show', { tooltip });
}

interface Parts {
  readonly summary: string;
  readonly title: string;
  readonly rows: readonly ListRow[];
  readonly hint?: string;
  /** Buttons beside the digits: before and after them. */
  readonly before?: readonly Button[];
  readonly after?: readonly Button[];
}

/** Buttons on a list at most: more would not be shown by every client. */
export const mostActions = 6;

/** A list of at most five rows: each can be tapped, and has a digit as far as six buttons go. */
export function listCard({ summary, title, rows, hint = '', before = [], after = [] }: Parts, audience: Audience): Card {
  const numbered = rows.map(({ escalation, head, sub, next }, index) => ({
    digit: String(index + 1),
    runs: head,
    sub,
    next,
    open: openButton(audience, escalation, index + 1),
  }));
  const digits = numbered.map(({ open }) => open).slice(0, mostActions - before.length - after.length);
  return expand({
    summary,
    title: bold(title),
    rows: numbered,
    hint,
    acts: [...before, ...digits, ...after],
  });
}

/** What can be typed for the rows: the digit, or the number. */
export const rowOptions = (rows: readonly ListRow[]): readonly Option[] =>
  rows.map(({ escalation }, index) => ({ value: escalation.id, words: [escalation.number], digit: index + 1 }));
