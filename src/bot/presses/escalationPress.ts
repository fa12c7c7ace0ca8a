/** A press on a card that bears an escalation's id. The id is a claim: the desk says whether this person may see it. */
import type { CardAction } from '../../cards/actions.js';
import { pressKey } from '../../desk/commandKeys.js';
import { isSubmitted } from '../../domain/escalation.js';
import { say } from '../../texts/say.js';
import { perform } from '../acts.js';
import { answerWith, plain } from '../answerWith.js';
import type { Intake } from '../intake.js';
import type { BotParts } from '../parts.js';
import type { Turn } from '../turn.js';

type EscalationAction = Extract<CardAction, { do: 'escalation' }>;

export async function escalationPress(
  action: EscalationAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  intake: Intake | undefined,
  parts: BotParts,
): Promise<void> {
  if (turn.who.kind === 'stranger') return;
  const escalation = await parts.desk.get(turn.who.actor, action.id);
  if (!escalation || !isSubmitted(escalation)) return answerWith(turn, plain(turn, say(turn.language, 'refuse.card')));
  const key = pressKey({ escalation: action.id, revision: action.r, act: action.act, person: turn.seen.person, inputs });
  await perform(escalation, { act: action.act, inputs, key }, turn, parts, intake);
}
