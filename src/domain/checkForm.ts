import { checkSeverity } from './checkSeverity.js';
import { emailAddress } from './emailAddress.js';
import { type Form, type FormError, type FormField, type FormInput, formFields, formLimits, type PreferredContact } from './form.js';
import { type Instant, type TopicId, topicId } from './ids.js';
import type { Language } from './language.js';
import { looksLikeSecret, withoutSecrets } from './looksLikeSecret.js';
import { phoneNumber } from './phoneNumber.js';
import type { RequestType, ServiceLevels } from './severity.js';
import { startTime } from './startTime.js';
import { cleanLine, cleanText, cutTo, lengthOf } from './text.js';

/** What the form is checked against. */
export interface FormRules {
  readonly levels: ServiceLevels;
  readonly now: Instant;
  /** Only topics that were shown can have been tried. */
  readonly topicsShown: readonly TopicId[];
}

/** The form, or all errors at once in field order, with the input as it goes back into the card: a billing A has become B, a secret `***`. */
export type CheckedForm =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly errors: readonly FormError[]; readonly input: FormInput };

/** The fields that people write freely: none may hold a password, a key or an ID-card number. */
const freeTexts = ['title', 'description', 'impact', 'contact', 'affected', 'error'] as const;

/** How much of a wrong value is quoted. */
const quoted = 20;

/** A refused password must not stand on the screen again. */
const shownAgain = (input: FormInput): FormInput => ({
  ...input,
  ...Object.fromEntries(freeTexts.map((field) => [field, withoutSecrets(input[field])])),
});

/** Checks what a person typed, on the server, whatever the client checked. Nothing else that was typed is lost. */
export function checkForm(input: FormInput, { levels, now, topicsShown }: FormRules): CheckedForm {
  const errors: FormError[] = [];
  const wrong = (field: FormField, code: FormError['code'], more: Pick<FormError, 'typed' | 'over'> = {}): void => {
    if (!errors.some((error) => error.field === field)) errors.push({ field, code, ...more });
  };
  for (const field of freeTexts) if (looksLikeSecret(input[field])) wrong(field, 'secret');

  const title = cleanLine(input.title);
  if (title === '' || lengthOf(title) > formLimits.title) wrong('title', 'title');

  const description = cleanText(input.description);
  const over = lengthOf(description) - formLimits.descriptionMax;
  if (over > 0) wrong('description', 'descriptionLong', { over });
  if (lengthOf(description) < formLimits.descriptionMin) wrong('description', 'descriptionShort');

  const type: RequestType = input.type === 'billing' ? 'billing' : 'technical';
  const severity = checkSeverity(input.severity, type, levels);
  if (severity.error !== undefined) wrong('severity', severity.error);

  const impact = cleanText(input.impact);
  if (lengthOf(impact) > formLimits.impact) wrong('impact', 'impactLong');
  if (severity.level === 'A' && impact === '') wrong('impact', 'impact');

  const name = cleanLine(input.contact);
  if (name === '' || lengthOf(name) > formLimits.contact) wrong('contact', 'contact');

  const phone = phoneNumber(input.phone);
  if (phone === undefined) wrong('phone', 'phone', { typed: cutTo(cleanLine(input.phone), quoted) });

  const prefer: PreferredContact = input.prefer === 'email' || input.prefer === 'teams' ? input.prefer : 'phone';
  const email = emailAddress(input.email);
  const emailTyped = cleanLine(input.email);
  if (emailTyped !== '' && email === undefined) wrong('email', 'email', { typed: cutTo(emailTyped, quoted) });
  if (emailTyped === '' && prefer === 'email') wrong('email', 'emailNeeded');

  const affected = cleanLine(input.affected);
  if (lengthOf(affected) > formLimits.affected) wrong('affected', 'affectedLong');

  const { since, error: sinceError } = startTime(input.sinceDate, input.sinceTime, now);
  if (sinceError !== undefined) wrong('sinceDate', sinceError);

  const error = cleanLine(input.error);
  if (lengthOf(error) > formLimits.error) wrong('error', 'errorLong');

  if (errors.length > 0 || phone === undefined || severity.level === undefined) {
    errors.sort((one, other) => formFields.indexOf(one.field) - formFields.indexOf(other.field));
    return { ok: false, errors, input: shownAgain(severity.error === 'severityBilling' ? { ...input, severity: 'B' } : input) };
  }
  const language: Language = input.language === 'en' ? 'en' : 'zh-CN';
  const form: Form = {
    title,
    description,
    tried: input.tried
      .split(',')
      .map((id) => topicId(id.trim()))
      .filter((id) => topicsShown.includes(id)),
    severity: severity.level,
    contact: { name, phone, prefer, language, ...(email === undefined ? {} : { email }) },
    type,
    ...(impact === '' ? {} : { impact }),
    ...(affected === '' ? {} : { affected }),
    ...(since === undefined ? {} : { since }),
    ...(error === '' ? {} : { error }),
  };
  return { ok: true, form };
}
