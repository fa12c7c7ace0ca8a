/** Invented data for cards: the usual, and the longest that is allowed. */
import { type Attachment, attachmentLimits } from '../domain/attachment.js';
import type { Draft, PickedUp, SubmittedEscalation } from '../domain/escalation.js';
import type { FormInput } from '../domain/form.js';
import { attachmentId, customerId, escalationId, personKey, placeKey, serviceKey, tenantId, topicId } from '../domain/ids.js';
import type { Bilingual, Language } from '../domain/language.js';
import type { ServiceLevels, Target } from '../domain/severity.js';
import { cutTo } from '../domain/text.js';

const minute = 60_000;
/** Tuesday, 24 November 2026, 10:20 in Beijing. */
export const now = Date.parse('2026-11-24T10:20:00+08:00');

/** What differs between samples. */
export interface Words {
  readonly name: string;
  readonly customer: string;
  readonly short: string;
  readonly city: string;
  readonly domain: string;
  readonly title: string;
  readonly description: string;
  readonly impact: string;
  readonly error: string;
  readonly affected: string;
  readonly person: string;
  readonly rep: string;
  readonly organisation: Bilingual;
}

export const usual: Words = {
  name: 'usual',
  customer: '鲸屿科技有限公司',
  short: '鲸屿科技',
  city: '深圳',
  domain: 'jingyu1.example',
  title: '收不到外部邮件，退信 5.4.1',
  description: '今早 9 点起，所有外部邮件都被退回，退信里写着 5.4.1。\n内部邮件正常，DNS 没有改过。',
  impact: '全公司 180 人收不到外部邮件，客服已停；值班电话随时可接。',
  error: '5.4.1',
  affected: '全公司',
  person: '周砚秋',
  rep: '沈知微',
  organisation: { 'zh-CN': '霁航云服', en: 'Jihang Cloud Services' },
};

export const english: Words = {
  name: 'english',
  customer: 'Bluefern Robotics (Suzhou) Co., Ltd.',
  short: 'Bluefern',
  city: 'Suzhou',
  domain: 'bluefern.example',
  title: "Guests can't join Teams meetings since this morning",
  description: 'Since 9:00 guests see “You need permission to join this meeting”.\nInternal people join without trouble.',
  impact: '40 people in three customer workshops today; Lena is reachable all day.',
  error: 'caa20004',
  affected: '40 people',
  person: 'Lena Hartwig',
  rep: 'Iris Bennett',
  organisation: { 'zh-CN': '霁航云服', en: 'Jihang Cloud Services' },
};

export const longest: Words = {
  name: 'longest',
  customer: '中部苔原云泽极光大数据智能科技股份有限公司内蒙古自治区呼伦贝尔市海拉尔区分公司一',
  short: '中部苔原云泽…云泽分公司',
  city: '呼伦贝尔市海拉尔区',
  domain: 'zzdemozhongbutaiyuanyunzejiguang.partner.onmschina.cn',
  title: '外'.repeat(60),
  description: '描述到头的两千个字符，'.repeat(200).slice(0, 2000),
  impact: '影响'.repeat(250),
  error: 'E-0123456789 '.repeat(25).slice(0, 300),
  affected: '受影响'.repeat(20),
  person: '阿卜杜拉·买买提江·艾合买提',
  rep: 'Bartholomew Featherstonehaugh-Cholmondeley',
  organisation: { 'zh-CN': '霁航云服信息技术（集团）股份有限公司', en: 'Jihang Cloud Services Information Technology Group' },
};

const id = escalationId('6f2c9f6e-3b1d-4d0a-9c55-2f1f6f3b8a01');
const partner = tenantId('aaaaaaaa-0000-4000-8000-00000000000a');
export const author = personKey('msteams|aaaaaaaa-0000-4000-8000-00000000000a|aaaaaaaa-0000-4000-8000-000000000101');
const repPerson = personKey('msteams|cccccccc-0000-4000-8000-00000000000c|cccccccc-0000-4000-8000-000000000301');

export const exchange = {
  key: serviceKey('exchange-online'),
  name: { 'zh-CN': 'Exchange Online（邮件）', en: 'Exchange Online' },
  short: { 'zh-CN': 'Exchange Online', en: 'Exchange Online' },
};

const day: Target = { value: 1, unit: 'business-day', hours: 'daily-09-24', confidence: 'documented' };
const hour: Target = { value: 1, unit: 'hour', hours: 'always', confidence: 'documented' };

export const levels: ServiceLevels = {
  technical: [
    { severity: 'A', name: 'graded', target: hour },
    { severity: 'B', name: 'graded', target: day },
    { severity: 'C', name: 'graded', target: { ...day, value: 3 } },
  ],
  billing: [
    { severity: 'B', name: 'graded', target: day },
    { severity: 'C', name: 'graded', target: { ...day, value: 3 } },
  ],
};

/** Two levels, known for reference only. */
export const twoLevels: ServiceLevels = {
  technical: [
    { severity: 'A', name: 'critical', target: { ...hour, confidence: 'conflicting' } },
    { severity: 'C', name: 'nonCritical', target: { ...hour, value: 8, hours: 'workdays-09-18', confidence: 'conflicting' } },
  ],
  billing: levels.billing,
};

export const topics = [
  {
    id: topicId('exo-ndr'),
    title: { 'zh-CN': '读懂退信代码', en: 'Read the bounce code' },
    steps: [
      {
        'zh-CN': '打开退信邮件，记下 5.x.x 代码和拒收的服务器。',
        en: 'Open the bounce and note the 5.x.x code and the server that refused it.',
      },
      {
        'zh-CN': '5.4.1 表示目标域没有接受邮件：检查接受域是否为“权威”。',
        en: '5.4.1 means the domain did not accept mail: check that the accepted domain is authoritative.',
      },
      { 'zh-CN': '确认收件人确实存在，且没有拼写错误。', en: 'Make sure the recipient exists and is spelt right.' },
    ],
    url: 'https://learn.microsoft.com/zh-cn/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online',
  },
  {
    id: topicId('exo-message-trace'),
    title: { 'zh-CN': '追踪丢失的邮件', en: 'Trace a missing message' },
    steps: [
      {
        'zh-CN': '从世纪互联版管理中心打开 Exchange 管理中心，转到“邮件流”>“邮件跟踪”。',
        en: 'From the 21Vianet admin center open the Exchange admin center, then Mail flow > Message trace.',
      },
      {
        'zh-CN': '选择“开始跟踪”；默认查询最近两天的所有发件人和收件人。',
        en: 'Start a trace; the default covers all senders and recipients for two days.',
      },
    ],
    url: 'https://learn.microsoft.com/zh-cn/exchange/monitoring/trace-an-email-message/message-trace-modern-eac',
  },
  {
    id: topicId('exo-dns'),
    title: { 'zh-CN': '检查邮件 DNS 记录', en: 'Check the mail DNS records' },
    steps: [{ 'zh-CN': '核对 MX、SPF 和自动发现记录。', en: 'Compare the MX, SPF and Autodiscover records.' }],
  },
];

const customerOf = (words: Words) => ({
  id: customerId('00000000-0000-4000-8000-000000000001'),
  name: words.customer,
  short: words.short,
  city: words.city,
  domain: words.domain,
});

export const draftOf = (words: Words): Draft => ({
  v: 1,
  state: 'draft',
  id,
  revision: 3,
  organisation: partner,
  organisationName: words.organisation,
  author: { person: author, name: words.person },
  customer: customerOf(words),
  service: exchange,
  subscribed: true,
  symptom: { text: words.title, error: words.error, since: now - 80 * minute, affected: words.affected },
  topics,
  eligibility: { reason: 'tools', noticeVersion: 1, at: now - 2 * minute },
  createdAt: now - 6 * minute,
  touchedAt: now - 2 * minute,
  history: [],
  nextCheckAt: null,
});

export const inputOf = (words: Words, language: Language): FormInput => ({
  title: words.title,
  description: words.description,
  tried: '',
  severity: 'C',
  impact: '',
  contact: words.person,
  phone: '138 1234 5678',
  email: 'zhou@jihang.example',
  prefer: 'phone',
  affected: words.affected,
  sinceDate: '2026-11-24',
  sinceTime: '09:00',
  error: words.error,
  type: 'technical',
  language,
});

export const emptyInput = (language: Language): FormInput => ({
  title: '',
  description: '',
  tried: '',
  severity: 'C',
  impact: '',
  contact: '',
  phone: '',
  email: '',
  prefer: 'phone',
  affected: '',
  sinceDate: '',
  sinceTime: '',
  error: '',
  type: 'technical',
  language,
});

const owner = (words: Words): PickedUp['owner'] => ({
  person: repPerson,
  name: words.rep,
  phone: '400-000-0301',
  email: 'shen.zhiwei@support.example',
  signInName: 'shen.zhiwei@support.example',
  place: placeKey('msteams|19:reps@thread.tacv2'),
  at: now + 11 * minute,
});

const by = (words: Words, kind: 'partner' | 'rep') =>
  kind === 'partner' ? { kind, person: author, name: words.person } : { kind, person: repPerson, name: words.rep };

/** The same with as many files as it may have, of every kind, the names as long as they may be. */
export function withFiles(words: Words, state: SubmittedEscalation['state']): SubmittedEscalation {
  const sender = { person: author, name: words.person };
  const attachments = Array.from(
    { length: attachmentLimits.files },
    (_, place): Attachment => ({
      id: attachmentId(`file-${place}`),
      name: `${cutTo(`${place + 1} ${words.title}`, attachmentLimits.name - 4)}${place % 2 === 0 ? '.png' : '.log'}`,
      kind: place % 2 === 0 ? 'png' : 'text',
      bytes: 997 * 7 ** (place % 6),
      sha256: `hash ${place}`,
      by: sender,
      at: now + place * minute,
      with: 'details',
    }),
  );
  const files = attachments.slice(-attachmentLimits.atOnce).map(({ name }) => name);
  const escalation = escalationOf(words, state);
  return { ...escalation, attachments, history: [...escalation.history, { at: now, by: by(words, 'partner'), what: 'attached', files }] };
}

/** A submitted escalation in one state; `number` tells rows apart. */
export function escalationOf(words: Words, state: SubmittedEscalation['state'], number = 'ES-10482'): SubmittedEscalation {
  const { nextCheckAt, ...draft } = draftOf(words);
  const common = {
    ...draft,
    nextCheckAt,
    id: escalationId(`${id}-${number}`),
    number,
    revision: 7,
    submitter: { person: author, name: words.person },
    followers: [],
    submittedAt: now,
    target: { kind: 'by', at: now + 24 * 60 * minute, target: day, uncertain: false },
    form: {
      title: words.title,
      description: words.description,
      tried: [topicId('exo-ndr')],
      severity: 'B',
      impact: words.impact,
      contact: { name: words.person, phone: '138 1234 5678', email: 'zhou@jihang.example', prefer: 'phone', language: 'zh-CN' },
      affected: words.affected,
      since: now - 80 * minute,
      error: words.error,
      type: 'technical',
    },
    history: [
      { at: now - 6 * minute, by: by(words, 'partner'), what: 'opened' },
      { at: now, by: by(words, 'partner'), what: 'submitted' },
      ...(state === 'waiting'
        ? []
        : ([
            { at: now + 11 * minute, by: by(words, 'rep'), what: 'pickedUp' },
            { at: now + 19 * minute, by: by(words, 'partner'), what: 'detailsAdded', text: words.description },
          ] as const)),
    ],
  } as const;
  const resolution = {
    text: '接受域配置已在服务端修正，请客户重发一封测试邮件。',
    followUp: '请客户把发件人加回允许列表。',
    at: now + 90 * minute,
  };
  switch (state) {
    case 'waiting':
      return { ...common, state };
    case 'pickedUp':
      return { ...common, state, owner: owner(words), firstPickedUpAt: owner(words).at };
    case 'waitingForPartner':
      return {
        ...common,
        state,
        owner: owner(words),
        firstPickedUpAt: owner(words).at,
        question: { text: '请您发一下完整的错误截图或原文，最好带关联 ID。', at: now + 30 * minute },
      };
    case 'resolved':
      return { ...common, state, owner: owner(words), resolution, closesAt: now + 7 * 24 * 60 * minute };
    case 'closed':
      return { ...common, state, owner: owner(words), resolution, closedAt: now + 24 * 60 * minute };
    case 'withdrawn':
      return { ...common, state, reason: 'wrongTarget', withdrawnAt: now + 30 * minute };
  }
}
