import recordJson from '../../cards/record.json' with { type: 'json' };
import type { Button, LinkButton, Refresh } from './button.js';
import type { Fact } from './facts.js';
import type { HistoryFold } from './historyFold.js';
import type { Line } from './lines.js';
import type { Run } from './run.js';
import type { Choice } from './severityOptions.js';
import { type Card, template } from './template.js';

/** The state bar: a container style for the colour, the words, and a small second line. */
export interface Bar {
  readonly style: 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
  readonly runs: readonly Run[];
  readonly note: readonly Run[];
}

/** Radio buttons, none chosen, which may stay so. */
export interface RecordChoice {
  readonly id: 'score';
  readonly label: string;
  readonly options: readonly Choice[];
}

/** Lines to write. */
export interface RecordText {
  readonly id: 'text';
  readonly label: string;
  readonly required: boolean;
  readonly errorMessage: string;
  readonly max: number;
}

interface Data {
  readonly summary: string;
  /** Said above everything else, to the one who pressed. */
  readonly lead: readonly Line[];
  readonly bar: Bar;
  readonly headline: readonly Run[];
  readonly sub: readonly Run[];
  readonly facts: readonly Fact[];
  /** Small lines under the facts. */
  readonly notes: readonly Line[];
  /** What somebody wrote, set off. */
  readonly quote: readonly Line[];
  readonly lines: readonly Line[];
  /** What can be filled in on the card itself. */
  readonly choices: readonly RecordChoice[];
  readonly texts: readonly RecordText[];
  readonly history: HistoryFold;
  readonly acts: readonly Button[];
  readonly links: readonly LinkButton[];
  /** For whom the client asks for another view of the card. */
  readonly refresh?: Refresh | undefined;
}

const expand = template<Omit<Data, 'refresh'> & { readonly refresh: Refresh | null; readonly subSpacing: 'none' | 'medium' }>(recordJson);
const empty = {
  lead: [],
  headline: [],
  sub: [],
  facts: [],
  notes: [],
  quote: [],
  lines: [],
  choices: [],
  texts: [],
  history: { there: false, title: '', unfold: '', lines: [] },
  acts: [],
  links: [],
  refresh: null,
};

/** The card of one escalation: state bar, headline, facts, body, what happened, buttons; what is not given is left out. */
export function recordCard({ refresh, ...data }: Pick<Data, 'summary' | 'bar'> & Partial<Data>): Card {
  // Right under the headline it belongs to it; without one it would touch the bar.
  const subSpacing = data.headline === undefined ? 'medium' : 'none';
  const { refresh: refreshes, ...card } = expand({ ...empty, ...data, subSpacing, refresh: refresh ?? null });
  return refresh === undefined ? card : { ...card, refresh: refreshes };
}
