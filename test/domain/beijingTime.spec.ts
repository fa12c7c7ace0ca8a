import { expect } from 'chai';
import fc from 'fast-check';
import {
  beijingClock,
  beijingDate,
  beijingInstant,
  dayMs,
  hourMs,
  isBeijingDate,
  minuteMs,
  plusDays,
  timeOfDay,
  weekdayOf,
} from '../../src/domain/beijingTime.js';

describe('Beijing time', () => {
  it('is eight hours ahead of UTC, whatever the process thinks', () => {
    const environment: { TZ?: string } = process.env;
    const zone = environment.TZ;
    for (const elsewhere of ['America/New_York', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
      environment.TZ = elsewhere;
      expect(beijingClock(Date.UTC(2026, 9, 10, 16, 30))).to.deep.equal({
        year: 2026,
        month: 10,
        day: 11,
        weekday: 0,
        hour: 0,
        minute: 30,
      });
      expect(beijingDate(Date.UTC(2026, 9, 10, 16, 30))).to.equal('2026-10-11');
      expect(beijingInstant('2026-10-11', 30 * minuteMs)).to.equal(Date.UTC(2026, 9, 10, 16, 30));
    }
    if (zone === undefined) delete environment.TZ;
    else environment.TZ = zone;
  });

  it('steps over month, year and leap day', () => {
    expect(plusDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(plusDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(plusDays('2026-03-01', -1)).to.equal('2026-02-28');
    expect(weekdayOf('2026-11-24')).to.equal(2);
  });

  it('takes an instant apart and puts it together again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }), (at) => {
        expect(beijingInstant(beijingDate(at), timeOfDay(at))).to.equal(at);
        expect(timeOfDay(at)).to.be.within(0, dayMs - 1);
      }),
    );
    expect(beijingInstant('2026-11-24', 24 * hourMs)).to.equal(beijingInstant('2026-11-25'));
  });

  it('knows which dates exist', () => {
    expect(isBeijingDate('2028-02-29')).to.equal(true);
    for (const no of ['2026-02-30', '2026-13-01', '2026-2-3', '26-02-03', '', '2026-11-24T10:00'])
      expect(isBeijingDate(no), no).to.equal(false);
  });
});
