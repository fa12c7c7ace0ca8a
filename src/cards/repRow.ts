import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience, CardOptions } from './audience.js';
import { severityWord } from './facts.js';
import type { ListRow } from './listCard.js';
import { bold, plain } from './run.js';

/** A row of a representatives' list: severity and service, then number, customer and partner; `next` is what each list says of it. */
export function repRow(escalation: SubmittedEscalation, next: ListRow['next'], { language }: Audience, options: CardOptions): ListRow {
  const head = { sev: severityWord(language, escalation, options), svc: escalation.service.short[language] };
  const sub = say(language, 'queue.row.sub', {
    no: escalation.number,
    short: visible(escalation.customer.short),
    partner: escalation.organisationName[language],
  });
  return { escalation, head: bold(say(language, 'queue.row.head', head)), sub: plain(sub), next };
}
