import { expect } from 'chai';
import { commonWords, foldForSearch, ownWords } from '../../src/domain/searchText.js';
import { draft, form, waiting } from '../support/builders.js';

describe('the words that a search looks in', () => {
  it('are compared without regard to width and case', () => {
    expect(foldForSearch('ＥＳ－１０４８２ ＶＰＮ')).to.equal(foldForSearch('es-10482 vpn'));
  });

  it('are those of customer, service and partner in both languages, with or without a city', () => {
    const { city, ...customer } = draft().customer;
    for (const word of ['鲸屿科技有限公司', 'zzdemojingyu', 'exchange', '霁航云服', 'jihang cloud', city ?? ''])
      expect(commonWords(waiting()), word).to.include(word);
    expect(commonWords(waiting({ customer })))
      .to.not.include(city)
      .and.not.include('undefined');
  });

  it('are number, title, error and the beginning of the description, never the contact', () => {
    const filled = form({ error: 'AADSTS50058', description: `很早就有${'。'.repeat(300)}尾巴` });
    const own = ownWords(waiting({}, filled));
    for (const word of ['es-10482', '外部邮件都退回', 'aadsts50058', '很早就有']) expect(own, word).to.include(word);
    expect(own).to.not.include('尾巴').and.not.include('周砚秋').and.not.include('1234');
    expect(ownWords(waiting())).to.not.include('undefined');
  });
});
