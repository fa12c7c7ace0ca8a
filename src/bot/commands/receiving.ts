/** Where escalations arrive: a channel, a group or a representative's own chat, switched on and off by a representative there. */
import { say, sayCount } from '../../texts/say.js';
import { answerWith, plain } from '../answerWith.js';
import { placeConversation, readerOfPlace } from '../identity.js';
import type { BotParts } from '../parts.js';
import type { Turn } from '../turn.js';

export async function receive(turn: Turn, parts: BotParts): Promise<void> {
  const { who, language } = turn;
  if (who.kind === 'stranger') return;
  const outcome = await parts.desk.receive(who.actor, {
    to: { place: turn.place },
    conversation: placeConversation(turn.conversation),
    language,
    ...readerOfPlace(turn.conversation, turn.seen),
    receives: true,
    reachable: true,
  });
  if (outcome.kind === 'refused') return answerWith(turn, plain(turn, say(language, 'receive.notRep')));
  answerWith(
    turn,
    plain(turn, outcome.waiting === 0 ? say(language, 'receive.on.none') : sayCount(language, 'receive.on', outcome.waiting)),
  );
}

export async function stopReceiving(turn: Turn, parts: BotParts): Promise<void> {
  const { who, language } = turn;
  if (who.kind === 'stranger') return;
  const outcome = await parts.desk.stopReceiving(who.actor, turn.place);
  if (outcome.kind === 'refused') return answerWith(turn, plain(turn, say(language, 'receive.notRep')));
  const off = say(language, 'receive.off');
  answerWith(turn, plain(turn, outcome.left === 0 ? `${off} ${say(language, 'receive.off.last')}` : off));
}
