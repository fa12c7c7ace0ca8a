import { say } from '../texts/say.js';
import type { TypedCommand } from '../understanding/ports.js';
import { answerWith, plain } from './answerWith.js';
import type { BotParts } from './parts.js';
import { isRepTurn, type Turn } from './turn.js';

/** What shows nothing of an escalation. */
const harmless: ReadonlySet<TypedCommand['command']> = new Set(['language', 'role', 'stopReceiving']);

/**
 * A representative in a place of another organisation (as a guest of its team, or in a shared channel): nothing is shown there and nothing
 * received, since its members would see it. True when that was said. Who only plays a representative is at home everywhere.
 */
export function refuseElsewhere(turn: Turn, parts: BotParts): boolean {
  const { seen, language, command } = turn;
  const own = turn.conversation.tenantId?.toLowerCase();
  if (!isRepTurn(turn) || own === undefined || own === seen.tenant?.toLowerCase()) return false;
  if (parts.people.identify(seen).kind !== 'rep' || (command && harmless.has(command.command))) return false;
  answerWith(turn, plain(turn, say(language, 'room.elsewhere')));
  return true;
}
