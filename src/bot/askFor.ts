/** The card that asks for the words of a command: shown first by its button, and again when the words were wrong. */
import { askDetails } from '../cards/askDetails.js';
import { askReopen } from '../cards/askReopen.js';
import { askResolve } from '../cards/askResolve.js';
import { askWithdraw } from '../cards/askWithdraw.js';
import type { AskedAgain } from '../cards/inputCard.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import { answerWith } from './answerWith.js';
import type { AskedWords } from './askedWords.js';
import type { BotParts } from './parts.js';
import { readerOf, type Turn } from './turn.js';

type ActWithWords = AskedWords['act'];

const cards = { addDetails: askDetails, withdraw: askWithdraw, resolve: askResolve, reopen: askReopen } as const;

/** Does this act need words, so that its card can ask for them? */
export const needsWords = (act: string): act is ActWithWords => Object.hasOwn(cards, act);

/** The role of the card that asks, see `sentCards.ts`. */
export const askedRole = 'asked';

/** Shows the card and remembers it: what is typed next goes to it. */
export async function askFor(
  act: ActWithWords,
  escalation: SubmittedEscalation,
  turn: Turn,
  parts: BotParts,
  again: AskedAgain = {},
): Promise<void> {
  await parts.openQuestions.remember(turn, { act, escalation: escalation.id, ...(turn.isInvoke ? { inPlace: true } : {}) });
  answerWith(turn, cards[act](escalation, readerOf(turn), again), askedRole);
}
