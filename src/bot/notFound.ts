import { say } from '../texts/say.js';
import { answerWith, plain } from './answerWith.js';
import { isRepTurn, type Turn } from './turn.js';

/** Word for word the same for what does not exist and for what is not theirs. */
export function notFound(number: string, turn: Turn): void {
  answerWith(turn, plain(turn, say(turn.language, isRepTurn(turn) ? 'refuse.number.rep' : 'refuse.number', { no: number })));
}
