import { expect } from 'chai';
import { clockAt, deadlineOnDate, deadlineWhen, onDate, onDateAt, when } from '../../src/texts/when.js';

const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const now = at('2026-11-24T10:20');

describe('instants in words', () => {
  it('says today, yesterday and tomorrow for what is read at once', () => {
    expect(when('zh-CN', at('2026-11-24T14:30'), now)).to.equal('今天 14:30');
    expect(when('zh-CN', at('2026-11-25T09:00'), now)).to.equal('明天 9:00');
    expect(when('zh-CN', at('2026-11-23T23:59'), now)).to.equal('昨天 23:59');
    expect(when('en', at('2026-11-24T14:30'), now)).to.equal('today 14:30');
    expect(when('en', at('2026-11-25T09:00'), now)).to.equal('tomorrow 9:00');
  });

  it('says the date with its weekday for any other day', () => {
    expect(when('zh-CN', at('2026-11-27T10:20'), now)).to.equal('11月27日（周五）10:20');
    expect(when('en', at('2026-11-27T10:20'), now)).to.equal('Fri 27 Nov, 10:20');
  });

  it('never says a relative day on a card that stays', () => {
    expect(onDateAt('zh-CN', at('2026-11-25T10:20'), now)).to.equal('11月25日（周三）10:20');
    expect(onDateAt('en', at('2026-11-25T10:20'), now)).to.equal('Wed 25 Nov, 10:20');
    expect(onDate('zh-CN', at('2026-11-25T10:20'), now)).to.equal('11月25日（周三）');
  });

  it('adds the year when it is another one', () => {
    expect(onDateAt('zh-CN', at('2027-01-04T10:20'), now)).to.equal('2027年1月4日（周一）10:20');
    expect(onDateAt('en', at('2025-12-31T08:05'), now)).to.equal('Wed 31 Dec 2025, 8:05');
  });

  it('counts the closing instant of a day to that day, for deadlines only', () => {
    expect(deadlineWhen('zh-CN', at('2026-11-25T00:00'), now)).to.equal('当天 24:00');
    expect(deadlineWhen('en', at('2026-11-25T00:00'), now)).to.equal('midnight');
    expect(deadlineWhen('zh-CN', at('2026-11-26T00:00'), now)).to.equal('明天 24:00');
    expect(deadlineWhen('en', at('2026-11-26T00:00'), now)).to.equal('midnight tomorrow');
    expect(deadlineWhen('zh-CN', at('2026-11-28T00:00'), now)).to.equal('11月27日（周五）24:00');
    expect(deadlineOnDate('en', at('2026-11-28T00:00'), now)).to.equal('Fri 27 Nov, midnight');
    expect(deadlineOnDate('zh-CN', at('2026-11-25T10:20'), now)).to.equal('11月25日（周三）10:20');
    expect(when('zh-CN', at('2026-11-25T00:00'), now)).to.equal('明天 0:00');
  });

  it('reads the clock of Beijing whatever the process thinks', () => {
    expect(clockAt(Date.parse('2026-11-24T16:30:00Z'))).to.equal('0:30');
    expect(when('zh-CN', Date.parse('2026-11-24T16:30:00Z'), now)).to.equal('明天 0:30');
  });
});
