/** What is wrong with a message of the bot that no client would forgive, or that the conversation guide rules out (§10). */
import * as adaptiveCards from 'adaptivecards';
import { CardView } from './cardView.js';
import { type Json, objectAt, objectsAt, textAt } from './json.js';
import { cardOf, viewText, wordsOf } from './screen.js';

/** A message with a card may hold this much, in UTF-16 bytes. */
const largest = 28 * 1024;

/** Chinese characters count double: 30 of them, or 60 Latin ones. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

function parseFaults(card: Json): readonly string[] {
  const context = new adaptiveCards.SerializationContext();
  new adaptiveCards.AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_none, index) => context.getEventAt(index).message);
}

function cardFaults(card: Json): readonly string[] {
  const faults = [...parseFaults(card)];
  const version = textAt(card, 'version');
  if (!/^1\.[0-5]$/.test(version)) faults.push(`schema version ${version}`);
  const { inputs } = new CardView(card).parts;
  const ids = inputs.map((input) => input.id);
  for (const id of ids)
    if (id === '' || ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the input id “${id}” is missing or used twice`);
  for (const input of inputs) {
    if (input.label === '') faults.push(`the input ${input.id} has no label`);
    if (textAt(input.raw, 'errorMessage') === '' && input.raw['isRequired'] === true)
      faults.push(`the input ${input.id} has no errorMessage`);
    if (!input.seen && (input.raw['isRequired'] === true || textAt(input.raw, 'regex') !== ''))
      faults.push(`the hidden input ${input.id} could keep a press back`);
  }
  if (objectsAt(card, 'actions').length > 6) faults.push('more than 6 actions');
  return faults;
}

/** Everything wrong with one message or update; empty when all is well. `typed`: what people wrote themselves, braces and all. */
export function messageFaults(activity: Json, typed: readonly string[] = []): readonly string[] {
  if (textAt(activity, 'type') !== 'message') return [];
  const faults: string[] = [];
  const card = cardOf(activity);
  const summary = textAt(activity, 'summary');
  if (card) faults.push(...cardFaults(card));
  if (card && summary === '') faults.push('a card without a summary');
  if (width(summary) > 60) faults.push(`a summary of width ${width(summary)}: ${summary}`);
  if (JSON.stringify(activity).length * 2 > largest) faults.push(`${JSON.stringify(activity).length} characters`);
  if (!card && wordsOf(activity) === '' && Object.keys(objectAt(activity, 'suggestedActions')).length === 0)
    faults.push('an empty message');
  const read = `${wordsOf(activity)}\n${summary}\n${card ? viewText(new CardView(card)) : ''}`;
  for (const [left] of read.matchAll(/\{[a-zA-Z][\w.]*\}|undefined|\[object Object\]|\bNaN\b/g)) {
    if (!typed.some((words) => words.includes(left))) faults.push(`“${left}” is left over in: ${read}`);
  }
  return faults;
}
