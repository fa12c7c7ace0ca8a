/** A refusal in words, with the card as it is now, so that the person sees why. */
import { lostOnCard, lostRace } from '../cards/lostRace.js';
import type { Rendered } from '../cards/rendered.js';
import { isSubmitted } from '../domain/escalation.js';
import type { Outcome } from '../store/ports.js';
import { refusalText } from '../texts/refusalText.js';
import { answerWith, plain } from './answerWith.js';
import { bringCard } from './bringCard.js';
import { cardHere } from './cardHere.js';
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
    const lost = { escalation, owner: refusal.owner, ...(next ? { next } : {}) };
    if (!turn.isInvoke) return answerWith(turn, lostRace(lost, turn.audience, turn.now));
    const lead = lostOnCard(lost, turn.audience, turn.now);
    // A card that answers now would be painted over at once by everybody's; what the client shows as a message stays.
    if ((await cardHere(escalation, turn, parts)) === 'pending') {
      turn.reply.answer = { text: lead.join('\n') };
      return;
    }
    return answerWith(turn, await currentCard(escalation, turn, parts, { lead, ...(next ? { next } : {}) }));
  }
  const why = refusedText(outcome, turn);
  if (!isSubmitted(escalation)) return answerWith(turn, why);
  const sentence = why.text ?? '';
  if (turn.isInvoke) return answerWith(turn, await currentCard(escalation, turn, parts, { lead: [sentence] }));
  // In a room everybody's card stays where it is: one person's slip moves nothing.
  if (turn.conversation.kind !== 'personal') return answerWith(turn, why);
  await bringCard(escalation, turn, parts, sentence);
}
