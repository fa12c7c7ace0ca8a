import inputJson from '../../cards/input.json' with { type: 'json' };
import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { aboutLine } from './aboutLine.js';
import type { EscalationAct } from './actions.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';
import type { Rendered } from './rendered.js';
import { plain, type Run } from './run.js';
import type { Choice } from './severityOptions.js';
import { template } from './template.js';

interface Asked {
  readonly label: string;
  /** Said at the client when it is missing; absent: it may be left out. */
  readonly error?: string;
  /** What stands there at first; what was typed before comes instead. */
  readonly value?: string;
}

interface TextAsked extends Asked {
  readonly id: 'text' | 'followUp' | 'document';
  readonly max: number;
  /** For what is one word or one address. */
  readonly oneLine?: boolean;
}

interface ChoiceAsked extends Asked {
  readonly id: 'reason' | 'quick' | 'severity' | 'to' | 'minutes';
  /** Several may be chosen: their values come back joined by commas. */
  readonly many?: boolean;
  readonly options: readonly Choice[];
}

interface Input {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly errorMessage: string;
  readonly value: string;
}

const expand = template<{
  readonly summary: string;
  readonly title: string;
  readonly sub: readonly Run[];
  readonly choices: readonly (Input & { readonly many: boolean; readonly options: readonly Choice[] })[];
  readonly texts: readonly (Input & { readonly max: number; readonly multiline: boolean })[];
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
  readonly choices?: readonly ChoiceAsked[];
  readonly texts?: readonly TextAsked[];
  readonly hint?: string;
}

/** A card that asks for a word about one escalation: inputs, one button that sends them, one back to the card. */
export function inputCard(
  escalation: SubmittedEscalation,
  parts: Parts,
  audience: Audience,
  { typed = {}, error = '' }: AskedAgain,
): Rendered {
  const { language } = audience;
  const { title, act, action, destructive = false, choices = [], texts = [], hint = '' } = parts;
  const about = parts.about ?? aboutLine(escalation);
  const summary = say(language, 'input.summary', { no: escalation.number });
  return {
    summary,
    card: expand({
      summary,
      title,
      sub: plain(about),
      choices: choices.map(({ many = false, options, ...each }) => ({ ...inputOf(each, typed), many, options })),
      texts: texts.map(({ max, oneLine = false, ...each }) => ({ ...inputOf(each, typed), max, multiline: !oneLine })),
      hint,
      error,
      acts: [
        actButton(audience, action, escalation, act, { style: destructive ? 'destructive' : 'positive' }),
        actButton(audience, say(language, 'input.back'), escalation, 'show', { inputs: 'none' }),
      ],
    }),
  };
}

const inputOf = ({ id, label, error, value = '' }: Asked & { readonly id: string }, typed: Readonly<Record<string, string>>): Input => ({
  id,
  label,
  required: error !== undefined,
  errorMessage: error ?? '',
  value: typed[id] ?? value,
});
