/** The person's own settings: language, and in local mode the side they play. */
import type { Language } from '../../domain/language.js';
import { say } from '../../texts/say.js';
import { answerWith, plain } from '../answerWith.js';
import { mayChooseRole } from '../identity.js';
import type { Intake } from '../intake.js';
import { keepContact } from '../keepContact.js';
import type { BotParts } from '../parts.js';
import type { Turn } from '../turn.js';

/** An open question is asked again, in the language that was chosen; what is told from here on is told in it. */
export async function changeLanguage(language: Language, turn: Turn, intake: Intake | undefined, parts: BotParts): Promise<void> {
  await parts.profiles.update(turn.seen.person, { language });
  await keepContact({ ...turn, language }, parts);
  turn.reply.language = language;
  if (await intake?.repeatIn(language, say(language, 'language.done'))) return;
  answerWith(turn, plain({ language }, say(language, 'language.done')));
}

/** Only in local mode, and only for people that no file lists. */
export async function changeRole(role: 'partner' | 'rep', turn: Turn, parts: BotParts): Promise<void> {
  const { language } = turn;
  if (!mayChooseRole(parts.people, parts.policy, turn.seen)) return answerWith(turn, plain(turn, say(language, 'role.localOnly')));
  await parts.profiles.update(turn.seen.person, { localRole: role });
  if (role === 'rep') return answerWith(turn, plain(turn, say(language, 'role.rep')));
  const played = parts.people.asPartner(turn.seen);
  const organisation = played.kind === 'partner' ? played.actor.organisationName[language] : '';
  answerWith(turn, plain(turn, say(language, 'role.partner', { organisation })));
}
