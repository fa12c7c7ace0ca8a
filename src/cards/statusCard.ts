import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { periods } from '../domain/periods.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { stateText } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { onDate } from '../texts/when.js';
import { attachmentsText } from './attachedText.js';
import type { Audience, CardOptions } from './audience.js';
import { customerFact, fact, severityFact, targetFact } from './facts.js';
import { historyFold } from './historyFold.js';
import { type Line, line, paragraphs } from './lines.js';
import { partnerActs } from './partnerActs.js';
import { rateInputs } from './rateInputs.js';
import { type Bar, recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';
import { cutName } from './summaryName.js';

const styles: Readonly<Record<SubmittedEscalation['state'], Bar['style']>> = {
  waiting: 'warning',
  pickedUp: 'accent',
  waitingForPartner: 'attention',
  resolved: 'good',
  closed: 'emphasis',
  withdrawn: 'emphasis',
};

/** The state bar as the partner sees it. */
export const partnerBar = (language: Language, escalation: SubmittedEscalation): Bar => ({
  style: styles[escalation.state],
  runs: bold(say(language, 'status.bar', { no: escalation.number, state: visible(stateText(language, escalation, 'partner')) })),
  note: [],
});

/** What a target means, or that there is none. */
const targetNote = (language: Language, { target, service }: SubmittedEscalation): string =>
  target.kind === 'none' ? say(language, 'target.none', { svc: service.short[language] }) : say(language, 'target.note');

/** Waiting: what has been done with it, and whether something is left for the partner. */
function waitingLines(language: Language, { service }: SubmittedEscalation, options: CardOptions, received: boolean): readonly Line[] {
  const { phone, filing } = options;
  const place = filing === 'partner' ? options.filingPlace(service.key)?.place[language] : undefined;
  const sentences = [
    received ? say(language, 'done.submitted') : say(language, 'done.stored', { phone: phone.number, hours: phone.hours[language] }),
    // Where nobody has seen it yet, to phone is something that may have to be done.
    ...(place === undefined ? (received ? [say(language, 'done.next')] : []) : [say(language, 'done.next.partner', { place })]),
    say(language, 'done.more'),
  ];
  return sentences.map((each) => line(plain(each)));
}

/** What is going on and what comes next, in one or two lines. */
function partnerLines(
  language: Language,
  escalation: SubmittedEscalation,
  now: Instant,
  options: CardOptions,
  received: boolean,
): readonly Line[] {
  const text = (value: string): Line => line(plain(value));
  const no = escalation.number;
  switch (escalation.state) {
    case 'waiting':
      return waitingLines(language, escalation, options, received);
    case 'pickedUp': {
      const { name, phone, email } = escalation.owner;
      const reach = [phone === undefined ? '' : phoneDisplay(phone), email ?? ''].filter((part) => part !== '');
      return [text(say(language, 'status.pickedUp', { rep: visible(name) })), ...reach.map((part) => line(bold(visible(part))))];
    }
    case 'waitingForPartner':
      return [text(say(language, 'status.question', { rep: visible(escalation.owner.name), text: visible(escalation.question.text) }))];
    case 'resolved':
      return [
        ...paragraphs(say(language, 'status.resolved', { rep: escalation.owner.name, text: escalation.resolution.text })),
        ...(escalation.resolution.followUp === undefined
          ? []
          : paragraphs(say(language, 'status.followUp', { text: escalation.resolution.followUp }))),
        text(say(language, 'status.closes', { date: onDate(language, escalation.closesAt, now) })),
      ];
    case 'closed':
      return [
        ...paragraphs(say(language, 'status.resolved', { rep: escalation.owner.name, text: escalation.resolution.text })),
        text(say(language, 'status.closed', { days: periods.reopenDays, no })),
      ];
    case 'withdrawn':
      return [text(say(language, 'status.withdrawn', { reason: say(language, `withdraw.${escalation.reason}`) }))];
  }
}

interface PartnerView {
  /** No support channel has it yet, so the card says the truth. */
  readonly nobodyReceives?: boolean;
  /** A role that may look only: no button is shown that would be refused. */
  readonly readOnly?: boolean;
  /** Said above the card, to the one who pressed. */
  readonly lead?: readonly string[];
}

/**
 * The partner's living card: state, what it is, the target, what comes next. Times carry their date, since the card stays.
 */
export function statusCard(
  escalation: SubmittedEscalation,
  audience: Audience,
  now: Instant,
  options: CardOptions,
  { nobodyReceives = false, readOnly = false, lead = [] }: PartnerView = {},
): Rendered {
  const { language } = audience;
  const open = escalation.state === 'waiting';
  const summary = say(language, 'status.summary', { no: escalation.number, state: cutName(stateText(language, escalation, 'partner')) });
  return {
    summary,
    card: recordCard({
      summary,
      lead: lead.map((each) => line(plain(each))),
      bar: partnerBar(language, escalation),
      headline: plain(visible(escalation.form.title)),
      facts: [
        ...customerFact(language, escalation),
        ...fact(language, 'fact.service', escalation.service.name[language]),
        ...severityFact(language, escalation, options),
        ...(open ? targetFact(language, escalation, now) : []),
        ...fact(language, 'fact.files', attachmentsText(language, escalation.attachments)),
      ],
      notes: open ? [line(plain(targetNote(language, escalation)))] : [],
      lines: partnerLines(language, escalation, now, options, !nobodyReceives),
      ...(escalation.state === 'resolved' && !readOnly ? rateInputs(language) : {}),
      history: historyFold(language, escalation, 'partner', now),
      acts: partnerActs(escalation, audience, now, readOnly),
    }),
  };
}
