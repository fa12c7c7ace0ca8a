import { emailAddress } from './emailAddress.js';
import { type ContactDetails, type FormError, type FormInput, formLimits, type PreferredContact } from './form.js';
import type { Language } from './language.js';
import { looksLikeSecret } from './looksLikeSecret.js';
import { phoneNumber } from './phoneNumber.js';
import { cleanLine, cutTo, lengthOf } from './text.js';

/** The fields of the form that say whom to contact. */
export type ContactInput = Pick<FormInput, 'contact' | 'phone' | 'email' | 'prefer' | 'language'>;

/** The contact, or all that is wrong with it, in field order. */
export type CheckedContact =
  | { readonly contact: ContactDetails; readonly errors?: undefined }
  | { readonly contact?: undefined; readonly errors: readonly FormError[] };

/** How much of a wrong value is quoted. */
const quoted = 20;

/** Checks whom to contact, as the form does and when it is corrected later. */
export function checkContact(input: ContactInput): CheckedContact {
  const errors: FormError[] = [];
  const name = cleanLine(input.contact);
  if (looksLikeSecret(input.contact)) errors.push({ field: 'contact', code: 'secret' });
  else if (name === '' || lengthOf(name) > formLimits.contact) errors.push({ field: 'contact', code: 'contact' });

  const phone = phoneNumber(input.phone);
  if (phone === undefined) errors.push({ field: 'phone', code: 'phone', typed: cutTo(cleanLine(input.phone), quoted) });

  const prefer: PreferredContact = input.prefer === 'email' || input.prefer === 'teams' ? input.prefer : 'phone';
  const email = emailAddress(input.email);
  const typed = cleanLine(input.email);
  if (typed !== '' && email === undefined) errors.push({ field: 'email', code: 'email', typed: cutTo(typed, quoted) });
  if (typed === '' && prefer === 'email') errors.push({ field: 'email', code: 'emailNeeded' });

  if (errors.length > 0 || phone === undefined) return { errors };
  const language: Language = input.language === 'en' ? 'en' : 'zh-CN';
  return { contact: { name, phone, prefer, language, ...(email === undefined ? {} : { email }) } };
}
