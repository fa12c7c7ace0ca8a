import { expect } from 'chai';
import { viewed } from '../../src/report/reportView.js';
import { beijing } from '../support/calendar.js';

const now = beijing('2026-01-20 08:00');

describe('the reports that a chat can ask for', () => {
  it('count whole Beijing days, today included', () => {
    const today = beijing('2026-01-21 00:00');
    const thirty = { from: beijing('2025-12-22 00:00'), to: today };
    expect(viewed('days30', now)).to.deep.equal({ period: thirty, by: 'service' });
    expect(viewed('partners', now)).to.deep.equal({ period: thirty, by: 'partner' });
    expect(viewed('thisMonth', now).period).to.deep.equal({ from: beijing('2026-01-01 00:00'), to: today });
    expect(viewed('lastMonth', now).period).to.deep.equal({ from: beijing('2025-12-01 00:00'), to: beijing('2026-01-01 00:00') });
  });
});
