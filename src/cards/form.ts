import formJson from '../../cards/form.json' with { type: 'json' };
import type { Draft } from '../domain/escalation.js';
import { type FormError, type FormField, type FormInput, formLimits } from '../domain/form.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { ServiceLevels } from '../domain/severity.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { type Button, formButton } from './button.js';
import { formErrorsSummary, formErrorText } from './formErrorText.js';
import { perField } from './perField.js';
import type { Rendered } from './rendered.js';
import { bold, plain, type Run } from './run.js';
import { type Choice, severityOptions } from './severityOptions.js';
import { template } from './template.js';

type Field = { readonly value: string; readonly error: string };

interface Data extends Readonly<Record<FormField, Field>> {
  readonly summary: string;
  readonly header: readonly Run[];
  readonly errorsSummary: string;
  readonly labels: Readonly<Record<FormField, string>>;
  readonly hints: Readonly<Record<'description' | 'tried' | 'severity' | 'impact' | 'contact' | 'phone', string>>;
  readonly messages: Readonly<Record<'title' | 'description' | 'severity' | 'contact' | 'phone', string>>;
  readonly placeholders: Readonly<Record<'affected', string>>;
  readonly limits: Readonly<Record<'title' | 'description' | 'impact' | 'contact' | 'phone' | 'email' | 'affected' | 'error', number>>;
  readonly topics: readonly Choice[];
  readonly levels: readonly Choice[];
  readonly hasTop: boolean;
  readonly ways: readonly Choice[];
  readonly types: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly contactKnown: boolean;
  readonly contactOpen: boolean;
  readonly contactLine: readonly Run[];
  readonly contactChange: string;
  readonly moreTitle: string;
  readonly moreOpen: boolean;
  readonly safety: string;
  readonly acts: readonly Button[];
}

const expand = template<Data>(formJson);

interface View {
  readonly draft: Draft;
  /** Prefilled, or exactly what was sent when the form comes back. */
  readonly input: FormInput;
  readonly errors: readonly FormError[];
  /** The levels of the draft's service. */
  readonly levels: ServiceLevels;
  /** Name and phone are remembered: they collapse into one line. */
  readonly contactKnown: boolean;
}

const contactPart: readonly FormField[] = ['contact', 'phone', 'email'];
const folded: readonly FormField[] = ['prefer', 'affected', 'sinceDate', 'sinceTime', 'error', 'type', 'language'];

/** Client limits of the two that the domain checks by form, not by length. */
const phoneLimit = 40;
const emailLimit = 120;

function contactRuns(language: Language, { contact, phone, email }: FormInput): readonly Run[] {
  const known = { contact: visible(contact), phone: phoneDisplay(visible(phone)) };
  const mail = visible(email);
  return plain(
    mail === '' ? say(language, 'form.contact.known', known) : say(language, 'form.contact.known.email', { ...known, email: mail }),
  );
}

/** The second sentence under the severities: who may ask for the highest one. */
function severityHint(language: Language, view: View, critical: boolean): string {
  const hint = say(language, 'form.hint.severity');
  if (!hasTopLevel(view)) return hint;
  return `${hint}${language === 'en' ? ' ' : ''}${say(language, critical ? 'form.severity.criticalNote' : 'form.severity.aNote')}`;
}

const requestType = ({ input }: View): 'technical' | 'billing' => (input.type === 'billing' ? 'billing' : 'technical');
const hasTopLevel = (view: View): boolean => view.levels[requestType(view)].some(({ severity }) => severity === 'A');

/** Step 6: the form. On errors it comes back with every value kept, the messages beside their fields, and the folds open that hold one. */
export function form(view: View, audience: Audience, now: Instant): Rendered {
  const { draft, input, errors, contactKnown } = view;
  const { language } = audience;
  const field = (name: FormField): Field => {
    const error = errors.find((each) => each.field === name);
    return { value: input[name], error: error === undefined ? '' : formErrorText(language, error, now) };
  };
  const fields = perField(field);
  const levels = view.levels[requestType(view)];
  const critical = levels.some(({ name }) => name === 'critical');
  const wrong = (names: readonly FormField[]): boolean => errors.some((each) => names.includes(each.field));
  const labels = perField((name) => say(language, `form.label.${name}`));
  const summary = say(language, errors.length > 0 ? 'form.summary.errors' : 'form.summary');
  const choice = <Value extends string>(value: Value, title: string): Choice => ({ value, title });
  return {
    summary,
    card: expand({
      ...fields,
      summary,
      header: bold(`${visible(draft.customer.short)} · ${draft.service.short[language]}`),
      errorsSummary: errors.length > 0 ? formErrorsSummary(language, errors) : '',
      labels: critical ? { ...labels, impact: say(language, 'form.label.impact.critical') } : labels,
      hints: {
        description: say(language, 'form.hint.description'),
        tried: say(language, 'form.hint.tried'),
        severity: severityHint(language, view, critical),
        impact: say(language, 'form.hint.impact'),
        contact: say(language, 'form.hint.contact'),
        phone: say(language, 'form.hint.phone'),
      },
      messages: {
        title: say(language, 'form.error.title', { max: formLimits.title }),
        description: say(language, 'form.error.descriptionShort', { min: formLimits.descriptionMin }),
        severity: say(language, 'form.error.severity'),
        contact: say(language, 'form.error.contact'),
        phone: say(language, 'form.error.phoneMissing'),
      },
      placeholders: { affected: say(language, 'form.hint.affected') },
      limits: {
        title: formLimits.title,
        description: formLimits.descriptionMax,
        impact: formLimits.impact,
        contact: formLimits.contact,
        phone: phoneLimit,
        email: emailLimit,
        affected: formLimits.affected,
        error: formLimits.error,
      },
      topics: draft.topics.map((topic) => choice(topic.id, topic.title[language])),
      levels: severityOptions(language, levels),
      hasTop: hasTopLevel(view),
      ways: (['phone', 'email', 'teams'] as const).map((way) => choice(way, say(language, `form.prefer.${way}`))),
      types: (['technical', 'billing'] as const).map((type) => choice(type, say(language, `form.type.${type}`))),
      languages: (['zh-CN', 'en'] as const).map((each) => choice(each, say(language, `form.language.${each}`))),
      contactKnown,
      contactOpen: contactKnown && wrong(contactPart),
      contactLine: contactRuns(language, input),
      contactChange: say(language, 'form.contact.change'),
      moreTitle: say(language, 'form.more'),
      moreOpen: wrong(folded) || (!contactKnown && wrong(['email'])),
      safety: say(language, 'form.safety'),
      acts: [
        formButton(audience, say(language, 'form.action.submit'), draft.id, 'submit', { style: 'positive' }),
        formButton(audience, say(language, 'form.action.back'), draft.id, 'back', { inputs: 'none' }),
        formButton(audience, say(language, 'form.action.cancel'), draft.id, 'cancel', { inputs: 'none' }),
      ],
    }),
  };
}
