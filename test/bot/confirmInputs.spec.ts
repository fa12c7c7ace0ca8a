import { expect } from 'chai';
import { confirmInputs } from '../../src/bot/commands/confirmInputs.js';

describe('what is typed with “solved”', () => {
  it('begins with a score, or has none', () => {
    expect(confirmInputs('5')).to.deep.equal({ score: '5' });
    expect(confirmInputs('５ 很快')).to.deep.equal({ score: '5', text: '很快' });
    expect(confirmInputs('4 分，谢谢')).to.deep.equal({ score: '4', text: '谢谢' });
    expect(confirmInputs('3/5: slow')).to.deep.equal({ score: '3', text: 'slow' });
    for (const word of ['很快', '5 分钟就好了', '5 minutes', '50 人都好了', '6', '5.4.1 不再出现'])
      expect(confirmInputs(word), word).to.deep.equal({ text: word });
  });
});
