/** The living card, sent anew at the end of the chat: what `status` brings is the one that is kept true, never a copy. */
import { withoutActions } from '../cards/withoutActions.js';
import type { Asked } from '../domain/conversation.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { answerWith } from './answerWith.js';
import { cardHere } from './cardHere.js';
import { currentCard } from './currentCard.js';
import { notFound } from './notFound.js';
import type { BotParts } from './parts.js';
import { rememberPlace } from './rememberPlace.js';
import { isPartnerTurn, isRepTurn, type Turn } from './turn.js';

/** How this turn's card is asked for: in a Teams channel it comes as a reply, where the question was. */
export const askedIn = ({ conversation }: Turn, lead?: string): Asked => ({
  ...(lead === undefined ? {} : { lead }),
  ...(conversation.kind === 'channel' ? { where: conversation } : {}),
});

/** Asks the worker for it, with words above it; a person or place that has none gets one and keeps it. */
export async function bringCard(escalation: SubmittedEscalation, turn: Turn, parts: BotParts, lead?: string): Promise<void> {
  const { who } = turn;
  if (who.kind === 'stranger') return;
  const isPartner = isPartnerTurn(turn);
  if (!isPartner) await rememberPlace(turn, parts);
  if (await isOutInRoom(escalation, turn, parts)) return showAsOfNow(escalation, turn, parts, lead);
  const to = isPartner ? { person: turn.seen.person } : { place: turn.place };
  if (!(await parts.desk.bring(who.actor, escalation.id, to, askedIn(turn, lead)))) return notFound(escalation.number, turn);
  turn.reply.brought.push({ escalation: escalation.id, to });
}

/** A room's card is everybody's, in a post of its own: one person's question must not move it. */
async function isOutInRoom(escalation: SubmittedEscalation, turn: Turn, parts: BotParts): Promise<boolean> {
  if (turn.conversation.kind === 'personal' || !isRepTurn(turn)) return false;
  const state = await cardHere(escalation, turn, parts);
  return state !== undefined && state !== 'failed';
}

/** A picture with nothing to press, since nobody keeps it true; it says where the card is that can be acted on. */
async function showAsOfNow(escalation: SubmittedEscalation, turn: Turn, parts: BotParts, lead?: string): Promise<void> {
  const words = [...(lead === undefined ? [] : [lead]), say(turn.language, 'status.inItsPost')];
  answerWith(turn, withoutActions(await currentCard(escalation, turn, parts, { lead: words }), turn.language));
}

/** The card as it is now: in place of the card that was pressed, where the client takes an answer for that; else brought. */
export async function showCard(escalation: SubmittedEscalation, turn: Turn, parts: BotParts): Promise<void> {
  if (turn.isInvoke) return answerWith(turn, await currentCard(escalation, turn, parts));
  await bringCard(escalation, turn, parts);
}
