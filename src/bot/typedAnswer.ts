/** Words that nothing else claims, while the partner is asked something: they are the answer. */

import { newOrAbout } from '../cards/wayOn.js';
import { whichAnswer } from '../cards/whichAnswer.js';
import { perform } from './acts.js';
import { answerWith } from './answerWith.js';
import { formOf } from './intake.js';
import { namesCustomer } from './namesCustomer.js';
import type { BotParts } from './parts.js';
import type { PartnerTurn } from './turn.js';
import { turnKey } from './turnKey.js';

/** Questions that are shown to choose from. */
const looked = 20;

/** False when nothing waits for this person. Of several the person says which; what names another customer may be a new problem. */
export async function typedAnswer(typed: string, turn: PartnerTurn, parts: BotParts): Promise<boolean> {
  const { who, audience, memory } = turn;
  if (!who.actor.mayFile || formOf(turn)) return false;
  const waiting = await parts.desk.askedOf(who.actor, looked);
  const [only, ...others] = waiting;
  if (!only) return false;
  if (others.length === 0 && !(await namesCustomer(typed, turn, parts, only.customer.id))) {
    await perform(only, { act: 'answer', inputs: { text: typed }, key: turnKey(turn) }, turn, parts);
    return true;
  }
  memory.notUnderstood = typed;
  answerWith(
    turn,
    others.length === 0 ? newOrAbout({ typed, escalation: only, act: 'answer' }, audience) : whichAnswer(typed, waiting, audience),
  );
  return true;
}
