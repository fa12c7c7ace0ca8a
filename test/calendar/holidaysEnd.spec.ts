import { expect } from 'chai';
import { holidaysEnd } from '../../src/calendar/holidaysEnd.js';
import { beijing, workingDays } from '../support/calendar.js';

describe('the end of the table of holidays', () => {
  it('is no matter until 60 days before it', () => {
    expect(holidaysEnd(workingDays, beijing('2026-10-31 23:59'))).to.equal(undefined);
    expect(holidaysEnd(workingDays, beijing('2026-11-01 00:00'))).to.include('ends on 2026-12-31');
  });

  it('is told with the file that the next year goes into', () => {
    for (const day of ['2026-11-25 10:00', '2026-12-31 23:59']) {
      expect(holidaysEnd(workingDays, beijing(day)), day)
        .to.include('holidays and make-up days of 2027 into data/working-days.json')
        .and.include('response targets that fall into 2027 are shown as uncertain');
    }
  });

  it('is told after it, too', () => {
    expect(holidaysEnd(workingDays, beijing('2027-01-01 00:00')))
      .to.include('does not cover 2027')
      .and.include('of 2027 into');
  });

  it("is as late as the operator's own years make it", () => {
    const own = { ...workingDays, covers: (date: string) => date < '2028-01-01' };
    expect(holidaysEnd(own, beijing('2026-12-31 10:00'))).to.equal(undefined);
    expect(holidaysEnd(own, beijing('2027-11-25 10:00'))).to.include('ends on 2027-12-31');
  });
});
