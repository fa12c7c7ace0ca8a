import { expect } from 'chai';
import { beijingInstant } from '../../src/domain/beijingTime.js';
import { timeToType, typedTimes } from '../../src/understanding/typedTimes.js';

const now = Date.parse('2026-12-30T10:00:00+08:00');
const read = (text: string): readonly string[] => typedTimes(text, now).map(timeToType);

describe('times that are typed for a meeting', () => {
  it('are read as they are proposed', () => {
    const at = beijingInstant('2026-12-31', 15 * 3_600_000);
    expect(typedTimes(timeToType(at), now)).to.deep.equal([at]);
  });

  it('are read as people write them, several in a line too', () => {
    expect(read('12月31日（周四）9:30、2027年1月4日 14:00\n2027/1/5 8:05')).to.deep.equal([
      '2026-12-31 09:30',
      '2027-01-04 14:00',
      '2027-01-05 08:05',
    ]);
  });

  it('mean the next such date where no year stands there', () => {
    expect(read('1-4 10:00, 12-30 09:00, 12-31 10:00')).to.deep.equal(['2027-01-04 10:00', '2027-12-30 09:00', '2026-12-31 10:00']);
  });

  it('are left out where the calendar or the clock has no such', () => {
    expect(read('2-30 10:00, 12-31 25:00, 12-31 10:75, tomorrow')).to.deep.equal([]);
  });
});
