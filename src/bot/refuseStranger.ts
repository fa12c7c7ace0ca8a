/** Someone of an organisation that no file lists: refused in words, with what to send to whom. */
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { answerWith, plain } from './answerWith.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

export function refuseStranger(turn: Turn, parts: BotParts): void {
  if (turn.who.kind === 'stranger') answerWith(turn, plain(turn, strangerWords(turn, parts)));
}

/** What such a person is told. */
export function strangerWords({ language, seen: { tenant } }: Turn, parts: BotParts): string {
  const operator = operatorName(parts.operator, language);
  const words = tenant
    ? [say(language, 'refuse.org', { operator, tenantId: tenant }), say(language, 'refuse.org.customer')]
    : [say(language, 'refuse.org.noTenant')];
  return words.join('\n\n');
}

/** Who runs the bot, as a refusal names them; without a setting "the administrator of this bot". */
function operatorName({ name, contact }: BotParts['operator'], language: Language): string {
  const who = name ?? say(language, 'operator.unnamed');
  if (contact === undefined) return who;
  return language === 'zh-CN' ? `${who}（${contact}）` : `${who} (${contact})`;
}
