/** Every card in each of its states, with sample data: for the local gallery, the checks that hold for all cards, and the pictures. */

import { answerReceipt } from '../cards/answerReceipt.js';
import { askAnotherTime } from '../cards/askAnotherTime.js';
import { askAnswer } from '../cards/askAnswer.js';
import { askContact } from '../cards/askContact.js';
import { askCustomer } from '../cards/askCustomer.js';
import { askDetails } from '../cards/askDetails.js';
import { askExplanation } from '../cards/askExplanation.js';
import { askFeedback } from '../cards/askFeedback.js';
import { askHandOver } from '../cards/askHandOver.js';
import { askMeeting } from '../cards/askMeeting.js';
import { askMessage } from '../cards/askMessage.js';
import { askNote } from '../cards/askNote.js';
import { askQuestion } from '../cards/askQuestion.js';
import { askRelease } from '../cards/askRelease.js';
import { askReopen } from '../cards/askReopen.js';
import { askResolve } from '../cards/askResolve.js';
import { askService } from '../cards/askService.js';
import { askServiceRequest } from '../cards/askServiceRequest.js';
import { askSeverity } from '../cards/askSeverity.js';
import { askSymptom } from '../cards/askSymptom.js';
import { askTransfer } from '../cards/askTransfer.js';
import { askWithdraw } from '../cards/askWithdraw.js';
import type { Audience, CardOptions } from '../cards/audience.js';
import { channelCard } from '../cards/channelCard.js';
import { composeCard } from '../cards/composeCard.js';
import { customerSituation } from '../cards/customerSituation.js';
import { droppedQuestion } from '../cards/droppedQuestion.js';
import { eligibility, eligibilityNone } from '../cards/eligibility.js';
import { type FileLinks, filesCard } from '../cards/filesCard.js';
import { form } from '../cards/form.js';
import { formSummary } from '../cards/formSummary.js';
import { fullDetails } from '../cards/fullDetails.js';
import { helpText } from '../cards/helpText.js';
import { history } from '../cards/history.js';
import { leftForm } from '../cards/leftForm.js';
import { lostOnCard, lostRace } from '../cards/lostRace.js';
import { movedCard } from '../cards/movedCard.js';
import { myEscalations } from '../cards/myEscalations.js';
import { openEscalation } from '../cards/openEscalation.js';
import type { Option } from '../cards/question.js';
import { queue } from '../cards/queue.js';
import type { Rendered } from '../cards/rendered.js';
import { renderNotice } from '../cards/renderNotice.js';
import { repMore } from '../cards/repMore.js';
import { reportCard } from '../cards/reportCard.js';
import { selfHelp } from '../cards/selfHelp.js';
import { severalCustomers } from '../cards/severalCustomers.js';
import { statusCard } from '../cards/statusCard.js';
import { thread } from '../cards/thread.js';
import { goneDraft, keptDraft, newOrAbout, notUnderstood } from '../cards/wayOn.js';
import { welcomePartner, welcomeRep } from '../cards/welcome.js';
import { whichAnswer } from '../cards/whichAnswer.js';
import { withoutActions } from '../cards/withoutActions.js';
import { work } from '../cards/work.js';
import { dayMs } from '../domain/beijingTime.js';
import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { FormError, FormInput } from '../domain/form.js';
import { customerId, escalationId, personKey, placeKey, serviceKey } from '../domain/ids.js';
import type { Bilingual, Language } from '../domain/language.js';
import { type Grouping, type Report, ReportBuilder } from '../report/report.js';
import { say } from '../texts/say.js';
import {
  author,
  draftOf,
  emptyInput,
  escalationOf,
  exchange,
  inputOf,
  levels,
  now,
  topics,
  twoLevels,
  type Words,
  withFiles,
} from './gallerySample.js';

/** One card of the gallery. */
export interface Exhibit {
  readonly name: string;
  readonly rendered: Rendered;
  readonly options: readonly Option[];
}

const intake = escalationId('6f2c9f6e-3b1d-4d0a-9c55-2f1f6f3b8a01');
const states = ['waiting', 'pickedUp', 'waitingForPartner', 'resolved', 'closed', 'withdrawn'] as const;

/** An installation as most are. */
export const options: CardOptions = {
  filing: 'bot',
  phone: { number: '400-089-0365', hours: { 'zh-CN': '工作日 9:00–18:00', en: 'working days 9:00–18:00' } },
  targets: new Map([[exchange.key, levels]]),
  filingPlace: () => ({
    place: { 'zh-CN': '管理中心 > 支持 > 新建服务请求', en: 'admin center > Support > New service request' },
    url: 'https://go.microsoft.com/fwlink/p/?linkid=850627',
  }),
  chatLink: (signInName) => `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(signInName)}`,
};

/** What a form with everything wrong has been given: it says so of what stands in it. */
const wrongInput = (words: Words, language: Language): FormInput => ({
  ...inputOf(words, language),
  title: '',
  description: words.title.slice(0, 6),
  contact: '',
  phone: '12345',
  email: 'zhou@',
  affected: words.affected.padEnd(61, '一二三四五'),
  sinceTime: '23:50',
  error: words.error.padEnd(301, ' 5.4.1'),
});
const wrongAnyway: readonly FormError[] = [
  { field: 'title', code: 'title' },
  { field: 'description', code: 'descriptionShort' },
  { field: 'contact', code: 'contact' },
  { field: 'phone', code: 'phone', typed: '12345' },
  { field: 'email', code: 'email', typed: 'zhou@' },
  { field: 'affected', code: 'affectedLong' },
  { field: 'sinceDate', code: 'sinceFuture' },
  { field: 'error', code: 'errorLong' },
];

const sameInBoth = (name: string): Bilingual => ({ 'zh-CN': name, en: name });
const services = [
  ...['Exchange Online', 'Microsoft Teams', 'OneDrive', 'SharePoint Online'].map((name) => ({
    key: serviceKey(name.toLowerCase().replaceAll(' ', '-')),
    name: sameInBoth(name),
    short: sameInBoth(name),
  })),
  {
    key: serviceKey('entra-id'),
    name: { 'zh-CN': 'Microsoft Entra ID（帐户与登录）', en: 'Microsoft Entra ID (accounts and sign-in)' },
    short: { 'zh-CN': '帐户与登录', en: 'Accounts & sign-in' },
  },
];

const link = { label: { 'zh-CN': '管理中心', en: 'Admin center' }, url: 'https://go.microsoft.com/fwlink/p/?linkid=850627' };
const seeAlso = [
  {
    label: { 'zh-CN': '客户自助支持', en: 'Customer self-support' },
    url: 'https://www.21vbluecloud.com/partner-china/customer-self-support',
  },
  { label: { 'zh-CN': '服务运行状况', en: 'Service health' }, url: 'https://www.21vbluecloud.com/partner-china/check-service-health' },
  { label: { 'zh-CN': '计费支持', en: 'Billing support' }, url: 'https://www.21vbluecloud.com/partner-china/provide-billing-support' },
];

function questions(words: Words, audience: Audience): readonly Exhibit[] {
  const row = (name: string, city: string, domain: string) => ({
    id: customerId(`id-${name}`),
    name,
    short: words.short,
    city,
    domain,
    distinct: city,
  });
  const rows = [row(words.customer, words.city, words.domain), row('静雨科技有限公司', '杭州', 'jingyu2.example')];
  const recent = rows.map(({ id, short, distinct }) => ({ id, short, distinct }));
  const customer = { short: words.short, city: words.city };
  const base = { intake, customer, service: exchange };
  const help = { ...base, topics, adminCenter: link, seeAlso };
  const health = {
    label: { 'zh-CN': 'Microsoft 365 管理中心 > 运行状况 > 服务运行状况', en: 'Microsoft 365 admin center > Health > Service health' },
    url: link.url,
  };
  return Object.entries({
    askCustomer: askCustomer({ intake, recent, partnerCenterLink: 'https://partner.partnercenter.microsoftonline.cn' }, audience),
    severalCustomers: severalCustomers({ intake, typed: words.customer, total: 2, rows }, audience),
    'severalCustomers: more': severalCustomers(
      {
        intake,
        typed: 'k',
        total: 19,
        rows: [...rows, ...rows, ...rows].slice(0, 5).map((each, at) => ({ ...each, id: customerId(`id-${at}`) })),
      },
      audience,
    ),
    askService: askService(
      {
        intake,
        customer,
        services,
        other: true,
        exampleSymptom: audience.language === 'en' ? "can't join Teams meetings" : 'Teams 会议进不去',
      },
      audience,
    ),
    'askService: more': askService({ intake, customer, services, other: false, why: 'more' }, audience),
    askSymptom: askSymptom(base, audience),
    'customerSituation: suspended': customerSituation(
      { intake, customer, situation: { kind: 'suspended', offer: 'Office 365 E3' } },
      audience,
    ),
    'customerSituation: none': customerSituation({ intake, customer, situation: { kind: 'noSubscriptions' } }, audience),
    'openEscalation: one': openEscalation({ intake, viewer: author, rows: [escalationOf(words, 'waiting')] }, audience, now),
    'openEscalation: two': openEscalation(
      { intake, viewer: personKey('someone else'), rows: [escalationOf(words, 'pickedUp'), escalationOf(words, 'waiting', 'ES-10479')] },
      audience,
      now,
    ),
    selfHelp: selfHelp({ ...help, health, symptom: words.title }, audience),
    'selfHelp: understood': selfHelp({ ...help, health, symptom: words.title, understood: true, notes: [words.customer] }, audience),
    'selfHelp: no topics': selfHelp({ ...help, topics: [], seeAlso: [] }, audience),
    eligibility: eligibility({ intake, billing: false }, audience),
    'eligibility: billing': eligibility({ intake, billing: true }, audience),
    eligibilityNone: eligibilityNone({ intake, programGuide: link }, audience),
  }).map(([name, { rendered, options: offered }]) => ({ name, rendered, options: offered }));
}

function forms(words: Words, audience: Audience): readonly Exhibit[] {
  const { language } = audience;
  const draft = draftOf(words);
  const input = inputOf(words, language);
  const wrong = wrongInput(words, language);
  const view = { draft, input, errors: [], levels, contactKnown: true };
  return Object.entries({
    'form: contact known': form(view, audience, now),
    'form: first use': form({ ...view, input: emptyInput(language), contactKnown: false }, audience, now),
    'form: errors': form(
      { ...view, errors: [{ field: 'impact', code: 'impact' }, ...wrongAnyway], input: { ...wrong, severity: 'A' } },
      audience,
      now,
    ),
    'form: errors, first use': form(
      {
        ...view,
        errors: [{ field: 'severity', code: 'severity' }, ...wrongAnyway],
        input: { ...wrong, severity: '' },
        contactKnown: false,
      },
      audience,
      now,
    ),
    'form: two levels': form({ ...view, levels: twoLevels }, audience, now),
    'form: billing': form({ ...view, input: { ...input, type: 'billing' } }, audience, now),
    formSummary: formSummary(escalationOf(words, 'waiting'), audience, now, options),
  }).map(([name, rendered]) => ({ name, rendered, options: [] }));
}

/** What stands in the place of the card for whoever pressed too late. */
function lostCard(words: Words, audience: Audience, later: number): Rendered {
  const escalation = escalationOf(words, 'pickedUp');
  const owner = ownerOf(escalation);
  if (owner === undefined) throw new Error('the sample has no owner');
  const next = escalationOf(words, 'waiting', 'ES-10485');
  return channelCard(escalation, audience, later, options, { lead: lostOnCard({ escalation, owner, next }, audience, later), next });
}

function livingCards(words: Words, audience: Audience): readonly Exhibit[] {
  const later = now + 31 * 60_000;
  const waiting = escalationOf(words, 'waiting');
  const untargeted: SubmittedEscalation = { ...waiting, target: { kind: 'none' } };
  return [
    ...states.map((state) => ({
      name: `statusCard: ${state}`,
      rendered: statusCard(escalationOf(words, state), audience, later, options),
    })),
    { name: 'statusCard: nobody receives', rendered: statusCard(waiting, audience, now, options, { nobodyReceives: true }) },
    { name: 'statusCard: filed by the partner', rendered: statusCard(waiting, audience, now, { ...options, filing: 'partner' }) },
    { name: 'statusCard: past target', rendered: statusCard(escalationOf(words, 'pickedUp'), audience, now + 48 * 3_600_000, options) },
    { name: 'statusCard: no target', rendered: statusCard(untargeted, audience, now, options) },
    ...states.map((state) => ({
      name: `channelCard: ${state}`,
      rendered: channelCard(escalationOf(words, state), audience, later, options),
    })),
    { name: 'channelCard: overdue', rendered: channelCard({ ...waiting, subscribed: false }, audience, now + 48 * 3_600_000, options) },
    ...(['waiting', 'pickedUp', 'closed'] as const).map((state) => ({
      name: `compose box: ${state}`,
      rendered: composeCard(escalationOf(words, state), audience.language, later, options).rendered,
    })),
    {
      name: 'channelCard: unreached',
      rendered: channelCard(escalationOf(words, 'pickedUp'), audience, later, options, { unreached: true }),
    },
    { name: 'channelCard: lost', rendered: lostCard(words, audience, later) },
    { name: 'fullDetails: rep', rendered: fullDetails(escalationOf(words, 'pickedUp'), 'rep', audience, later, options) },
    {
      name: 'fullDetails: rep, partner not reached',
      rendered: fullDetails(escalationOf(words, 'pickedUp'), 'rep', audience, later, options, {
        deliveries: [
          { to: { person: author }, state: 'failed', why: 'blocked' },
          { to: { place: placeKey('msteams|19:a') }, state: 'sent' },
          { to: { place: placeKey('msteams|19:b') }, state: 'pending' },
          { to: { place: placeKey('msteams|19:c') }, state: 'failed', why: 'gone' },
        ],
      }),
    },
    { name: 'fullDetails: partner', rendered: fullDetails(escalationOf(words, 'waiting'), 'partner', audience, later, options) },
    { name: 'thread', rendered: thread(escalationOf(words, 'pickedUp'), 'partner', audience, later, options) },
    { name: 'thread: nothing said', rendered: thread(escalationOf(words, 'waiting'), 'rep', audience, later, options) },
    { name: 'channelCard: with files', rendered: channelCard(withFiles(words, 'waiting'), audience, later, options) },
    { name: 'statusCard: with files', rendered: statusCard(withFiles(words, 'pickedUp'), audience, later, options) },
    { name: 'files', rendered: filesCard(withFiles(words, 'pickedUp'), 'rep', audience, later, options, fileLinks) },
    { name: 'files: cannot be opened', rendered: filesCard(withFiles(words, 'waiting'), 'partner', audience, later, options, undefined) },
    { name: 'files: none', rendered: filesCard(escalationOf(words, 'waiting'), 'rep', audience, later, options, fileLinks) },
    { name: 'history', rendered: history(escalationOf(words, 'pickedUp'), 'partner', audience, later, options) },
  ].map((each) => ({ ...each, options: [] }));
}

const fileLinks: FileLinks = { urlOf: (file) => `http://127.0.0.1:3978/files/${file}`, minutes: 15 };

function messages(words: Words, audience: Audience): readonly Exhibit[] {
  const later = now + 31 * 60_000;
  const pickedUp = escalationOf(words, 'pickedUp');
  const owner = ownerOf(pickedUp);
  if (owner === undefined) throw new Error('the sample has no owner');
  const resolved = escalationOf(words, 'resolved');
  const asked = escalationOf(words, 'waitingForPartner');
  const resolution = { text: words.description, at: later };
  const waiting = escalationOf(words, 'waiting');
  const day = 24 * 3_600_000;
  const invitation = {
    contact: { person: author, name: words.person, email: 'zhou@jihang.example' },
    slots: [3, 4, 7].map((days) => later + days * day),
    minutes: 30,
    withFeedback: ['ES-10391', 'ES-10440', 'ES-10482'],
    escalations: 41,
  };
  const colleagues = ['高屿', 'Iris Bennett', '林夏'].map((name, at) => ({ person: personKey(`msteams|r|${at}`), name, known: at < 2 }));
  const notice = (what: Parameters<typeof renderNotice>[0], about = pickedUp): Rendered =>
    renderNotice(what, about, audience, later, options);
  return Object.entries({
    'notice: picked up': notice({ kind: 'pickedUp', owner }),
    'notice: resolved': notice({ kind: 'resolved', by: words.rep, resolution }, resolved),
    'notice: released': notice({ kind: 'released', by: words.rep }),
    'notice: closed by itself': notice({ kind: 'closedByItself' }),
    'notice: withdrawn': notice({ kind: 'withdrawn', by: words.person, reason: 'other', text: words.title }),
    'notice: files': notice({
      kind: 'attached',
      by: words.person,
      files: ['退信.png', '队列.log'],
      answers: false,
      text: words.description,
    }),
    'notice: files as an answer': notice({ kind: 'attached', by: words.person, files: ['退信.png'], answers: true }),
    'notice: details added': notice({ kind: 'detailsAdded', by: words.person, text: words.description }),
    'notice: confirmed': notice({ kind: 'confirmed', by: words.person }),
    'notice: reopened': notice({ kind: 'reopened', by: words.person, text: words.title }),
    'notice: confirmed, rated': notice({ kind: 'confirmed', by: words.person, score: 5, text: words.title }),
    'notice: asked': notice({ kind: 'asked', by: words.rep, text: words.description }),
    'notice: answered': notice({ kind: 'answered', by: words.person, text: words.description }),
    'notice: answer retracted': notice({ kind: 'answerRetracted', by: words.person }),
    'notice: message': notice({ kind: 'message', by: words.rep, text: words.description }),
    'notice: noted': notice({ kind: 'noted', by: words.rep, text: words.description }),
    'notice: contact corrected': notice({ kind: 'contactCorrected', by: words.person, contact: pickedUp.form.contact }),
    'notice: transferred': notice({ kind: 'transferred', by: words.person, owner }),
    'notice: handed over': notice({ kind: 'handedOver', by: words.rep }),
    'notice: severity': notice({
      kind: 'severityChanged',
      by: words.rep,
      severity: 'C',
      reason: words.title,
      target: waiting.target,
    }),
    'notice: severity, picked up': notice({ kind: 'severityChanged', by: words.rep, severity: 'A', reason: words.title }),
    'notice: service request': notice({ kind: 'serviceRequestRecorded', by: words.rep, number: '118204775' }),
    'notice: nudged': notice({ kind: 'nudged', by: words.person }),
    'notice: still waiting': notice({ kind: 'reminder', when: 'soon', deadline: later + 225 * 60_000 }, waiting),
    'notice: past target': notice({ kind: 'reminder', when: 'due', deadline: later }, waiting),
    'notice: several still waiting': notice(
      {
        kind: 'reminders',
        of: [-12, 4, 9, 20, 45, 46].map((minutes, at) => ({
          id: escalationId(`${waiting.id}-${at}`),
          revision: 3,
          number: `ES-1048${at + 2}`,
          service: waiting.service,
          organisationName: waiting.organisationName,
          customer: waiting.customer.short,
          type: 'technical',
          severity: 'B',
          deadline: later + minutes * 60_000,
        })),
      },
      waiting,
    ),
    'notice: overdue': notice({ kind: 'overdue', deadline: later, reminded: true }, waiting),
    'notice: overdue, nobody receives': notice({ kind: 'overdue', deadline: later, reminded: false }, waiting),
    'notice: feedback': notice({ kind: 'feedback', by: words.rep, text: words.description.slice(0, 1000), document: words.error }),
    'notice: feedback explained': notice({ kind: 'feedbackExplained', by: words.person, text: words.title }),
    'notice: transfer requested': notice({ kind: 'transferRequested', by: { person: personKey('msteams|r|302'), name: words.rep } }),
    'notice: invited': notice({ kind: 'meetingInvited', by: words.rep, invitation, copy: false }),
    'notice: invited, copy': notice({ kind: 'meetingInvited', by: words.rep, invitation, copy: true }),
    'notice: meeting chosen': notice({
      kind: 'meetingAnswered',
      by: words.person,
      answer: { kind: 'slot', slot: later },
      email: 'zhou@jihang.example',
    }),
    'notice: another time': notice({ kind: 'meetingAnswered', by: words.person, answer: { kind: 'anotherTime', text: words.title } }),
    'notice: meeting explained': notice({ kind: 'meetingAnswered', by: words.person, answer: { kind: 'explanation', text: words.title } }),
    'lostRace: next': lostRace({ escalation: pickedUp, owner, next: escalationOf(words, 'waiting', 'ES-10485') }, audience, later),
    movedCard: movedCard(pickedUp, audience),
    ...Object.fromEntries(
      (['cancelled', 'back', 'elsewhere', 'moved'] as const).map((why) => [
        `leftForm: ${why}`,
        leftForm(draftOf(words), words.title, why, audience),
      ]),
    ),
    'lostRace: none': lostRace({ escalation: pickedUp, owner }, audience, later),
    'input: answer': askAnswer(asked, audience),
    answerReceipt: answerReceipt(pickedUp, audience, words.title),
    whichAnswer: whichAnswer(
      words.title,
      ['ES-10482', 'ES-10479', 'ES-10471', 'ES-10460', 'ES-10459'].map((number) => escalationOf(words, 'waitingForPartner', number)),
      audience,
    ),
    'input: explanation': askExplanation('explainFeedback')(pickedUp, audience),
    'input: another time': askAnotherTime(pickedUp, audience),
    'input: contact': askContact(pickedUp, audience, {}, later),
    'input: contact again': askContact(pickedUp, audience, { typed: { contact: '', phone: '12345', email: 'zhou@' } }, later),
    'input: details': askDetails(pickedUp, audience),
    'input: details again': askDetails(pickedUp, audience, {
      typed: { text: words.description },
      error: say(audience.language, 'refuse.textMissing'),
    }),
    'input: withdraw': askWithdraw(pickedUp, audience),
    'input: resolve': askResolve(pickedUp, audience),
    'input: question': askQuestion(pickedUp, audience, options),
    'input: transfer': askTransfer(pickedUp, audience, colleagues),
    'input: transfer, unknown': askTransfer(pickedUp, audience, colleagues, { typed: { to: words.rep } }),
    'handOver: to whom': askHandOver(4, colleagues, audience),
    'input: feedback': askFeedback(pickedUp, audience, { escalations: 41, withFeedback: ['ES-10391', 'ES-10440'] }),
    'input: meeting': askMeeting(pickedUp, audience, {
      escalations: 41,
      withFeedback: ['ES-10391', 'ES-10440'],
      invited: { name: words.person, email: 'escalations@partner.example', named: true, known: false },
      times: ['2026-11-27 10:00', '2026-11-27 15:00', '2026-11-30 10:00'],
    }),
    'input: note': askNote(pickedUp, audience),
    'input: release': askRelease(pickedUp, audience),
    'input: severity': askSeverity(pickedUp, audience, options, { error: say(audience.language, 'refuse.unchanged') }),
    'input: service request': askServiceRequest({ ...pickedUp, serviceRequest: '118204775' }, audience),
    'more: picked up': repMore(pickedUp, audience),
    'more: resolved': repMore(resolved, audience),
    'input: message': askMessage(pickedUp, audience),
    droppedQuestion: droppedQuestion(pickedUp, audience),
    'input: reopen': askReopen(resolved, audience),
    'wayOn: not understood': notUnderstood({ typed: words.title, mayFile: true, addTo: pickedUp }, audience),
    'wayOn: several open': notUnderstood({ typed: words.title, mayFile: true, addTo: 'several' }, audience),
    'wayOn: kept draft': keptDraft(draftOf(words), 'cancelled', audience),
    'wayOn: kept draft of a form': keptDraft(draftOf(words), 'cancelledForm', audience),
    'wayOn: new or about': newOrAbout(
      { typed: words.description, escalation: escalationOf(words, 'waiting'), act: 'addDetails' },
      audience,
    ),
    'wayOn: stale form': keptDraft(draftOf(words), 'staleForm', audience),
    'wayOn: gone draft': goneDraft(words.description, audience),
    'report: services': reportCard(reportOf(words, 'service'), 'days30', audience, later),
    'report: partners': reportCard(reportOf(words, 'partner'), 'partners', audience, later),
    'spent: eligibility': withoutActions(eligibility({ intake, billing: false }, audience).rendered, audience.language, words.customer),
  }).map(([name, rendered]) => ({ name, rendered, options: [] }));
}

/** The numbers of one escalation in each state. */
function reportOf(words: Words, by: Grouping): Report {
  const builder = new ReportBuilder({ from: now - 30 * dayMs, to: now + dayMs }, by, now + dayMs);
  for (const state of states) builder.add(escalationOf(words, state));
  return builder.report;
}

function lists(words: Words, audience: Audience): readonly Exhibit[] {
  const later = now + 23 * 3_600_000;
  const rows = (['waitingForPartner', 'resolved', 'waiting', 'pickedUp', 'waiting'] as const).map((state, at) =>
    escalationOf(words, state, `ES-1047${at}`),
  );
  const waiting = ['ES-10477', 'ES-10484', 'ES-10485', 'ES-10486', 'ES-10490'].map((number, at) => {
    const each = escalationOf(words, 'waiting', number);
    return at === 0 && each.target.kind === 'by' ? { ...each, target: { ...each.target, at: now + 22 * 3_600_000 } } : each;
  });
  const owned = rows.filter(({ state }) => state !== 'waiting');
  return Object.entries({
    mine: myEscalations({ viewer: author, list: 'mine', rows, total: 7, next: 'token' }, audience, later),
    'mine: one customer': myEscalations(
      { viewer: author, list: 'mine', rows: rows.slice(0, 1), total: 1, customer: escalationOf(words, 'waiting').customer },
      audience,
      later,
    ),
    'mine: own': myEscalations({ viewer: author, list: 'own', rows: rows.slice(0, 2), total: 2 }, audience, later),
    'mine: closed': myEscalations(
      { viewer: author, list: 'closed', rows: [escalationOf(words, 'closed', 'ES-10465')], total: 1 },
      audience,
      later,
    ),
    queue: queue({ rows: waiting, total: 7, overdue: 1, next: 'token' }, audience, later, options),
    'queue: two': queue({ rows: waiting.slice(0, 2), total: 2, overdue: 1 }, audience, later, options),
    work: work({ rows: owned, total: 3, waitingForPartner: 1 }, audience, later, options),
  }).map(([name, { rendered, options: offered }]) => ({ name, rendered, options: offered }));
}

/** All cards with one sample's words, for one audience. */
export function gallery(words: Words, audience: Audience): readonly Exhibit[] {
  return [
    {
      name: 'welcome: partner',
      rendered: welcomePartner({ name: words.person, mayFile: true, local: true, mayChange: true }, audience),
      options: [],
    },
    { name: 'welcome: may not file', rendered: welcomePartner({ mayFile: false, local: false, mayChange: false }, audience), options: [] },
    { name: 'welcome: rep', rendered: welcomeRep({ mayChange: true, receives: false }, audience), options: [] },
    { name: 'help', rendered: helpText({ side: 'partner', local: true }, audience, options), options: [] },
    ...questions(words, audience),
    ...forms(words, audience),
    ...livingCards(words, audience),
    ...messages(words, audience),
    ...lists(words, audience),
  ];
}
