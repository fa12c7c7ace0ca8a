/** The bot's own cards as templates for the waterfall that it is compared with: the same cards go out, each text bound to data. */
import { writeFile } from 'node:fs/promises';
import { isJson, type Json, objectAt, objectsAt } from '../test/client/json.js';
import type { Chat } from './chat.js';
import { intakeTurns } from './intakeJourney.js';

const bound = new Set(['text', 'title', 'label', 'placeholder', 'errorMessage', 'tooltip', 'value', 'fallbackText']);

function bindTexts(value: unknown, texts: string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => bindTexts(item, texts));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (typeof item !== 'string' || !bound.has(key)) return [key, bindTexts(item, texts)];
      texts.push(item);
      return [key, `\${t${texts.length - 1}}`];
    }),
  );
}

/** What was sent with the press or the words of each turn, to be sent to the yardsticks as well. */
export interface RecordedIntake {
  readonly turns: readonly Json[];
}

/** Goes through the intake once, writes the cards that came to `file` as templates with their data, and tells what was sent. */
export async function recordIntake(chat: Chat, file: string): Promise<RecordedIntake> {
  const cards: { readonly template: unknown; readonly data: Json }[] = [];
  const turns: Json[] = [];
  for (const turn of intakeTurns) {
    await turn.make(chat);
    turns.push(chat.sent);
    const card = objectsAt(chat.answers[0] ?? {}, 'attachments')[0];
    if (!card) throw new Error(`no card in ${JSON.stringify(chat.answers)}`);
    const texts: string[] = [];
    const template = bindTexts(objectAt(card, 'content'), texts);
    cards.push({ template, data: Object.fromEntries(texts.map((text, at) => [`t${at}`, text])) });
  }
  await writeFile(file, JSON.stringify(cards));
  return { turns };
}
