/** A refusal in words, with the card as it is now, so that the person sees why. */
import { lostRace } from '../cards/lostRace.js';
import type { Rendered } from '../cards/rendered.js';
import { isSubmitted } from '../domain/escalation.js';
import type { Outcome } from '../store/ports.js';
import { refusalText } from '../texts/refusalText.js';
import { answerWith, plain } from './answerWith.js';
import { currentCard } from './currentCard.js';
import type { BotParts } from './parts.js';
import { isRepTurn, sideOf, type Turn } from './turn.js';

export type Refused = Extract<Outcome, { kind: 'refused' }>;

/** The sentence alone. */
export const refusedText = ({ escalation, refusal }: Refused, turn: Turn): Rendered =>
  plain(turn, refusalText(turn.language, refusal, escalation, sideOf(turn), turn.now));

export async function refused(outcome: Refused, turn: Turn, parts: BotParts): Promise<void> {
  const { escalation, refusal } = outcome;
  if (refusal.code === 'alreadyPickedUp' && isSubmitted(escalation) && isRepTurn(turn)) {
    const next = await parts.desk.mostUrgent(turn.who.actor);
    return answerWith(turn, lostRace({ escalation, owner: refusal.owner, ...(next ? { next } : {}) }, turn.audience, turn.now));
  }
  turn.reply.post(refusedText(outcome, turn));
  if (isSubmitted(escalation)) answerWith(turn, await currentCard(escalation, turn, parts));
}
