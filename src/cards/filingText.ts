import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { onDateAt } from '../texts/when.js';
import type { CardOptions } from './audience.js';
import { requestedWord, triedTitles } from './facts.js';
import type { Rendered } from './rendered.js';

interface FilingText {
  /** How and where, with the link. */
  readonly intro: Rendered;
  /** The text to paste: a plain message of its own, since text inside a card cannot be selected well on a phone. */
  readonly body: Rendered;
}

/** The text for filing it officially as well, with the right place for its service; the form's empty fields are left out. */
export function filingText(escalation: SubmittedEscalation, language: Language, now: Instant, options: CardOptions): FilingText {
  const { number: no, customer, service, form } = escalation;
  const place = options.filingPlace(service.key);
  const { name, phone, email } = form.contact;
  const contact = [name, phoneDisplay(phone), ...(email === undefined ? [] : [email])].join(language === 'zh-CN' ? '，' : ', ');
  const tried = triedTitles(language, escalation);
  const lines = [
    say(language, 'filing.title', { title: form.title }),
    say(language, 'filing.customer', { cust: customer.name, domain: customer.domain }),
    say(language, 'filing.service', { svc: service.name[language] }),
    say(language, 'filing.severity', { sev: requestedWord(language, escalation, options) }),
    ...(form.impact === undefined ? [] : [say(language, 'filing.impact', { text: form.impact })]),
    say(language, 'filing.description', { text: form.description }),
    ...(form.since === undefined ? [] : [say(language, 'filing.since', { t: onDateAt(language, form.since, now) })]),
    ...(form.affected === undefined ? [] : [say(language, 'filing.affected', { text: form.affected })]),
    ...(tried === '' ? [] : [say(language, 'filing.tried', { text: tried })]),
    ...(form.error === undefined ? [] : [say(language, 'filing.error', { text: form.error })]),
    say(language, 'filing.contact', { text: contact }),
    say(language, 'filing.reference', { no }),
  ];
  const summary = say(language, 'filing.summary', { no });
  const values = { place: place?.place[language] ?? service.name[language], no };
  const intro = options.filing === 'partner' ? say(language, 'filing.intro.partner', values) : say(language, 'filing.intro', values);
  return {
    intro: { summary, text: place === undefined ? intro : `${intro}\n${say(language, 'filing.link', { url: place.url })}` },
    body: { summary, text: lines.join('\n') },
  };
}
