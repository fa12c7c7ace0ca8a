import chosenJson from '../../cards/chosen.json' with { type: 'json' };
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Rendered } from './rendered.js';
import { plain, type Run } from './run.js';
import { template } from './template.js';

const chosenNote = template<{ readonly runs: readonly Run[] }>(chosenJson);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sends something back, or takes an answer; links and unfolding stay, for what is still to be read. */
const isLive = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['type'] === 'string' &&
  (value['type'] === 'Action.Submit' || value['type'] === 'Action.Execute' || value['type'].startsWith('Input.'));

function spent(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !isLive(each)).map(spent);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => !isLive(each))
      .map(([name, each]) => [name, spent(each)]),
  );
}

/** The same card after it was answered: its text stays, its buttons and inputs are gone; `chosen` adds a line with what was chosen. */
export function withoutActions(rendered: Rendered, language: Language, chosen?: string): Rendered {
  if (rendered.card === undefined) return rendered;
  const card = spent(rendered.card);
  if (!isObject(card) || !Array.isArray(card['body'])) return rendered;
  const note = chosenNote({ runs: plain(say(language, 'spent.chosen', { choice: visible(chosen ?? '') })) });
  return { ...rendered, card: { ...card, body: chosen === undefined ? card['body'] : [...card['body'], note] } };
}
