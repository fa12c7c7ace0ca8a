import { beijingClock, beijingDate } from './beijingTime.js';
import type { Draft } from './escalation.js';
import { type ContactDetails, type FormInput, formLimits } from './form.js';
import { type ServiceKey, serviceKey } from './ids.js';
import type { Language } from './language.js';
import type { RequestType, ServiceLevels } from './severity.js';
import { cleanText, cutTo, lengthOf } from './text.js';

/** What is known of the person who will be called back; the rest is asked. */
export type KnownContact = Pick<ContactDetails, 'name' | 'language'> & Partial<Pick<ContactDetails, 'phone' | 'email' | 'prefer'>>;

/** Shorter clauses ("你好，") say too little for a title. */
const leastTitle = 6;

/** The symptom's first clause. A dot inside 5.4.1 or a comma in 1,000 ends nothing. */
function firstClause(symptom: string): string {
  const clauses = symptom.split(/(?<=[，。；！？;!?\n]|[,.](?=\s|$))/);
  let title = '';
  for (const clause of clauses) {
    title += clause;
    if (lengthOf(title) > leastTitle) break;
  }
  return title.replace(/\s+/g, ' ').replace(/[，。；！？;!?,.\s]+$/, '');
}

const typeOf = (service: ServiceKey): RequestType => (service === serviceKey('billing') ? 'billing' : 'technical');

/** A symptom of a few characters is enough to find the steps; with what it is about in front, it is enough for the form as well. */
function described(text: string, { customer, service }: Draft, language: Language): string {
  if (text === '' || lengthOf(text) >= formLimits.descriptionMin) return text;
  const about = `${customer.short} ${service.short[language]}`;
  return language === 'zh-CN' ? `${about}：${text}` : `${about}: ${text}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The form as it is first shown: all that the draft and the person's earlier forms tell. Steps tried are never claimed: none is ticked. */
export function formFromDraft(draft: Draft, contact: KnownContact, levels: ServiceLevels): FormInput {
  const { symptom } = draft;
  const text = cleanText(symptom?.text ?? '');
  const type = typeOf(draft.service.key);
  const { since } = symptom ?? {};
  const clock = since === undefined ? undefined : beijingClock(since);
  return {
    title: cutTo(firstClause(text), formLimits.title),
    description: described(text, draft, contact.language),
    tried: '',
    severity: levels[type].at(-1)?.severity ?? 'C',
    impact: '',
    contact: contact.name,
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    prefer: contact.prefer ?? 'phone',
    affected: symptom?.affected ?? '',
    sinceDate: since === undefined ? '' : beijingDate(since),
    sinceTime: clock === undefined ? '' : `${two(clock.hour)}:${two(clock.minute)}`,
    error: symptom?.error ?? '',
    type,
    language: contact.language,
  };
}
