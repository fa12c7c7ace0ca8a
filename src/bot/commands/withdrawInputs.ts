import { languages } from '../../domain/language.js';
import { say } from '../../texts/say.js';
import { matchOption } from '../../understanding/matchOption.js';

/** The reason in either language's words; anything else is "other", with the words kept. */
export function withdrawInputs(text: string): Readonly<Record<string, string>> {
  const reasons = ['solved', 'wrongTarget', 'duplicate', 'other'] as const;
  const reason = matchOption(
    text,
    reasons.map((value) => ({ value, words: languages.map((language) => say(language, `withdraw.${value}`)) })),
  );
  return reason === undefined ? { reason: 'other', text } : { reason };
}
