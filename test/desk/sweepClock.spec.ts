import { expect } from 'chai';
import { sweepClock } from '../../src/desk/sweepClock.js';
import { dayMs } from '../../src/domain/beijingTime.js';
import type { EscalationId } from '../../src/domain/ids.js';
import type { EscalationStore } from '../../src/store/ports.js';
import { channel, partner, rep } from '../support/builders.js';
import { beijing } from '../support/calendar.js';
import { bound, type DeskBench, deskBench } from '../support/deskBench.js';

describe("the clock's sweep", () => {
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await deskBench();
  });
  afterEach(() => bench.store.close());

  const resolved = async () => {
    const { id } = await bench.submitted();
    await bench.done(rep(), id, { do: 'pickUp', place: channel });
    await bench.done(rep(), id, { do: 'resolve', text: '好了' });
    return id;
  };
  const none = { closed: 0, reminded: 0, forgotten: 0, failures: [] };

  it('does nothing before something is due', async () => {
    await resolved();
    await bench.draft();
    bench.at = beijing('2026-12-01 10:20') - 1;
    expect((await sweepClock(bench.deps)).closed).to.equal(0);
  });

  it('closes what was resolved and not answered, once, however many sweep', async () => {
    const id = await resolved();
    bench.at = beijing('2026-12-01 10:20');
    const swept = await Promise.all([sweepClock(bench.deps), sweepClock(bench.deps)]);
    expect(swept.map(({ closed }) => closed).sort()).to.deep.equal([0, 1]);
    const escalation = await bench.store.escalations.get(id);
    expect(escalation).to.include({ state: 'closed', closedAt: bench.at });
    expect(escalation?.history.filter(({ what }) => what === 'closed')).to.have.lengthOf(1);
    expect(await sweepClock(bench.deps)).to.deep.equal(none);
  });

  it('reminds of what waits, once each, however many sweep', async () => {
    const { id } = await bench.submitted();
    const reminders = async () =>
      (await bench.store.escalations.get(id))?.history.map(({ what }) => what).filter((what) => what === 'reminded' || what === 'overdue');
    bench.at = beijing('2026-11-24 21:35');
    const swept = await Promise.all([sweepClock(bench.deps), sweepClock(bench.deps)]);
    expect(swept.map(({ reminded }) => reminded).sort()).to.deep.equal([0, 1]);
    bench.at = beijing('2026-11-25 10:20');
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, reminded: 1 });
    expect(await sweepClock(bench.deps)).to.deep.equal(none);
    expect(await reminders()).to.deep.equal(['reminded', 'overdue']);
  });

  it('leaves what may not be said in the night until nine, without reading it at every sweep, and gets to all the rest', async () => {
    const ids: EscalationId[] = [];
    for (let each = 0; each < 3; each += 1) ids.push((await bench.submitted()).id);
    const kept = await resolved();
    bench.at = beijing('2026-12-02 3:00');
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, closed: 1 });
    expect(await bench.store.escalations.get(kept)).to.include({ state: 'closed' });
    for (const id of ids)
      expect(await bench.store.escalations.get(id)).to.include({ state: 'waiting', revision: 3, nextCheckAt: beijing('2026-12-02 9:00') });
    bench.at = beijing('2026-12-02 9:00');
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, reminded: 3 });
  });

  it('reads all that is due, page by page', async () => {
    for (let each = 0; each < 201; each += 1) await bench.draft();
    bench.at += 7 * dayMs;
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, forgotten: 201 });
  });

  it('forgets drafts that nobody touched for seven days, and keeps the others', async () => {
    const old = await bench.draft();
    bench.at += dayMs;
    const fresh = await bench.draft();
    bench.at += 6 * dayMs;
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, forgotten: 1 });
    expect(await bench.desk.get(partner(), old)).to.equal(undefined);
    expect((await bench.desk.get(partner(), fresh))?.id).to.equal(fresh);
  });

  it('lets what fails wait for the next sweep, and goes on with the rest', async () => {
    const failing = await bench.draft();
    const other = await bench.draft();
    bench.at += 7 * dayMs;
    const { store } = bench.deps;
    const broken = new Error('disk full');
    const escalations: EscalationStore = {
      ...bound(store.escalations),
      forget: async (id, revision) => {
        if (id === failing) throw broken;
        return store.escalations.forget(id, revision);
      },
    };
    const swept = await sweepClock({ ...bench.deps, store: { ...store, escalations } });
    expect(swept).to.deep.equal({ ...none, forgotten: 1, failures: [{ escalation: failing, error: broken }] });
    expect(await bench.desk.get(partner(), other)).to.equal(undefined);
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, forgotten: 1 });
  });
});
