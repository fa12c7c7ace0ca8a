import { expect } from 'chai';
import fc from 'fast-check';
import { beijingClock, beijingDate, hourMs, timeOfDay } from '../../src/domain/beijingTime.js';
import { serviceKey } from '../../src/domain/ids.js';
import { responseDeadline } from '../../src/domain/responseDeadline.js';
import type { ServiceHours, Target } from '../../src/domain/severity.js';
import { beijing, targets, workingDays } from '../support/calendar.js';

const hours = (value: number, window: ServiceHours): Target => ({ value, unit: 'hour', hours: window, confidence: 'documented' });
const days = (value: number, window: ServiceHours): Target => ({ value, unit: 'business-day', hours: window, confidence: 'documented' });

/** Given, target, then: every instant in Beijing. */
const vectors: readonly [string, Target, string, string][] = [
  ['one business day is the same clock time on the next working day', days(1, 'daily-09-24'), '2026-11-24 10:20', '2026-11-25 10:20'],
  ['before nine it counts from nine', days(1, 'daily-09-24'), '2026-11-24 1:30', '2026-11-25 9:00'],
  ['nine itself is inside', days(1, 'daily-09-24'), '2026-11-24 9:00', '2026-11-25 9:00'],
  ['one minute to midnight is inside', days(1, 'daily-09-24'), '2026-11-24 23:59', '2026-11-25 23:59'],
  ['midnight belongs to the next morning', days(1, 'daily-09-24'), '2026-11-25 0:00', '2026-11-26 9:00'],
  ['Friday leads to Monday', days(1, 'daily-09-24'), '2026-11-27 16:00', '2026-11-30 16:00'],
  ['a Saturday in open hours leads to Monday', days(1, 'daily-09-24'), '2026-11-28 10:20', '2026-11-30 10:20'],
  ['a make-up Saturday leads to Monday', days(1, 'daily-09-24'), '2026-10-10 10:00', '2026-10-12 10:00'],
  ['the week of the National Day is skipped', days(1, 'daily-09-24'), '2026-09-30 17:00', '2026-10-08 17:00'],
  ['a make-up Sunday counts', days(1, 'daily-09-24'), '2026-09-19 11:00', '2026-09-20 11:00'],
  ['three business days pass a weekend', days(3, 'daily-09-24'), '2026-11-26 10:20', '2026-12-01 10:20'],
  ['billing after six counts from the next working morning', days(1, 'workdays-09-18'), '2026-11-24 18:00', '2026-11-26 9:00'],
  ['billing on a Saturday counts from Monday morning', days(1, 'workdays-09-18'), '2026-11-28 10:20', '2026-12-01 9:00'],
  ['billing before nine on a Sunday waits for Monday', days(1, 'workdays-09-18'), '2026-11-29 7:00', '2026-12-01 9:00'],
  ['round the clock one hour is one hour', hours(1, 'always'), '2026-10-01 3:00', '2026-10-01 4:00'],
  ['round the clock a business day keeps even a small hour', days(1, 'always'), '2026-11-24 3:00', '2026-11-25 3:00'],
  ['four hours stop at midnight and go on at nine', hours(4, 'daily-09-24'), '2026-11-24 22:00', '2026-11-25 11:00'],
  ['eight hours may end at midnight', hours(8, 'daily-09-24'), '2026-11-24 16:00', '2026-11-25 0:00'],
  ['four hours run on a holiday when every day is served', hours(4, 'daily-09-24'), '2026-10-01 10:00', '2026-10-01 14:00'],
  ['eight working hours go over the weekend', hours(8, 'workdays-09-18'), '2026-11-27 16:00', '2026-11-30 15:00'],
  ['eight working hours in a day fit a day', hours(8, 'workdays-09-18'), '2026-11-24 9:30', '2026-11-24 17:30'],
  ['twenty working hours take three days', hours(20, 'workdays-09-18'), '2026-11-24 9:00', '2026-11-26 11:00'],
];

describe('the response deadline', () => {
  for (const [name, target, given, then] of vectors)
    it(`${name}: ${given} → ${then}`, () => {
      const deadline = responseDeadline(target, beijing(given), workingDays);
      expect(deadline).to.deep.equal({ kind: 'by', at: beijing(then), target, uncertain: false });
    });

  it('is none where no target is published', () => {
    expect(responseDeadline(null, beijing('2026-11-24 10:20'), workingDays)).to.deep.equal({ kind: 'none' });
  });

  it('is uncertain as soon as the holiday table ends, and only when working days matter', () => {
    const over = responseDeadline(days(1, 'daily-09-24'), beijing('2026-12-31 10:00'), workingDays);
    expect(over).to.include({ at: beijing('2027-01-01 10:00'), uncertain: true });
    expect(responseDeadline(hours(1, 'always'), beijing('2027-01-01 10:00'), workingDays)).to.include({ uncertain: false });
    expect(responseDeadline(hours(4, 'daily-09-24'), beijing('2027-01-01 10:00'), workingDays)).to.include({ uncertain: false });
    expect(responseDeadline(hours(8, 'workdays-09-18'), beijing('2027-01-04 9:00'), workingDays)).to.include({ uncertain: true });
  });

  it('differs by service: a B for Exchange, Azure and Intune', () => {
    const at = beijing('2026-11-24 10:20');
    const forB = (service: string) => {
      const level = targets.get(serviceKey(service))?.technical.find((each) => each.severity === 'B');
      return responseDeadline(level?.target ?? null, at, workingDays);
    };
    expect(forB('exchange-online')).to.include({ at: beijing('2026-11-25 10:20') });
    expect(forB('azure')).to.include({ at: beijing('2026-11-24 14:20') });
    expect(forB('intune')).to.deep.equal({ kind: 'none' });
  });

  it('never lies before the start, and falls inside the service hours', () => {
    const start = beijing('2025-12-20 0:00');
    const span = beijing('2027-03-01 0:00') - start;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: span }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom<Target['unit']>('hour', 'business-day'),
        fc.constantFrom<ServiceHours>('always', 'daily-09-24', 'workdays-09-18'),
        (offset, value, unit, window) => {
          const due = responseDeadline({ value, unit, hours: window, confidence: 'documented' }, start + offset, workingDays);
          if (due.kind === 'none') return expect.fail('a target gives a deadline');
          expect(due.at).to.be.greaterThan(start + offset);
          if (window === 'always') return undefined;
          const clock = timeOfDay(due.at) / hourMs;
          if (window === 'workdays-09-18') {
            expect(clock).to.be.within(9, 18);
            expect(workingDays.isWorkingDay(beijingDate(due.at))).to.equal(true);
          } else expect(clock === 0 || beijingClock(due.at).hour >= 9).to.equal(true);
          return undefined;
        },
      ),
    );
  });
});
