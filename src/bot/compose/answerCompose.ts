/** The compose box: escalations found by number, customer or words, as cards that can be put into any chat. */
import type { Activity } from 'botbuilder';
import { composeCard } from '../../cards/composeCard.js';
import { quote } from '../../texts/cut.js';
import { say } from '../../texts/say.js';
import type { BotParts } from '../parts.js';
import { strangerWords } from '../refuseStranger.js';
import { isPartnerTurn, isRepTurn, type Turn } from '../turn.js';
import { composeList, composeWords } from './composeBody.js';
import { readComposeQuery } from './composeQuery.js';
import { lookingFor } from './lookingFor.js';

/** The body of the invoke response. Partners find what is of their organisation, representatives everything, others a sentence. */
export async function answerCompose(
  { name, value }: Pick<Activity, 'name' | 'value'>,
  turn: Turn,
  parts: BotParts,
): Promise<Readonly<Record<string, unknown>>> {
  const { language, now } = turn;
  if (!isPartnerTurn(turn) && !isRepTurn(turn)) return composeWords(strangerWords(turn, parts));
  const query = name === 'composeExtension/query' ? readComposeQuery(value) : undefined;
  if (!query) return composeWords(say(language, 'compose.onlySearch'));
  const { typed, skip, count } = query;
  const found = await parts.desk.search(turn.who.actor, await lookingFor(typed, turn, parts), skip, count);
  // The end of a list that was scrolled through is an empty page; a sentence would take the list's place.
  if (found.length > 0 || skip > 0) return composeList(found.map((each) => composeCard(each, language, now, parts.cardOptions)));
  return composeWords(typed === '' ? say(language, 'compose.empty') : say(language, 'compose.none', { q: quote(typed) }));
}
