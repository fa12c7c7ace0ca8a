/** A client that shows a card asks, by itself, for the card as this person sees it. Nothing is changed by it, and the answer is always a card. */
import { wordsCard } from '../cards/wordsCard.js';
import { isSubmitted } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { currentCard } from './currentCard.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

export async function lookAgain(turn: Turn, parts: BotParts): Promise<void> {
  const { look: id, who } = turn;
  const escalation = who.kind === 'stranger' || id === undefined ? undefined : await parts.desk.get(who.actor, id);
  turn.reply.answer =
    escalation && isSubmitted(escalation)
      ? { card: (await currentCard(escalation, turn, parts)).card ?? {} }
      : { card: wordsCard(say(turn.language, 'refuse.card')) };
}
