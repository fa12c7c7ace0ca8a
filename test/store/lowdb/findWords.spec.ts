import { expect } from 'chai';
import { EscalationIndex } from '../../../src/store/lowdb/escalationIndex.js';
import { findWords } from '../../../src/store/lowdb/findWords.js';
import { SearchTexts } from '../../../src/store/lowdb/searchTexts.js';
import { form, tuesday, waiting } from '../../support/builders.js';
import { idOf } from '../support/escalations.js';

const page = { skip: 0, limit: 25 };

describe('a search for words in the embedded store', () => {
  it('looks at the newest ten thousand and no farther', () => {
    const index = new EscalationIndex();
    const texts = new SearchTexts();
    const usual = waiting();
    const add = (number: number, title = usual.form.title) => {
      const each = { ...usual, id: idOf(number), number: `ES-${20_000 + number}`, submittedAt: tuesday + number, form: form({ title }) };
      index.moved(undefined, each);
      texts.moved(undefined, each);
    };
    const found = () => findWords({ words: [{ text: '打印机', customers: [] }] }, page, index, texts);
    add(0, '打印机离线');
    for (let number = 1; number < 10_000; number += 1) add(number);
    expect(found()).to.deep.equal([idOf(0)]);
    add(10_000);
    expect(found()).to.deep.equal([]);
  });
});
