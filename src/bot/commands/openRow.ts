/** A digit after a list opens that row; "more" its next page. */
import { isSubmitted } from '../../domain/escalation.js';
import { languages } from '../../domain/language.js';
import { say } from '../../texts/say.js';
import { matchOption } from '../../understanding/matchOption.js';
import { showCard } from '../bringCard.js';
import type { BotParts } from '../parts.js';
import type { Turn } from '../turn.js';
import { showMine, showQueue, showWork } from './lists.js';

const more = 'more';

/** False when the words mean no row of the list that was shown last. */
export async function openRow(text: string, turn: Turn, parts: BotParts): Promise<boolean> {
  if (text.length > 12 || turn.who.kind === 'stranger') return false;
  const shown = await parts.shownLists.last(turn.conversation.conversationId);
  if (!shown) return false;
  const rows = shown.rows.map((id, index) => ({ value: id, words: [], digit: index + 1 }));
  const next =
    shown.next === undefined
      ? []
      : [{ value: more, words: languages.flatMap((each) => [say(each, 'mine.more'), say(each, 'queue.next')]) }];
  const chosen = matchOption(text, [...rows, ...next]);
  if (chosen === undefined) return false;
  if (chosen === more) {
    if (shown.list === 'queue') await showQueue(turn, parts, shown.next);
    else if (shown.list === 'work') await showWork(turn, parts, shown.next);
    else await showMine(turn, parts, { list: shown.list, about: shown.about, page: shown.next });
    return true;
  }
  const id = shown.rows.find((row) => row === chosen);
  const escalation = id === undefined ? undefined : await parts.desk.get(turn.who.actor, id);
  if (!escalation || !isSubmitted(escalation)) return false;
  await showCard(escalation, turn, parts);
  return true;
}
