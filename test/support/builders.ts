/** People, escalations and commands in one line each, for every test that needs one. All names are invented. */
import type { Actor, ClockActor, PartnerActor, RepActor } from '../../src/domain/actor.js';
import type { NewAttachment } from '../../src/domain/attachment.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { decide } from '../../src/domain/decide.js';
import type { Decision, Notice, Surroundings } from '../../src/domain/decision.js';
import { type Draft, type Escalation, isSubmitted, type SubmittedEscalation } from '../../src/domain/escalation.js';
import type { Form, FormInput } from '../../src/domain/form.js';
import {
  attachmentId,
  commandKey,
  customerId,
  escalationId,
  type Instant,
  type PlaceKey,
  personKey,
  placeKey,
  serviceKey,
  tenantId,
  topicId,
} from '../../src/domain/ids.js';
import { openDraft } from '../../src/domain/openDraft.js';
import { beijing, targets, workingDays } from './calendar.js';

/** Tuesday 24 November 2026, 10:20 in Beijing. */
export const tuesday: Instant = beijing('2026-11-24 10:20');

const jihang = tenantId('11111111-0000-4000-8000-000000000001');
const otherOrganisation = tenantId('22222222-0000-4000-8000-000000000002');

/** An agent of the partner; other fields over it. */
export const partner = (fields: Partial<PartnerActor> = {}): PartnerActor => ({
  kind: 'partner',
  person: personKey('msteams|t|zhou'),
  name: '周砚秋',
  organisation: jihang,
  organisationName: { 'zh-CN': '霁航云服', en: 'Jihang Cloud' },
  mayFile: true,
  ...fields,
});

/** Another agent of the same partner. */
export const colleague = (fields: Partial<PartnerActor> = {}): PartnerActor =>
  partner({ person: personKey('msteams|t|lena'), name: 'Lena Hartwig', ...fields });

/** An agent of another partner. */
export const competitor = (): PartnerActor =>
  partner({
    person: personKey('msteams|u|wu'),
    name: '吴为',
    organisation: otherOrganisation,
    organisationName: { 'zh-CN': '别家', en: 'Other' },
  });

export const rep = (fields: Partial<RepActor> = {}): RepActor => ({
  kind: 'rep',
  person: personKey('msteams|r|shen'),
  name: '沈知微',
  phone: '400-000-0301',
  email: 'shen.zhiwei@support.example',
  ...fields,
});

export const otherRep = (): RepActor => rep({ person: personKey('msteams|r|gao'), name: '高屿' });

export const clock: ClockActor = { kind: 'clock' };

/** The representatives' channel, and a second one. */
export const channel: PlaceKey = placeKey('msteams|19:queue@thread.tacv2');
export const secondChannel: PlaceKey = placeKey('msteams|19:night@thread.tacv2');

export const surroundings = (fields: Partial<Surroundings> = {}): Surroundings => ({
  targets,
  workingDays,
  repPlaces: [channel, secondChannel],
  ...fields,
});

/** A draft as a partner's sentence begins it. */
export const draft = (fields: Partial<Draft> = {}, actor: PartnerActor = partner(), at: Instant = tuesday): Draft => ({
  ...openDraft(
    actor,
    {
      id: escalationId('e-1'),
      customer: {
        id: customerId('c-1'),
        name: '鲸屿科技有限公司',
        short: '鲸屿科技',
        city: '深圳',
        domain: 'zzdemojingyu.partner.onmschina.cn',
      },
      service: {
        key: serviceKey('exchange-online'),
        name: { 'zh-CN': 'Exchange Online', en: 'Exchange Online' },
        short: { 'zh-CN': 'Exchange Online', en: 'Exchange Online' },
      },
      subscribed: true,
      symptom: { text: '今早9点起外部邮件都退回 5.4.1', error: '5.4.1', since: beijing('2026-11-24 9:00') },
      topics: [{ id: topicId('exo-ndr'), title: { 'zh-CN': '读懂退信代码', en: 'Read the bounce code' } }],
    },
    at,
  ).draft,
  ...fields,
});

/** A form that passed every check. */
export const form = (fields: Partial<Form> = {}): Form => ({
  title: '外部邮件都退回 5.4.1',
  description: '今早 9 点起所有外部邮件退回，5.4.1',
  tried: [topicId('exo-ndr')],
  severity: 'B',
  contact: { name: '周砚秋', phone: '138 1234 5678', prefer: 'phone', language: 'zh-CN' },
  type: 'technical',
  ...fields,
});

/** A screenshot that is kept; each name is another picture. */
export const picture = (name = '退信.png', fields: Partial<NewAttachment> = {}): NewAttachment => ({
  id: attachmentId(`file-${name}`),
  name,
  kind: 'png',
  bytes: 120_000,
  sha256: `hash of ${name}`,
  ...fields,
});

/** What a person typed into the form, all of it right. */
export const formInput = (fields: Partial<FormInput> = {}): FormInput => ({
  title: '外部邮件都退回 5.4.1',
  description: '今早 9 点起所有外部邮件退回，5.4.1',
  tried: 'exo-ndr',
  severity: 'B',
  impact: '',
  contact: '周砚秋',
  phone: '13812345678',
  email: '',
  prefer: 'phone',
  affected: '',
  sinceDate: '',
  sinceTime: '',
  error: '',
  type: 'technical',
  language: 'zh-CN',
  ...fields,
});

/** Runs one command. */
export const run = (now: Escalation, actor: Actor, body: CommandBody, at: Instant = tuesday, around = surroundings()): Decision =>
  decide(now, { ...body, key: commandKey('k'), actor, at }, around);

/** Runs one command that must be accepted. */
export function apply(
  now: Escalation,
  actor: Actor,
  body: CommandBody,
  at: Instant = tuesday,
  around = surroundings(),
): { readonly next: Escalation; readonly notices: readonly Notice[] } {
  const decision = run(now, actor, body, at, around);
  if (!decision.accepted) throw new Error(`${body.do} was refused: ${decision.refusal.code}`);
  return decision;
}

/** The code of a refusal, or `accepted`. */
export const refusalOf = (decision: Decision): string => (decision.accepted ? 'accepted' : decision.refusal.code);

function submittedAfter(now: Escalation, steps: readonly (readonly [Actor, CommandBody])[], at: Instant): SubmittedEscalation {
  const last = steps.reduce((each, [actor, body]) => apply(each, actor, body, at).next, now);
  if (!isSubmitted(last)) throw new Error(`it is ${last.state}`);
  return last;
}

const submitting = (number: string, filled: Form): readonly (readonly [Actor, CommandBody])[] => [
  [partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 }],
  [partner(), { do: 'submit', number, form: filled }],
];
const pickingUp: readonly [Actor, CommandBody] = [rep(), { do: 'pickUp', place: channel }];
const asking: readonly [Actor, CommandBody] = [rep(), { do: 'ask', text: '请您发一下完整的错误原文。' }];
const resolving: readonly [Actor, CommandBody] = [rep(), { do: 'resolve', text: '接受域配置已在服务端修正' }];

/** Submitted as ES-10482, a B for Exchange Online, by 周砚秋; fields over the draft. */
export const waiting = (fields: Partial<Draft> = {}, filled: Form = form(), number = 'ES-10482'): SubmittedEscalation =>
  submittedAfter(draft(fields), submitting(number, filled), tuesday);

/** Picked up by 沈知微 in the channel. */
export const pickedUp = (fields: Partial<Draft> = {}, filled: Form = form()): SubmittedEscalation =>
  submittedAfter(draft(fields), [...submitting('ES-10482', filled), pickingUp], tuesday);

/** Resolved by 沈知微. */
export const resolved = (fields: Partial<Draft> = {}, filled: Form = form()): SubmittedEscalation =>
  submittedAfter(draft(fields), [...submitting('ES-10482', filled), pickingUp, resolving], tuesday);

/** Confirmed by the submitter. */
export const closed = (fields: Partial<Draft> = {}, filled: Form = form()): SubmittedEscalation =>
  submittedAfter(draft(fields), [...submitting('ES-10482', filled), pickingUp, resolving, [partner(), { do: 'confirm' }]], tuesday);

/** Withdrawn while waiting. */
export const withdrawn = (fields: Partial<Draft> = {}, filled: Form = form()): SubmittedEscalation =>
  submittedAfter(draft(fields), [...submitting('ES-10482', filled), [partner(), { do: 'withdraw', reason: 'solved' }]], tuesday);

/** 沈知微 asked for something. */
export const waitingForPartner = (fields: Partial<Draft> = {}): SubmittedEscalation =>
  submittedAfter(draft(fields), [...submitting('ES-10482', form()), pickingUp, asking], tuesday);

/** Notices as short lines, in order: `zhou: pickedUp`, `queue: card`. */
export const told = (notices: readonly Notice[]): readonly string[] =>
  notices.map(({ to, what }) => {
    const name = 'person' in to ? to.person.split('|').at(-1) : to.place.split(':').at(-1)?.split('@')[0];
    return `${name}: ${what.kind}`;
  });
