import { expect } from 'chai';
import { checkForm } from '../../src/domain/checkForm.js';
import type { Symptom } from '../../src/domain/escalation.js';
import { formFromDraft } from '../../src/domain/formFromDraft.js';
import { serviceKey } from '../../src/domain/ids.js';
import type { ServiceLevels } from '../../src/domain/severity.js';
import { draft, tuesday } from '../support/builders.js';
import { beijing, targets } from '../support/calendar.js';

const contact = { name: '周砚秋', language: 'zh-CN' } as const;

function prefilled(
  symptom: Symptom | undefined,
  service = 'exchange-online',
  levels: ServiceLevels | undefined = targets.get(serviceKey(service)),
) {
  const now = draft({ symptom, service: { ...draft().service, key: serviceKey(service) } });
  return formFromDraft(now, contact, levels ?? { technical: [], billing: [] });
}
const titleOf = (text: string) => prefilled({ text }).title;

describe('the form as it is first shown', () => {
  it('carries all that the sentence and earlier forms told, and claims no step', () => {
    const known = { ...contact, phone: '138 1234 5678', email: 'zhou@jihang.example', prefer: 'teams' } as const;
    const levels = targets.get(serviceKey('exchange-online')) ?? { technical: [], billing: [] };
    const symptom = { text: '外部邮件都退回 5.4.1，今早9点起', error: '5.4.1', affected: '全公司', since: beijing('2026-11-24 9:05') };
    expect(formFromDraft(draft({ symptom }), known, levels)).to.deep.equal({
      title: '外部邮件都退回 5.4.1',
      description: '外部邮件都退回 5.4.1，今早9点起',
      tried: '',
      severity: 'C',
      impact: '',
      contact: '周砚秋',
      phone: '138 1234 5678',
      email: 'zhou@jihang.example',
      prefer: 'teams',
      affected: '全公司',
      sinceDate: '2026-11-24',
      sinceTime: '09:05',
      error: '5.4.1',
      type: 'technical',
      language: 'zh-CN',
    });
  });

  it('passes every check once the phone is known: three taps need no typing', () => {
    const levels = targets.get(serviceKey('exchange-online')) ?? { technical: [], billing: [] };
    const input = formFromDraft(draft(), { ...contact, phone: '138 1234 5678' }, levels);
    expect(checkForm(input, { levels, now: tuesday, topicsShown: [] })).to.have.property('ok', true);
  });

  it('says what a short symptom is about, so that it is enough for the form as well', () => {
    const about = (language: 'zh-CN' | 'en') =>
      formFromDraft(draft({ symptom: { text: '收不到邮件' } }), { ...contact, language }, { technical: [], billing: [] }).description;
    const { customer, service } = draft();
    expect(about('zh-CN')).to.equal(`${customer.short} ${service.short['zh-CN']}：收不到邮件`);
    expect(about('en')).to.equal(`${customer.short} ${service.short.en}: 收不到邮件`);
  });

  it('is empty where nothing was said', () => {
    expect(prefilled(undefined)).to.include({
      title: '',
      description: '',
      phone: '',
      email: '',
      prefer: 'phone',
      sinceDate: '',
      sinceTime: '',
      error: '',
      affected: '',
    });
  });

  it('takes the first clause for the title', () => {
    expect(titleOf('外部邮件都退回。用户都急了')).to.equal('外部邮件都退回');
    expect(titleOf('你好，外部邮件都退回，用户都急了')).to.equal('你好，外部邮件都退回');
    expect(titleOf('NDR 5.4.1 for 1,000 users. Started today')).to.equal('NDR 5.4.1 for 1,000 users');
    expect(titleOf("Teams guests can't join, since this morning")).to.equal("Teams guests can't join");
    expect(titleOf('打不开邮箱，用户都急了')).to.equal('打不开邮箱，用户都急了');
    expect(titleOf('打不开邮箱了，用户都急了')).to.equal('打不开邮箱了');
    expect(titleOf('坏了')).to.equal('坏了');
    expect(titleOf('邮件退回\n详细日志\n如下')).to.equal('邮件退回 详细日志');
    expect(titleOf('题'.repeat(80))).to.equal(`${'题'.repeat(59)}…`);
  });

  it('asks for the lowest level that the service has, and for billing where the service is billing', () => {
    expect(prefilled(undefined, 'power-platform').severity).to.equal('C');
    expect(prefilled(undefined, 'billing')).to.include({ type: 'billing', severity: 'C' });
    expect(prefilled(undefined, 'unknown', { technical: [], billing: [] }).severity).to.equal('C');
  });
});
