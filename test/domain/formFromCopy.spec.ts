import { expect } from 'chai';
import { formFromCopy } from '../../src/domain/formFromCopy.js';
import { emptyInput, escalationOf, usual } from '../../src/gallery/gallerySample.js';

const { form } = escalationOf(usual, 'waiting');
const own = {
  ...emptyInput('zh-CN'),
  contact: '林晓',
  phone: '139 0000 1111',
  affected: '3 人',
  sinceDate: '2026-11-24',
  sinceTime: '09:00',
};

describe('the form of a copy for another customer', () => {
  it('has the words of the first one, and the contact of whoever copies', () => {
    expect(formFromCopy(own, form)).to.deep.equal({
      ...own,
      title: form.title,
      description: form.description,
      severity: 'B',
      impact: form.impact,
      error: form.error,
      type: 'technical',
      affected: '',
      sinceDate: '',
      sinceTime: '',
    });
  });

  it('leaves empty what the first one did not say', () => {
    const { impact: _impact, error: _error, ...plain } = form;
    const copy = formFromCopy(own, plain);
    expect([copy.impact, copy.error]).to.deep.equal(['', '']);
  });
});
