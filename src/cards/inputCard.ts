import inputJson from '../../cards/input.json' with { type: 'json' };
import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { EscalationAct } from './actions.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';
import type { Rendered } from './rendered.js';
import { plain, type Run } from './run.js';
import type { Choice } from './severityOptions.js';
import { template } from './template.js';

interface TextInput {
  readonly id: 'text' | 'followUp' | 'document';
  readonly label: string;
  readonly required: boolean;
  readonly errorMessage: string;
  readonly max: number;
  readonly value: string;
}

interface ChoiceInput {
  readonly id: 'reason' | 'quick' | 'severity' | 'to';
  readonly label: string;
  readonly required: boolean;
  /** Several may be chosen: their values come back joined by commas. */
  readonly many: boolean;
  readonly errorMessage: string;
  readonly value: string;
  readonly options: readonly Choice[];
}

const expand = template<{
  readonly summary: string;
  readonly title: string;
  readonly sub: readonly Run[];
  readonly choices: readonly ChoiceInput[];
  readonly texts: readonly TextInput[];
  readonly hint: string;
  readonly error: string;
  readonly acts: readonly Button[];
}>(inputJson);

/** What is asked for again keeps what was typed and says what is wrong. */
export interface AskedAgain {
  readonly typed?: Readonly<Record<string, string>>;
  readonly error?: string;
}

interface Parts {
  readonly title: string;
  /** What it is about; without it the customer and the escalation's title. */
  readonly about?: string;
  readonly act: EscalationAct;
  readonly action: string;
  readonly destructive?: boolean;
  readonly choices?: readonly ChoiceInput[];
  readonly texts: readonly TextInput[];
  readonly hint?: string;
  readonly error?: string;
}

/** A card that asks for a word about one escalation: inputs, one button that sends them, one back to the card. */
export function inputCard(escalation: SubmittedEscalation, parts: Parts, audience: Audience): Rendered {
  const { language } = audience;
  const { title, act, action, destructive = false, choices = [], texts, hint = '', error = '' } = parts;
  const about = parts.about ?? `${visible(escalation.customer.short)} · ${visible(escalation.form.title)}`;
  const summary = say(language, 'input.summary', { no: escalation.number });
  return {
    summary,
    card: expand({
      summary,
      title,
      sub: plain(about),
      choices,
      texts,
      hint,
      error,
      acts: [
        actButton(audience, action, escalation, act, { style: destructive ? 'destructive' : 'positive' }),
        actButton(audience, say(language, 'input.back'), escalation, 'show', { inputs: 'none' }),
      ],
    }),
  };
}
