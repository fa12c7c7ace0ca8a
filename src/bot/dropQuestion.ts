import { droppedQuestion } from '../cards/droppedQuestion.js';
import { isSubmitted } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { answerWith, plain } from './answerWith.js';
import type { AskedWords } from './askedWords.js';
import { askedRole } from './askFor.js';
import { bringCard } from './bringCard.js';
import type { Intake } from './intake.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

/** What was not done, where that has words of its own; of all else nothing was changed. */
const words = {
  addDetails: 'asked.dropped.addDetails',
  withdraw: 'asked.dropped.withdraw',
  resolve: 'asked.dropped.resolve',
  reopen: 'asked.dropped.reopen',
} as const satisfies Partial<Record<AskedWords['act'], string>>;
const hasWords = (act: AskedWords['act']): act is keyof typeof words => Object.hasOwn(words, act);

/**
 * “Cancel” while a card asks for words: says what was dropped, and the card has nothing left to press. False when the escalation is no longer there.
 * A question of the intake that waits underneath is asked again.
 */
export async function dropQuestion(asked: AskedWords, turn: Turn, intake: Intake | undefined, parts: BotParts): Promise<boolean> {
  const escalation = turn.who.kind === 'stranger' ? undefined : await parts.desk.get(turn.who.actor, asked.escalation);
  if (!escalation || !isSubmitted(escalation)) return false;
  const said = say(turn.language, hasWords(asked.act) ? words[asked.act] : 'asked.dropped.other', { no: escalation.number });
  if (!asked.inPlace) turn.reply.repaint({ role: askedRole, rendered: droppedQuestion(escalation, turn.audience) });
  if (await intake?.standsBelow(plain(turn, said))) return true;
  // In the living card's place only a card sent anew takes the question off the screen; in a room that card is everybody's.
  if (asked.inPlace && turn.conversation.kind === 'personal') await bringCard(escalation, turn, parts, said);
  else answerWith(turn, plain(turn, said));
  return true;
}
