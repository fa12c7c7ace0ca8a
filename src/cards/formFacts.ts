/** Everything that the form said, as facts: for the read-only form and for the full details. */
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import type { CardOptions } from './audience.js';
import { contactText, customerFact, type Fact, fact, severityFact, sinceFact, triedTitles } from './facts.js';

/** Customer, service, severity, and each field of the form that has a value. */
export function formFacts(language: Language, escalation: SubmittedEscalation, now: Instant, options: CardOptions): readonly Fact[] {
  const { form, service } = escalation;
  return [
    ...customerFact(language, escalation),
    ...fact(language, 'fact.service', service.name[language]),
    ...fact(language, 'fact.serviceRequest', escalation.serviceRequest),
    ...severityFact(language, escalation, options),
    ...fact(language, 'fact.type', say(language, `form.type.${form.type}`)),
    ...fact(language, 'fact.impact', form.impact),
    ...fact(language, 'fact.error', form.error),
    ...fact(language, 'fact.affected', form.affected),
    ...sinceFact(language, escalation, now),
    ...fact(language, 'fact.tried', triedTitles(language, escalation)),
    ...fact(language, 'fact.contact', contactText(language, escalation)),
    ...fact(language, 'fact.language', say(language, `form.language.${form.contact.language}`)),
  ];
}
