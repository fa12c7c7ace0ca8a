/** The end of a shift: all that a representative works on goes to a colleague. */

import { askHandOver } from '../../cards/askHandOver.js';
import { listed } from '../../texts/listed.js';
import { say, sayCount } from '../../texts/say.js';
import { visible } from '../../texts/visible.js';
import { answerWith, plain } from '../answerWith.js';
import { chosenColleague, colleaguesOf, placeFor } from '../colleagues.js';
import type { BotParts } from '../parts.js';
import { isRepTurn, type Turn } from '../turn.js';
import { turnKey } from '../turnKey.js';

/** How many numbers the answer names; the count says how many there are. */
const named = 10;

/** `to`: a person from a button, or a name that was typed; without one that is known it asks. */
export async function handOver(to: string | undefined, turn: Turn, parts: BotParts): Promise<void> {
  const { language, audience } = turn;
  if (!isRepTurn(turn)) return answerWith(turn, plain(turn, say(language, 'refuse.repOnly')));
  const { total } = await parts.desk.list(turn.who.actor, 'work', 1);
  if (total === 0) return answerWith(turn, plain(turn, say(language, 'work.empty')));
  const colleagues = await colleaguesOf(turn, parts);
  const colleague = to === undefined ? undefined : chosenColleague(to, colleagues);
  if (!colleague) {
    const lead = to === undefined ? {} : { text: say(language, 'transfer.unknown') };
    return answerWith(turn, { ...askHandOver(total, colleagues, audience), ...lead });
  }
  const place = await placeFor(colleague, parts);
  const handed = await parts.desk.handOver(turn.who.actor, colleague.rep, place, turnKey(turn));
  if (handed.length === 0) return answerWith(turn, plain(turn, say(language, 'handOver.nothing')));
  const list = listed(
    language,
    handed.slice(0, named).map(({ number }) => number),
  );
  const words = sayCount(language, 'handOver.done', handed.length, { to: visible(colleague.name), list });
  answerWith(turn, plain(turn, words, say(language, 'handOver.summary')));
}
