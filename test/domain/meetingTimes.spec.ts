import { expect } from 'chai';
import { meetingTimes } from '../../src/domain/meetingTimes.js';
import { workingDays } from '../support/calendar.js';

const at = (text: string): number => Date.parse(`${text}:00+08:00`);

describe('the times that are proposed for a meeting', () => {
  it('are the next working day at ten and at three, and the one after it at ten', () => {
    expect(meetingTimes(at('2026-11-26T08:00'), workingDays)).to.deep.equal(
      ['2026-11-27T10:00', '2026-11-27T15:00', '2026-11-30T10:00'].map(at),
    );
  });

  it('leave out public holidays', () => {
    expect(meetingTimes(at('2026-09-30T23:30'), workingDays).every((time) => time >= at('2026-10-08T10:00'))).to.equal(true);
  });
});
