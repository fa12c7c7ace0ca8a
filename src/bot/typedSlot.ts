/** One of an invitation's times, typed as it stands on its button. */
import { languages } from '../domain/language.js';
import { onDateAt } from '../texts/when.js';
import { matchOption } from '../understanding/matchOption.js';
import { perform } from './acts.js';
import type { BotParts } from './parts.js';
import { isInvited, openAndClosed } from './toldInPrivate.js';
import type { PartnerTurn } from './turn.js';
import { turnKey } from './turnKey.js';

/** The longest that a time is written. */
const longest = 60;

/** False when the words are no time of an invitation that waits for this person. */
export async function typedSlot(typed: string, turn: PartnerTurn, parts: BotParts): Promise<boolean> {
  if (typed.length > longest || !/\d{1,2}[:：]\d{2}/.test(typed)) return false;
  for (const escalation of await openAndClosed(turn, parts)) {
    if (!isInvited(escalation, turn.seen.person)) continue;
    const slots = (escalation.meeting?.slots ?? []).map((slot) => ({
      value: String(slot),
      words: languages.map((language) => onDateAt(language, slot, turn.now)),
    }));
    const text = matchOption(typed, slots);
    if (text === undefined) continue;
    await perform(escalation, { act: 'chooseSlot', inputs: { text }, key: turnKey(turn) }, turn, parts);
    return true;
  }
  return false;
}
