import questionJson from '../../cards/question.json' with { type: 'json' };
import type { Button, LinkButton } from './button.js';
import type { Line } from './lines.js';
import type { Run } from './run.js';
import { type Card, template } from './template.js';

/** A numbered row: what it names, and a small second line. */
export interface QuestionRow {
  readonly digit: string;
  readonly runs: readonly Run[];
  readonly sub: readonly Run[];
}

interface Data {
  readonly summary: string;
  readonly title: readonly Run[];
  readonly lines: readonly Line[];
  readonly hint: string;
  readonly rows: readonly QuestionRow[];
  readonly notes: readonly Line[];
  /** What the buttons are, right above them. */
  readonly buttonsLabel: string;
  readonly acts: readonly Button[];
  readonly links: readonly LinkButton[];
}

const expand = template<Data>(questionJson);
const empty = { title: [], lines: [], hint: '', rows: [], notes: [], buttonsLabel: '', links: [] };

/** The card of a question: title, lines, small hint, numbered rows, small notes, buttons; what is not given is left out. */
export const questionCard = (data: Pick<Data, 'summary' | 'acts'> & Partial<Data>): Card => expand({ ...empty, ...data });
