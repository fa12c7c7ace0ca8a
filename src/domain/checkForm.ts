import { checkContact } from './checkContact.js';
import { checkSeverity } from './checkSeverity.js';
import { type Form, type FormError, type FormField, type FormInput, formFields, formLimits } from './form.js';
import { type Instant, type TopicId, topicId } from './ids.js';
import { looksLikeSecret, withoutSecrets } from './looksLikeSecret.js';
import type { RequestType, ServiceLevels } from './severity.js';
import { startTime } from './startTime.js';
import { cleanLine, cleanText, lengthOf } from './text.js';

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
const freeTexts = ['title', 'description', 'impact', 'affected', 'error'] as const;

/** A refused password must not stand on the screen again. */
const shownAgain = (input: FormInput): FormInput => ({
  ...input,
  ...Object.fromEntries(freeTexts.map((field) => [field, withoutSecrets(input[field])])),
});

/** Checks what a person typed, on the server, whatever the client checked. Nothing else that was typed is lost. */
export function checkForm(input: FormInput, { levels, now, topicsShown }: FormRules): CheckedForm {
  const errors: FormError[] = [];
  const wrong = (field: FormField, code: FormError['code'], more: Pick<FormError, 'over'> = {}): void => {
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

  const { contact, errors: contactErrors = [] } = checkContact(input);
  errors.push(...contactErrors);

  const affected = cleanLine(input.affected);
  if (lengthOf(affected) > formLimits.affected) wrong('affected', 'affectedLong');

  const { since, error: sinceError } = startTime(input.sinceDate, input.sinceTime, now);
  if (sinceError !== undefined) wrong('sinceDate', sinceError);

  const error = cleanLine(input.error);
  if (lengthOf(error) > formLimits.error) wrong('error', 'errorLong');

  if (errors.length > 0 || contact === undefined || severity.level === undefined) {
    errors.sort((one, other) => formFields.indexOf(one.field) - formFields.indexOf(other.field));
    return { ok: false, errors, input: shownAgain(severity.error === 'severityBilling' ? { ...input, severity: 'B' } : input) };
  }
  const form: Form = {
    title,
    description,
    tried: input.tried
      .split(',')
      .map((id) => topicId(id.trim()))
      .filter((id) => topicsShown.includes(id)),
    severity: severity.level,
    contact,
    type,
    ...(impact === '' ? {} : { impact }),
    ...(affected === '' ? {} : { affected }),
    ...(since === undefined ? {} : { since }),
    ...(error === '' ? {} : { error }),
  };
  return { ok: true, form };
}
