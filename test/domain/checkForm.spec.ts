import { expect } from 'chai';
import { checkForm } from '../../src/domain/checkForm.js';
import type { FormInput } from '../../src/domain/form.js';
import { serviceKey, topicId } from '../../src/domain/ids.js';
import type { ServiceLevels } from '../../src/domain/severity.js';
import { form, formInput, tuesday } from '../support/builders.js';
import { beijing, targets } from '../support/calendar.js';

function levelsOf(service: string): ServiceLevels {
  const levels = targets.get(serviceKey(service));
  if (levels === undefined) throw new Error(service);
  return levels;
}

const check = (fields: Partial<FormInput>, service = 'exchange-online') =>
  checkForm(formInput(fields), { levels: levelsOf(service), now: tuesday, topicsShown: [topicId('exo-ndr'), topicId('exo-mx')] });

/** The errors as `field code`, in order. */
function errors(fields: Partial<FormInput>, service?: string): readonly string[] {
  const checked = check(fields, service);
  return checked.ok ? [] : checked.errors.map(({ field, code }) => `${field} ${code}`);
}

describe('checking the form', () => {
  it('gives the form when all is right, with the phone as understood', () => {
    expect(check({})).to.deep.equal({ ok: true, form: form() });
  });

  it('takes a name of nothing but invisible characters for none', () => {
    expect(errors({ contact: '\u200b\u200b' })).to.deep.equal(['contact contact']);
  });

  it('gives all that was filled in', () => {
    const checked = check({
      title: '  外部邮件\n都退回 ',
      severity: ' ａ',
      impact: '全公司 120 人收不到外部邮件，IT 可随时配合',
      email: 'zhou@jihang.example',
      prefer: 'email',
      affected: '全公司',
      sinceDate: '2026-11-24',
      sinceTime: '09:00',
      error: '5.4.1',
      language: 'en',
      tried: 'exo-ndr, exo-mx,made-up',
    });
    expect(checked).to.deep.equal({
      ok: true,
      form: {
        title: '外部邮件 都退回',
        description: formInput().description,
        tried: ['exo-ndr', 'exo-mx'],
        severity: 'A',
        impact: '全公司 120 人收不到外部邮件，IT 可随时配合',
        contact: { name: '周砚秋', phone: '138 1234 5678', email: 'zhou@jihang.example', prefer: 'email', language: 'en' },
        affected: '全公司',
        since: beijing('2026-11-24 9:00'),
        error: '5.4.1',
        type: 'technical',
      },
    });
  });

  it('takes what is missing from the folded part for its default', () => {
    const checked = check({ prefer: '', type: '', language: '', tried: '' });
    expect(checked).to.have.nested.property('form.contact.prefer', 'phone');
    expect(checked).to.have.nested.property('form.contact.language', 'zh-CN');
    expect(checked).to.have.nested.property('form.type', 'technical');
    expect(checked).to.have.nested.property('form.tried').that.is.empty;
    expect(check({ prefer: 'teams' })).to.have.nested.property('form.contact.prefer', 'teams');
  });

  it('names all errors at once, in the order of the fields, and keeps every value', () => {
    const typed = formInput({
      title: ' ',
      description: '坏了',
      severity: '',
      contact: '',
      phone: '打前台',
      email: 'zhou',
      sinceTime: '9:00',
      language: 'en',
    });
    const checked = check(typed);
    expect(checked).to.deep.equal({
      ok: false,
      errors: [
        { field: 'title', code: 'title' },
        { field: 'description', code: 'descriptionShort' },
        { field: 'severity', code: 'severity' },
        { field: 'contact', code: 'contact' },
        { field: 'phone', code: 'phone', typed: '打前台' },
        { field: 'email', code: 'email', typed: 'zhou' },
        { field: 'sinceDate', code: 'sinceDate' },
      ],
      input: typed,
    });
  });

  it('holds the lengths, counted as people count', () => {
    expect(errors({ title: '题'.repeat(60) })).to.deep.equal([]);
    expect(errors({ title: '题'.repeat(61) })).to.deep.equal(['title title']);
    expect(errors({ description: '😀'.repeat(2000) })).to.deep.equal([]);
    expect(check({ description: '长'.repeat(2007) })).to.have.deep.nested.property('errors[0]', {
      field: 'description',
      code: 'descriptionLong',
      over: 7,
    });
    expect(errors({ description: ' 九个字九个字九个字 ' })).to.deep.equal(['description descriptionShort']);
    expect(errors({ severity: 'A', impact: '响'.repeat(501) })).to.deep.equal(['impact impactLong']);
    expect(errors({ contact: '名'.repeat(60), affected: '人'.repeat(60), error: 'e'.repeat(300) })).to.deep.equal([]);
    expect(errors({ severity: 'A', impact: '响'.repeat(500) })).to.deep.equal([]);
    expect(errors({ contact: '名'.repeat(61) })).to.deep.equal(['contact contact']);
    expect(errors({ affected: '人'.repeat(61) })).to.deep.equal(['affected affectedLong']);
    expect(errors({ error: 'e'.repeat(301) })).to.deep.equal(['error errorLong']);
  });

  it('lets A be asked for technical problems with an impact only', () => {
    expect(errors({ severity: 'A' })).to.deep.equal(['impact impact']);
    expect(errors({ severity: 'A', impact: '全公司停摆' })).to.deep.equal([]);
    expect(errors({ severity: 'A', impact: '全公司停摆', type: 'billing' })).to.deep.equal(['severity severityBilling']);
  });

  it('turns a billing A into B in what goes back, for the person to check', () => {
    expect(check({ severity: 'A', type: 'billing' })).to.have.nested.property('input.severity', 'B');
    expect(check({ severity: 'A', type: 'technical' }, 'billing')).to.have.nested.property('input.severity', 'B');
    expect(check({ severity: 'X', type: 'billing' })).to.have.nested.property('input.severity', 'X');
    expect(errors({ severity: 'B', type: 'billing' })).to.deep.equal([]);
  });

  it('asks for another one where the highest is called critical', () => {
    expect(errors({ severity: 'A', type: 'billing' }, 'power-platform')).to.deep.equal(['severity severityTechnicalOnly']);
    expect(check({ severity: 'A', type: 'billing' }, 'power-platform')).to.have.nested.property('input.severity', 'A');
  });

  it('knows only the levels that the service has', () => {
    expect(errors({ severity: 'B' }, 'power-platform')).to.deep.equal(['severity severity']);
    expect(errors({ severity: 'C' }, 'power-platform')).to.deep.equal([]);
    expect(errors({ severity: 'B' }, 'intune')).to.deep.equal([]);
  });

  it('needs an email where it is preferred, and quotes a wrong one cut', () => {
    expect(errors({ prefer: 'email' })).to.deep.equal(['email emailNeeded']);
    expect(check({ email: `zhou@${'x'.repeat(40)}` })).to.have.nested.property('errors[0].typed', `zhou@${'x'.repeat(14)}…`);
  });

  it('refuses a start in the future, and one that cannot be read', () => {
    expect(errors({ sinceDate: '2026-11-25' })).to.deep.equal(['sinceDate sinceFuture']);
    expect(errors({ sinceDate: '昨天' })).to.deep.equal(['sinceDate sinceUnreadable']);
  });

  it('refuses what looks like a password in any text, with that error alone for the field', () => {
    const secret = '密码：Abc12345';
    expect(errors({ title: secret, description: secret, impact: secret, contact: secret, affected: secret, error: secret })).to.deep.equal([
      'title secret',
      'description secret',
      'impact secret',
      'contact secret',
      'affected secret',
      'error secret',
    ]);
    const checked = check({ description: `登录不了，${secret}` });
    expect(checked, 'it is not shown again').to.have.nested.property('input.description', '登录不了，密码：***');
    expect(errors({ title: '', error: secret }), 'still in the order of the fields').to.deep.equal(['title title', 'error secret']);
  });

  it('drops control and text-direction characters', () => {
    const checked = check({ title: 'a\u0000b\u202ec', description: '第一行\r\n第二行\u0007 tab\there' });
    expect(checked).to.have.nested.property('form.title', 'abc');
    expect(checked).to.have.nested.property('form.description', '第一行\n第二行 tab\there');
  });
});
