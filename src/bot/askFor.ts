/** The card that asks for the words of a command: shown first by its button, and again when the words were wrong. */
import { type EscalationAct, escalationActs } from '../cards/actions.js';
import { askAnotherTime } from '../cards/askAnotherTime.js';
import { askAnswer } from '../cards/askAnswer.js';
import { askContact } from '../cards/askContact.js';
import { askDetails } from '../cards/askDetails.js';
import { askExplanation } from '../cards/askExplanation.js';
import { askReopen } from '../cards/askReopen.js';
import { askWithdraw } from '../cards/askWithdraw.js';
import type { AskedAgain } from '../cards/inputCard.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import { answerWith } from './answerWith.js';
import type { AskedWords } from './askedWords.js';
import type { BotParts } from './parts.js';
import { isRepAsk, repAsking, repAsks } from './repAsks.js';
import { readerOf, type Turn } from './turn.js';

type ActWithWords = Exclude<AskedWords['act'], 'more'>;

const cards = {
  addDetails: askDetails,
  withdraw: askWithdraw,
  reopen: askReopen,
  answer: askAnswer,
  correctContact: askContact,
  explainFeedback: askExplanation('explainFeedback'),
  explainMeeting: askExplanation('explainMeeting'),
  anotherTime: askAnotherTime,
} as const;

/** What is asked for by the buttons that show such a card. */
export const asking = {
  askDetails: 'addDetails',
  askWithdraw: 'withdraw',
  askReopen: 'reopen',
  askAnswer: 'answer',
  askContact: 'correctContact',
  askExplainFeedback: 'explainFeedback',
  askExplainMeeting: 'explainMeeting',
  askAnotherTime: 'anotherTime',
  ...repAsking,
} as const satisfies Partial<Record<EscalationAct, ActWithWords>>;

/** Does this act show a card that asks for words? */
export const asksForWords = (act: EscalationAct): act is keyof typeof asking => Object.hasOwn(asking, act);

/** The act whose card asks for the words of this one; undefined where none does. */
export const askingFor = (act: EscalationAct): keyof typeof asking | undefined =>
  escalationActs.filter(asksForWords).find((ask) => asking[ask] === act);

/** Does this act need words, so that its card can ask for them? */
export const needsWords = (act: string): act is ActWithWords => Object.hasOwn(cards, act) || isRepAsk(act);

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
  const card = isRepAsk(act) ? await repAsks[act](escalation, turn, parts, again) : cards[act](escalation, readerOf(turn), again, turn.now);
  answerWith(turn, card, askedRole);
}
