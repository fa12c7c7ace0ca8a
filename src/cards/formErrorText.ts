/** What is wrong with the form, in words: beside a field, and all of it in one sentence. */

import { type FormError, formLimits } from '../domain/form.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { quote } from '../texts/cut.js';
import { listed } from '../texts/listed.js';
import { say, sayCount } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { clockAt } from '../texts/when.js';

/** The sentence beside one field. */
export function formErrorText(language: Language, { code, typed, over }: FormError, now: Instant): string {
  const q = quote(visible(typed ?? ''));
  switch (code) {
    case 'title':
      return say(language, 'form.error.title', { max: formLimits.title });
    case 'descriptionShort':
      return say(language, 'form.error.descriptionShort', { min: formLimits.descriptionMin });
    case 'descriptionLong':
      return say(language, 'form.error.descriptionLong', { over: over ?? 0, max: formLimits.descriptionMax });
    case 'impactLong':
      return say(language, 'form.error.impactLong', { max: formLimits.impact });
    case 'affectedLong':
      return say(language, 'form.error.affectedLong', { max: formLimits.affected });
    case 'errorLong':
      return say(language, 'form.error.errorLong', { max: formLimits.error });
    case 'phone':
      return q === '' ? say(language, 'form.error.phoneMissing') : say(language, 'form.error.phone', { q });
    case 'email':
      return say(language, 'form.error.email', { q });
    case 'sinceFuture':
      return say(language, 'form.error.sinceFuture', { now: clockAt(now) });
    default:
      return say(language, `form.error.${code}`);
  }
}

/** How many fields and which, for the top of the card and for those whose screen reader misses the inline messages. */
export function formErrorsSummary(language: Language, errors: readonly FormError[]): string {
  const names = [...new Set(errors.map(({ field }) => say(language, `form.field.${field}`)))];
  return sayCount(language, 'form.errors.summary', names.length, { fields: listed(language, names) });
}
