import { expect } from 'chai';
import { fitButton } from '../../src/cards/fitButton.js';
import { textWidth } from '../../src/texts/textWidth.js';

describe('a button with a name in it', () => {
  it('keeps what fits', () => {
    expect(fitButton('1 鲸屿科技', ' · 深圳')).to.equal('1 鲸屿科技 · 深圳');
  });

  it('cuts the name in its middle, so that branches stay apart', () => {
    expect(fitButton('1 中部苔原云泽云泽分公司', ' · 杭州')).to.equal('1 中部苔原…云泽分公司 · 杭州');
  });

  it('leaves half of the button to the name, however long the other part is', () => {
    const title = fitButton('中部苔原云泽分公司', ' · 呼伦贝尔市海拉尔区');
    expect(title).to.match(/^中部苔.*…/);
    expect(title).to.include(' · 呼');
    expect(textWidth(title)).to.be.at.most(28);
  });

  it('fits any name', () => {
    for (const name of ['a'.repeat(80), '鲸'.repeat(40), '𠮷'.repeat(40), '']) {
      for (const rest of ['', ' · x', ` · ${'城'.repeat(30)}`]) expect(textWidth(fitButton(name, rest))).to.be.at.most(28);
    }
  });
});
