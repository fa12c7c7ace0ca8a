import { expect } from 'chai';
import { linesOf } from '../../src/cards/lines.js';
import { plain, rich } from '../../src/cards/run.js';
import { template } from '../../src/cards/template.js';
import { visible } from '../../src/texts/visible.js';

const texts = (runs: readonly { readonly text: string }[]): string[] => runs.map(({ text }) => text);

describe('a piece of text on a card', () => {
  it('splits braces that a client would evaluate, without changing what is read', () => {
    const name = '{{DATE(2026-11-24T00:00:00Z)}} 公司 {{{x';
    expect(texts(plain(name)).join('')).to.equal(name);
    for (const text of texts(plain(name))) expect(text).to.not.include('{{');
  });

  it('is bold where our text says so, and never where a value says so', () => {
    const runs = rich('zh-CN', 'service.ask', { short: '**不粗**' });
    expect(runs.map(({ text, weight }) => [text, weight])).to.deep.equal([
      ['**不粗**', 'bolder'],
      [' 是哪项服务？', 'default'],
    ]);
    expect(rich('zh-CN', 'understood', { short: '甲', svc: '乙', q: '**粗**' }).filter(({ weight }) => weight === 'bolder')).to.have.length(
      1,
    );
  });
});

describe('what people wrote', () => {
  it('loses what cannot be seen and keeps what can', () => {
    expect(visible('\u202E鲸\u200B屿\u0007\n 科技\uFEFF ')).to.equal('鲸屿 科技');
    expect(visible('👩‍👩‍👧‍👦 👍🏽 ❤️ 𠮷野')).to.equal('👩‍👩‍👧‍👦 👍🏽 ❤️ 𠮷野');
    expect(visible('a\u200Db')).to.equal('ab');
    expect(visible('\u{E0041}鲸')).to.equal('鲸');
  });

  it('keeps its lines, up to a number', () => {
    expect(linesOf('一\r\n二\n\n三\u2028四', 10)).to.deep.equal(['一', '二', '三', '四']);
    expect(linesOf('一\n二\n三\n四', 2)).to.deep.equal(['一', '二 三 四']);
    expect(linesOf('一。\n二\n三', 1)).to.deep.equal(['一。二 三']);
    expect(linesOf(' \n ', 2)).to.deep.equal([]);
  });
});

describe('a template', () => {
  it('does not evaluate what stands in the data', () => {
    const expand = template<{ readonly text: string }>({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '$' + '{text}' }] });
    const text = `$${'{text}'} $${'{$root}'}`;
    expect(expand({ text })).to.deep.equal({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] });
    expect(expand({ text: 'second' })).to.deep.equal({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'second' }] });
  });

  it('is a card or an error', () => {
    expect(() => template<object>([])({})).to.throw('did not expand to an object');
  });
});
