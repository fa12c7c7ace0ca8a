/** Answers a press: in the invoke response where the client waits for one, else as a message. */
import type { Rendered } from '../cards/rendered.js';
import { say } from '../texts/say.js';
import type { Turn } from './turn.js';

/** `role`: the card is remembered, to be repainted later. */
export function answerWith(turn: Turn, rendered: Rendered, role?: string): void {
  if (!turn.isInvoke || turn.reply.answer) turn.reply.post(rendered, role);
  else turn.reply.answer = rendered.card ? { card: rendered.card } : { text: rendered.text ?? rendered.summary };
}

/**
 * A message of words alone. `summary` is what a locked phone shows: never a customer's name or a phone number, so the bot's own name stands
 * there unless the words are given.
 */
export const plain = ({ language }: Pick<Turn, 'language'>, text: string, summary = say(language, 'welcome.title')): Rendered => ({
  summary,
  text,
});
