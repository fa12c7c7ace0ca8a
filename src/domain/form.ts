import type { Instant, TopicId } from './ids.js';
import type { Language } from './language.js';
import type { RequestType, Severity } from './severity.js';

/** The inputs of the escalation form; the card's input ids are these names. */
export const formFields = [
  'title',
  'description',
  'tried',
  'severity',
  'impact',
  'contact',
  'phone',
  'email',
  'prefer',
  'affected',
  'sinceDate',
  'sinceTime',
  'error',
  'type',
  'language',
] as const;
export type FormField = (typeof formFields)[number];

/** What a person typed, field by field, exactly as typed; a missing field is the empty string. `tried` is comma-joined topic ids. */
export type FormInput = Readonly<Record<FormField, string>>;

export type PreferredContact = 'phone' | 'email' | 'teams';

/** Whom 21Vianet contacts: the partner's agent, never the end customer. */
export interface ContactDetails {
  readonly name: string;
  /** As understood: normalised, see `phoneNumber.ts`. */
  readonly phone: string;
  readonly email?: string;
  readonly prefer: PreferredContact;
  readonly language: Language;
}

/** A form that passed every check. */
export interface Form {
  readonly title: string;
  readonly description: string;
  readonly tried: readonly TopicId[];
  readonly severity: Severity;
  readonly impact?: string;
  readonly contact: ContactDetails;
  readonly affected?: string;
  readonly since?: Instant;
  readonly error?: string;
  readonly type: RequestType;
}

/** What is wrong with one field: a code that `texts/` turns into a sentence (`form.error.<code>`). */
export type FormErrorCode =
  | 'title'
  | 'descriptionShort'
  | 'descriptionLong'
  | 'severity'
  | 'severityBilling'
  | 'severityTechnicalOnly'
  | 'impact'
  | 'impactLong'
  | 'contact'
  | 'phone'
  | 'email'
  | 'emailNeeded'
  | 'affectedLong'
  | 'errorLong'
  | 'sinceFuture'
  | 'sinceDate'
  | 'sinceUnreadable'
  | 'secret';

export interface FormError {
  readonly field: FormField;
  readonly code: FormErrorCode;
  /** The offending text, cut for quoting, where the sentence quotes it. */
  readonly typed?: string;
  /** How many characters too many, for `descriptionLong`. */
  readonly over?: number;
}

/** Lengths are this product's own choice; nobody has published limits of the portal's form. */
export const formLimits = {
  title: 60,
  descriptionMin: 10,
  descriptionMax: 2000,
  impact: 500,
  contact: 60,
  affected: 60,
  error: 300,
  details: 2000,
  resolution: 1000,
  reason: 300,
  feedback: 1000,
} as const;
