/** Words typed while a card asks for some: they go to it, unless they may as well be a new problem; then the person is asked. */
import { mayBeNew, newOrAbout } from '../cards/wayOn.js';
import { isSubmitted } from '../domain/escalation.js';
import { perform } from './acts.js';
import { answerWith } from './answerWith.js';
import type { AskedWords } from './askedWords.js';
import { typedInputs } from './commands/typedInputs.js';
import { namesCustomer } from './namesCustomer.js';
import type { BotParts } from './parts.js';
import { isPartnerTurn, type Turn } from './turn.js';
import { turnKey } from './turnKey.js';

/** False when the escalation is no longer there to be talked about. */
export async function typedForCard({ act, escalation: id }: AskedWords, text: string, turn: Turn, parts: BotParts): Promise<boolean> {
  const escalation = turn.who.kind === 'stranger' ? undefined : await parts.desk.get(turn.who.actor, id);
  if (!escalation || !isSubmitted(escalation) || act === 'more') return false;
  if (mayBeNew(act) && isPartnerTurn(turn) && turn.who.actor.mayFile && (await namesCustomer(text, turn, parts))) {
    turn.memory.notUnderstood = text;
    answerWith(turn, newOrAbout({ typed: text, escalation, act }, turn.audience));
    return true;
  }
  // Words that are no reason do not withdraw: the card comes back with them.
  const typed = typedInputs(act, text);
  const inputs = act === 'withdraw' && typed['reason'] === 'other' ? { text } : typed;
  await perform(escalation, { act, inputs, key: turnKey(turn) }, turn, parts);
  return true;
}
