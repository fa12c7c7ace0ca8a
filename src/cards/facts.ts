/** Facts of an escalation as label and value, both languages' labels short enough to stand beside the value on a phone. */

import type { Escalation, SubmittedEscalation } from '../domain/escalation.js';
import type { Form } from '../domain/form.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { Severity } from '../domain/severity.js';
import { severityOf } from '../domain/severityOf.js';
import { listed } from '../texts/listed.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say, type TextId } from '../texts/say.js';
import { targetText } from '../texts/targetText.js';
import { visible } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import type { CardOptions } from './audience.js';
import { plain, type Run } from './run.js';

/** One row of facts. */
export interface Fact {
  readonly label: string;
  readonly width: string;
  readonly runs: readonly Run[];
}

type FactId = Extract<TextId, `fact.${string}`>;

const width: Readonly<Record<Language, string>> = { 'zh-CN': '60px', en: '76px' };

/** A fact, or nothing where the value is empty. */
export function fact(language: Language, id: FactId, value: string | undefined): readonly Fact[] {
  const text = visible(value ?? '');
  return text === '' ? [] : [{ label: say(language, id), width: width[language], runs: plain(text) }];
}

/** `鲸屿科技有限公司（深圳）`, the city only where it is known and not in the name. */
export function customerFact(language: Language, { customer }: Pick<Escalation, 'customer'>): readonly Fact[] {
  const { name, city = '' } = customer;
  // Many names carry the city already.
  if (city === '' || name.includes(city)) return fact(language, 'fact.customer', name);
  return fact(language, 'fact.customer', language === 'zh-CN' ? `${name}（${city}）` : `${name} (${city})`);
}

/** The topics that were ticked as tried, by title. */
export const triedTitles = (language: Language, { form, topics }: SubmittedEscalation): string =>
  listed(
    language,
    topics.filter(({ id }) => form.tried.includes(id)).map(({ title }) => title[language]),
  );

/** A severity as a word: `B`, or `关键` for services with two levels. */
export function levelWord(
  language: Language,
  { form, service }: Pick<SubmittedEscalation, 'service'> & { readonly form: Pick<Form, 'type'> },
  wanted: Severity,
  { targets }: Pick<CardOptions, 'targets'>,
): string {
  const level = targets.get(service.key)?.[form.type].find(({ severity }) => severity === wanted);
  return level === undefined || level.name === 'graded' ? wanted : say(language, `severity.${level.name}`);
}

/** The severity that counts, as a word. */
export const severityWord = (language: Language, escalation: SubmittedEscalation, options: Pick<CardOptions, 'targets'>): string =>
  levelWord(language, escalation, severityOf(escalation), options);

/** The severity that the partner asked for, as a word. */
export const requestedWord = (language: Language, escalation: SubmittedEscalation, options: Pick<CardOptions, 'targets'>): string =>
  levelWord(language, escalation, escalation.form.severity, options);

/** Both levels once 21Vianet has assigned one: `定为 C（申请 B）`; before that the requested one, `申请 B`. */
export function severityFact(language: Language, escalation: SubmittedEscalation, options: Pick<CardOptions, 'targets'>): readonly Fact[] {
  const req = requestedWord(language, escalation, options);
  const sev = severityWord(language, escalation, options);
  const text =
    escalation.assigned === undefined
      ? say(language, 'severity.requested', { sev: req })
      : say(language, 'severity.assigned', { sev, req });
  return fact(language, 'fact.severity', text);
}

/** `周砚秋，138 1234 5678（首选电话）`. */
export function contactText(language: Language, { form }: Pick<SubmittedEscalation, 'form'>): string {
  const { name, phone, email, prefer } = form.contact;
  const comma = language === 'zh-CN' ? '，' : ', ';
  const parts = [name, phoneDisplay(phone), ...(email === undefined ? [] : [email])].join(comma);
  const way = say(language, 'contact.prefers', { way: say(language, `prefer.${prefer}`) });
  return language === 'zh-CN' ? `${parts}（${way}）` : `${parts} (${way})`;
}

/** The initial response target for a card that stays; nothing where none is published. */
export const targetFact = (language: Language, { target }: SubmittedEscalation, now: Instant): readonly Fact[] =>
  target.kind === 'none' ? [] : fact(language, 'fact.target', targetText(language, target, now));

/** When it began, if that is known. */
export const sinceFact = (language: Language, { form }: SubmittedEscalation, now: Instant): readonly Fact[] =>
  form.since === undefined ? [] : fact(language, 'fact.since', onDateAt(language, form.since, now));
