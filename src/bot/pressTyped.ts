/** The button of the card that was asked for last, typed instead of pressed, where it needs no words. */
import { isSubmitted } from '../domain/escalation.js';
import type { TypedCommand } from '../understanding/ports.js';
import { perform } from './acts.js';
import type { AskedWords } from './askedWords.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';
import { turnKey } from './turnKey.js';

/** False where the words are no button of that card. */
export async function pressTyped(
  { act, escalation: id }: AskedWords,
  command: TypedCommand,
  turn: Turn,
  parts: BotParts,
): Promise<boolean> {
  const isRelease = act === 'release' && command.command === 'release' && command.number === undefined && command.text === undefined;
  if (!isRelease || turn.who.kind === 'stranger') return false;
  const escalation = await parts.desk.get(turn.who.actor, id);
  if (!escalation || !isSubmitted(escalation)) return false;
  await perform(escalation, { act: 'release', inputs: {}, key: turnKey(turn) }, turn, parts);
  return true;
}
