import { expect } from 'chai';
import { createReadiness } from '../../src/wiring/readiness.js';
import { beijing, workingDays } from '../support/calendar.js';

const works = {
  outbox: { backlog: async () => ({ lanes: 0 }) },
  contacts: { receiving: async () => [] },
  writable: () => ({ ok: true }) as const,
};

describe('readiness', () => {
  it('says that the table of holidays is about to end, and is ready all the same', async () => {
    const at = (day: string) => createReadiness({ store: works, workingDays, bot: undefined, now: () => beijing(day) })();
    expect(await at('2026-10-31 10:00')).to.deep.equal({
      store: { ok: true },
      notices: { ok: true },
      places: { ok: true },
      holidays: { ok: true },
    });
    const { holidays } = await at('2026-11-25 10:00');
    expect(holidays).to.include({ ok: true });
    expect(JSON.stringify(holidays)).to.include('data/working-days.json');
  });

  it('fails when notices have waited for ten minutes, and with credentials when nobody receives', async () => {
    const now = beijing('2026-06-01 10:00');
    const store = { ...works, outbox: { backlog: async () => ({ lanes: 3, oldest: now - 11 * 60_000 }) } };
    const bot = { cloud: 'global', appType: 'SingleTenant', appId: 'a', tenantId: 't' } as const;
    const { notices, places } = await createReadiness({ store, workingDays, bot, now: () => now })();
    expect(notices).to.deep.equal({ ok: false, why: 'Notices wait in 3 lanes, the oldest for 11 minutes.' });
    expect(places).to.include({ ok: false });
  });
});
