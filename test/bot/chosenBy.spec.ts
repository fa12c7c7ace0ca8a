import { expect } from 'chai';
import { chosenBy } from '../../src/bot/dialogs/answerPrompt.js';

describe('a typed answer to a question', () => {
  const recent = [{ value: 'c1', words: ['鲸屿科技 · 深圳', '鲸屿科技'] }];

  it("is a recent customer by its whole name only: a part may fit others of the partner's list", () => {
    expect(chosenBy('鲸屿科技', { step: 'customer', options: recent })).to.equal('c1');
    expect(chosenBy('科技', { step: 'customer', options: recent })).to.equal(undefined);
  });

  it('is a row of several customers by its digit', () => {
    const rows = [...recent, { value: 'c2', words: ['静雨科技'] }].map((row, index) => ({ ...row, digit: index + 1 }));
    expect(chosenBy('2', { step: 'customer', options: rows })).to.equal('c2');
  });

  it('may be a part of the words elsewhere', () => {
    expect(chosenBy('没有工具', { step: 'eligibility', options: [{ value: 'tools', words: ['没有工具可用'] }] })).to.equal('tools');
  });
});
