/** Told at the first word, not after five questions: the role may not submit, colleagues can, and a text to send them. */
import { listed } from '../../texts/listed.js';
import { say } from '../../texts/say.js';
import { answerWith, plain } from '../answerWith.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';

/** How many colleagues are named. */
const namesShown = 3;

export function mayNotFile(turn: PartnerTurn, parts: BotParts, sentence?: string): void {
  const { language, who } = turn;
  const role = who.role ? say(language, `role.${who.role}`) : say(language, 'role.unknown');
  const names = parts.people.whoMayFile(who.actor.organisation, namesShown);
  const refusal =
    names.length > 0 ? say(language, 'refuse.role', { role, names: listed(language, names) }) : say(language, 'refuse.role.none', { role });
  const words = [refusal, say(language, 'refuse.role.change')];
  if (sentence && names.length > 0) words.push(say(language, 'refuse.role.forward'));
  answerWith(turn, plain(turn, words.join('\n\n')));
  // What is meant for a colleague stands alone, so that it can be copied on a phone.
  if (sentence && names.length > 0) turn.reply.post(plain(turn, say(language, 'refuse.role.forward.body', { q: sentence })));
}
