import { expect } from 'chai';
import { cut, quote } from '../../src/texts/cut.js';
import { duration } from '../../src/texts/duration.js';
import { phoneDisplay } from '../../src/texts/phoneDisplay.js';
import { fill, say, sayAll, sayCount } from '../../src/texts/say.js';

const minute = 60_000;

describe('say', () => {
  it('fills in what it is given and drops the marks of emphasis', () => {
    expect(say('zh-CN', 'service.ask', { short: '鲸屿科技' })).to.equal('鲸屿科技 是哪项服务？');
    expect(say('en', 'status.bar', { no: 'ES-10482', state: 'Waiting' })).to.equal('ES-10482 · Waiting');
  });

  it('leaves braces and stars alone that a value brings along', () => {
    expect(say('zh-CN', 'notUnderstood', { q: '{q} **粗**' })).to.equal('这句我没看懂：“{q} **粗**”。要把它作为新问题呈报吗？');
    expect(fill('{a}{b}', { a: '{b}', b: '$&' })).to.equal('{b}$&');
  });

  it('knows one from many in English', () => {
    expect(sayCount('en', 'queue.summary', 1)).to.equal('1 escalation waiting');
    expect(sayCount('en', 'queue.summary', 7)).to.equal('7 escalations waiting');
    expect(sayCount('zh-CN', 'queue.summary', 1)).to.equal('待受理 1 条');
  });

  it('gives the words of a button in both languages', () => {
    expect(sayAll('selfhelp.action.still')).to.deep.equal(['还没解决', 'Still not solved']);
  });
});

describe('quoting what people typed', () => {
  it('cuts at 20 Chinese or 40 Latin characters, on one line, without splitting a character', () => {
    expect(quote('  收不到\n外部  邮件 ')).to.equal('收不到 外部 邮件');
    expect(quote('一'.repeat(30))).to.equal(`${'一'.repeat(19)}…`);
    expect(quote('x'.repeat(41))).to.equal(`${'x'.repeat(39)}…`);
    expect(quote('x'.repeat(40))).to.equal('x'.repeat(40));
    expect(quote(`${'x'.repeat(38)} yyy`)).to.equal(`${'x'.repeat(38)}…`);
    expect(quote('一'.repeat(20))).to.equal('一'.repeat(20));
    expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).to.equal('👩‍👩‍👧‍👦…');
    expect(cut('𠮷野家', 2)).to.equal('𠮷…');
    expect(cut('abc', 3)).to.equal('abc');
  });
});

describe('durations', () => {
  it('are said in two units at most', () => {
    expect(duration('zh-CN', 225 * minute)).to.equal('3 小时 45 分');
    expect(duration('en', 225 * minute)).to.equal('3 h 45 min');
    expect(duration('zh-CN', 20 * minute)).to.equal('20 分钟');
    expect(duration('zh-CN', 120 * minute)).to.equal('2 小时');
    expect(duration('en', (24 * 60 + 125) * minute)).to.equal('1 d 2 h');
    expect(duration('zh-CN', 48 * 60 * minute)).to.equal('2 天');
    expect(duration('zh-CN', 10)).to.equal('1 分钟');
  });
});

describe('phone numbers', () => {
  it('are shown grouped, and as they are when they are none', () => {
    expect(phoneDisplay('13812345678')).to.equal('138 1234 5678');
    expect(phoneDisplay('138 1234 5678')).to.equal('138 1234 5678');
    expect(phoneDisplay('分机 8')).to.equal('分机 8');
  });
});
