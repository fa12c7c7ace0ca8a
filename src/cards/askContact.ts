import contactJson from '../../cards/contact.json' with { type: 'json' };
import { type ContactInput, checkContact } from '../domain/checkContact.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import { type FormError, formLimits } from '../domain/form.js';
import type { Instant } from '../domain/ids.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { aboutLine } from './aboutLine.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';
import { formErrorsSummary, formErrorText } from './formErrorText.js';
import type { AskedAgain } from './inputCard.js';
import type { Rendered } from './rendered.js';
import { plain, type Run } from './run.js';
import type { Choice } from './severityOptions.js';
import { template } from './template.js';

const fields = ['contact', 'phone', 'email', 'prefer'] as const;
type Field = (typeof fields)[number];
type PerField<Value> = Readonly<Record<Field, Value>>;

interface Data extends PerField<{ readonly value: string; readonly error: string }> {
  readonly summary: string;
  readonly title: string;
  readonly sub: readonly Run[];
  readonly errorsSummary: string;
  readonly labels: PerField<string>;
  readonly messages: Readonly<Record<'contact' | 'phone', string>>;
  readonly limits: Readonly<Record<'contact' | 'phone' | 'email', number>>;
  readonly hint: string;
  readonly ways: readonly Choice[];
  readonly acts: readonly Button[];
}

const expand = template<Data>(contactJson);
const limits = { contact: formLimits.contact, phone: 40, email: 120 } as const;

/** The contact of an escalation as the fields of a card. */
export const contactInput = ({ form: { contact } }: SubmittedEscalation): ContactInput => ({
  contact: contact.name,
  phone: phoneDisplay(contact.phone),
  email: contact.email ?? '',
  prefer: contact.prefer,
  language: contact.language,
});

/** Asks whom to call from now on, filled in with whom it was so far; what was sent comes back with what is wrong beside the fields. */
export function askContact(escalation: SubmittedEscalation, audience: Audience, { typed, error = '' }: AskedAgain, now: Instant): Rendered {
  const { language } = audience;
  const known = contactInput(escalation);
  const input: ContactInput = { ...known, ...typed };
  const errors: readonly FormError[] = typed === undefined ? [] : (checkContact(input).errors ?? []);
  const field = (name: Field) => {
    const wrong = errors.find((each) => each.field === name);
    return { value: visible(input[name]), error: wrong === undefined ? '' : formErrorText(language, wrong, now) };
  };
  const label = (name: Field): string => say(language, `form.label.${name}`);
  const summary = say(language, 'input.summary', { no: escalation.number });
  return {
    summary,
    card: expand({
      summary,
      title: say(language, 'contact.title', { no: escalation.number }),
      sub: plain(aboutLine(escalation)),
      errorsSummary: errors.length === 0 ? error : formErrorsSummary(language, errors),
      contact: field('contact'),
      phone: field('phone'),
      email: field('email'),
      prefer: field('prefer'),
      labels: { contact: label('contact'), phone: label('phone'), email: label('email'), prefer: label('prefer') },
      messages: { contact: say(language, 'form.error.contact'), phone: say(language, 'form.error.phoneMissing') },
      limits,
      hint: say(language, 'form.hint.contact'),
      ways: (['phone', 'email', 'teams'] as const).map((way) => ({ value: way, title: say(language, `form.prefer.${way}`) })),
      acts: [
        actButton(audience, say(language, 'contact.save'), escalation, 'correctContact', { style: 'positive' }),
        actButton(audience, say(language, 'input.back'), escalation, 'show', { inputs: 'none' }),
      ],
    }),
  };
}
