import { expect } from 'chai';
import { emailAddress } from '../../src/domain/emailAddress.js';
import { startTime } from '../../src/domain/startTime.js';
import { tuesday } from '../support/builders.js';
import { beijing } from '../support/calendar.js';

describe('the start of a problem', () => {
  const since = (date: string, time: string) => startTime(date, time, tuesday);

  it('is read as pickers send it and as people write it, in Beijing', () => {
    const nine = { since: beijing('2026-11-24 9:00') };
    for (const date of ['2026-11-24', '2026/11/24', '2026.11.24', '2026年11月24日', '２０２６-11-24'])
      for (const time of ['09:00', '9:00', '9：00', '09:00:00', '9点', '9点00分', '9 时'])
        expect(since(date, time), `${date} ${time}`).to.deep.equal(nine);
    expect(since('2026-1-5', '23:59')).to.deep.equal({ since: beijing('2026-01-05 23:59') });
  });

  it('without a time is the start of that day, and may be left out', () => {
    expect(since('2026-11-24', '')).to.deep.equal({ since: beijing('2026-11-24') });
    expect(since('', ' ')).to.deep.equal({});
  });

  it('needs a date when there is a time', () => {
    expect(since('', '9:00')).to.deep.equal({ error: 'sinceDate' });
  });

  it('may be now, but not later', () => {
    expect(since('2026-11-24', '10:20')).to.deep.equal({ since: tuesday });
    expect(since('2026-11-24', '10:21')).to.deep.equal({ error: 'sinceFuture' });
    expect(since('2026-11-25', '')).to.deep.equal({ error: 'sinceFuture' });
  });

  it('says so when it cannot be read', () => {
    for (const [date, time] of [
      ['2026-02-30', ''],
      ['昨天', ''],
      ['2026-11-23', '24:00'],
      ['2026-11-24', '25:00'],
      ['2026-11-24', '9:60'],
      ['2026-11-24', '早上'],
    ] as const)
      expect(since(date, time), `${date} ${time}`).to.deep.equal({ error: 'sinceUnreadable' });
  });
});

describe('an email address', () => {
  it('is taken as people write it', () => {
    for (const [typed, understood] of [
      ['zhou@jihang.example', 'zhou@jihang.example'],
      [' zhou@jihang.example ', 'zhou@jihang.example'],
      ['ｚｈｏｕ＠jihang.example', 'zhou@jihang.example'],
      ['mailto:zhou@jihang.example', 'zhou@jihang.example'],
      ['<zhou@jihang.example>', 'zhou@jihang.example'],
      ["o'hara+support@a-b.co.example", "o'hara+support@a-b.co.example"],
      ['zhou@霁航.中国', 'zhou@霁航.中国'],
    ] as const)
      expect(emailAddress(typed), typed).to.equal(understood);
  });

  it('is not seen where there is none', () => {
    for (const typed of [
      '',
      'zhou',
      'zhou@',
      '@jihang.example',
      'zhou@jihang',
      'a@b@c.example',
      'a..b@c.example',
      '.a@c.example',
      'a.@c.example',
      'a b@c.example',
      'a@-c.example',
      `a@${'long-label.'.repeat(22)}example.com`,
      `${'a'.repeat(65)}@c.example`,
    ])
      expect(emailAddress(typed), typed).to.equal(undefined);
  });
});
