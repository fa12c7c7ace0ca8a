import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { cut } from '../texts/cut.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { stateText } from '../texts/stateText.js';
import { targetText } from '../texts/targetText.js';
import { visible } from '../texts/visible.js';
import { onDate, onDateAt } from '../texts/when.js';
import { attachmentsText } from './attachedText.js';
import type { Audience, CardOptions } from './audience.js';
import { actButton, type Button, refreshFor } from './button.js';
import { customerFact, type Fact, fact, severityWord, sinceFact, triedTitles } from './facts.js';
import { filesButton } from './filesButton.js';
import { historyFold } from './historyFold.js';
import { type Line, line, linesOf, paragraphs } from './lines.js';
import { pickUpNext } from './lostRace.js';
import { pickedUpWhen } from './pickedUpWhen.js';
import { type Bar, recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { isOthers, type Onlooker, repActs } from './repActs.js';
import { bold, plain, type Run } from './run.js';
import { cutName } from './summaryName.js';

const styles: Readonly<Record<SubmittedEscalation['state'], Bar['style']>> = {
  waiting: 'warning',
  pickedUp: 'accent',
  waitingForPartner: 'emphasis',
  resolved: 'good',
  closed: 'emphasis',
  withdrawn: 'emphasis',
};

const isOverdue = ({ state, target }: SubmittedEscalation, now: Instant): boolean =>
  state === 'waiting' && target.kind === 'by' && target.at <= now;

/** The state bar as representatives see it: severity, service, state, and the target while it runs. */
export function repBar(language: Language, escalation: SubmittedEscalation, now: Instant, options: CardOptions): Bar {
  const over = isOverdue(escalation, now);
  const head = { sev: severityWord(language, escalation, options), svc: escalation.service.short[language] };
  const text = over
    ? say(language, 'rep.bar.overdue', head)
    : escalation.state === 'pickedUp'
      ? say(language, 'rep.bar.pickedUp', { ...head, rep: visible(escalation.owner.name) })
      : say(language, 'rep.bar', { ...head, state: stateText(language, escalation, 'rep') });
  const target = say(language, 'rep.target', { t: targetText(language, escalation.target, now) });
  return {
    style: over ? 'attention' : styles[escalation.state],
    runs: bold(text),
    note: escalation.state === 'waiting' ? plain(target) : [],
  };
}

/** Everything needed to judge it in five seconds, while it waits; a third of that afterwards. */
function repFacts(language: Language, escalation: SubmittedEscalation, now: Instant): readonly Fact[] {
  const { form, submitter, organisationName, eligibility } = escalation;
  const who = fact(language, 'fact.partner', `${organisationName[language]} · ${submitter.name}`);
  const files = fact(language, 'fact.files', attachmentsText(language, escalation.attachments));
  if (escalation.state !== 'waiting')
    return [...customerFact(language, escalation), ...who, ...fact(language, 'fact.serviceRequest', escalation.serviceRequest), ...files];
  return [
    ...customerFact(language, escalation),
    ...who,
    ...fact(language, 'fact.error', form.error === undefined ? undefined : cut(form.error, 80)),
    ...fact(language, 'fact.affected', form.affected),
    ...sinceFact(language, escalation, now),
    ...fact(language, 'fact.impact', form.impact === undefined ? undefined : cut(form.impact, 80)),
    ...fact(language, 'fact.tried', triedTitles(language, escalation)),
    ...fact(language, 'fact.reason', eligibility === undefined ? undefined : say(language, `reason.${eligibility.reason}`)),
    ...files,
  ];
}

/** What stands out besides the facts: no subscription seen, a contact in another language. */
function repNotes(language: Language, { subscribed, form }: SubmittedEscalation): readonly Line[] {
  return [
    ...(subscribed ? [] : [line(plain(say(language, 'rep.notSubscribed'), 'attention'))]),
    ...(form.contact.language === language ? [] : [line(plain(say(language, `rep.language.${form.contact.language}`)))]),
  ];
}

function contactRuns(language: Language, { form }: SubmittedEscalation): readonly Run[] {
  const { name, phone, email, prefer } = form.contact;
  const values = { contact: visible(name), phone: phoneDisplay(phone), way: say(language, `prefer.${prefer}`) };
  return plain(
    email === undefined ? say(language, 'rep.contact', values) : say(language, 'rep.contact.email', { ...values, email: visible(email) }),
  );
}

function repLines(language: Language, escalation: SubmittedEscalation, now: Instant, view: RepView): readonly Line[] {
  const contact = visible(escalation.form.contact.name);
  switch (escalation.state) {
    case 'pickedUp':
    case 'waitingForPartner':
      return [
        ...(isOthers(escalation, view) ? [] : [line(contactRuns(language, escalation))]),
        ...(view.unreached ? [line(plain(say(language, 'rep.picked.unreached', { contact }), 'attention'))] : []),
      ];
    case 'resolved':
      return [
        ...paragraphs(say(language, 'rep.resolvedBy', { rep: escalation.owner.name, text: escalation.resolution.text }), 5),
        line(plain(say(language, 'status.closes', { date: onDate(language, escalation.closesAt, now) }))),
      ];
    case 'closed':
      return paragraphs(say(language, 'rep.resolvedBy', { rep: escalation.owner.name, text: escalation.resolution.text }), 5);
    case 'withdrawn':
      return [line(plain(say(language, 'status.withdrawn', { reason: say(language, `withdraw.${escalation.reason}`) })))];
    case 'waiting':
      return [];
  }
}

const descriptionOnCard = 200;

interface RepView extends Onlooker {
  /** The partner could not be told in chat, so the contact is to be phoned. */
  readonly unreached?: boolean;
  /** Said above the card, to the one who pressed. */
  readonly lead?: readonly string[];
  /** The most urgent one, to be taken instead. */
  readonly next?: SubmittedEscalation;
}

/** Where another one is to be pressed. */
const quiet = (button: Button): Button => ({ ...button, style: 'default' });

/** The representatives' living card. */
export function channelCard(
  escalation: SubmittedEscalation,
  audience: Audience,
  now: Instant,
  options: CardOptions,
  view: RepView = {},
): Rendered {
  const { language } = audience;
  const { lead = [], next, ownersIds = [] } = view;
  const { number: no, form, submittedAt } = escalation;
  const owner = ownerOf(escalation);
  const acts = repActs(escalation, audience, view);
  const summary =
    escalation.state === 'waiting'
      ? say(language, 'rep.summary.waiting', {
          no,
          sev: severityWord(language, escalation, options),
          svc: escalation.service.short[language],
        })
      : say(language, 'rep.summary.state', { no, state: cutName(stateText(language, escalation, 'rep')) });
  return {
    summary,
    card: recordCard({
      summary,
      lead: lead.map((each) => line(plain(each))),
      bar: repBar(language, escalation, now, options),
      headline: plain(visible(form.title)),
      sub: plain(
        owner === undefined
          ? say(language, 'rep.sub', { no, t: onDateAt(language, submittedAt, now) })
          : pickedUpWhen(language, escalation, owner.at, now),
      ),
      facts: repFacts(language, escalation, now),
      notes: repNotes(language, escalation),
      quote: escalation.state === 'waiting' ? [line(plain(cut(linesOf(form.description, 1).join(' '), descriptionOnCard)))] : [],
      lines: repLines(language, escalation, now, view),
      history: historyFold(language, escalation, 'place', now),
      refresh: audience.executes ? refreshFor(ownersIds, escalation) : undefined,
      acts: [
        ...(next ? [pickUpNext(next, audience), ...acts.map(quiet)] : acts),
        ...filesButton(escalation, audience),
        actButton(audience, say(language, 'rep.action.details'), escalation, 'details'),
      ],
    }),
  };
}
