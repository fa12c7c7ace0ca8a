import { expect } from 'chai';
import { sweepClock } from '../../src/desk/sweepClock.js';
import { dayMs, hourMs, minuteMs } from '../../src/domain/beijingTime.js';
import type { EscalationId, PlaceKey } from '../../src/domain/ids.js';
import type { EscalationStore } from '../../src/store/ports.js';
import { channel, partner, rep, secondChannel } from '../support/builders.js';
import { beijing } from '../support/calendar.js';
import { bound, contactOf, type DeskBench, deskBench } from '../support/deskBench.js';

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

  it('puts a question again to whoever wished so, and counts it', async () => {
    const { id } = await bench.submitted();
    await bench.done(rep(), id, { do: 'pickUp', place: channel });
    await bench.done(rep(), id, { do: 'ask', text: '错误原文？' });
    await bench.done(partner(), id, { do: 'remindLater', later: 'soon' });
    bench.at += 2 * hourMs;
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, reminded: 1 });
    expect(await sweepClock(bench.deps)).to.deep.equal(none);
  });

  it('puts those that fall within ten minutes of one another into one message of a place, each once however many sweep', async () => {
    for (const place of [channel, secondChannel]) await bench.store.contacts.seen({ ...contactOf(place), receives: true });
    const ids: EscalationId[] = [];
    for (let each = 0; each < 3; each += 1) {
      ids.push((await bench.submitted()).id);
      bench.at += 6 * minuteMs;
    }
    const inPlace = async (place: PlaceKey) => {
      const lanes = await Promise.all(ids.map((escalation) => bench.store.outbox.claim({ escalation, to: { place } }, bench.at, 1)));
      bench.at += 2;
      return lanes.map((claim) => claim?.messages.map(({ notice }) => notice.what.kind) ?? []);
    };
    bench.at = beijing('2026-11-24 21:35');
    const swept = await Promise.all([sweepClock(bench.deps), sweepClock(bench.deps)]);
    expect(swept.map(({ reminded }) => reminded).sort()).to.deep.equal([0, 2]);
    for (const place of [channel, secondChannel]) expect(await inPlace(place)).to.deep.equal([['reminders'], [], []]);
    bench.at = beijing('2026-11-24 21:44') + 10;
    expect(await sweepClock(bench.deps)).to.deep.equal(none);
    bench.at = beijing('2026-11-24 22:00');
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, reminded: 1 });
    for (const place of [channel, secondChannel]) expect(await inPlace(place)).to.deep.equal([['reminders'], [], ['reminder']]);
  });

  it('tells the partner of a deadline when it has passed, also where the places heard of it with another one before', async () => {
    await bench.store.contacts.seen({ ...contactOf(), receives: true });
    const first = (await bench.submitted()).id;
    bench.at += 5 * minuteMs;
    const second = (await bench.submitted()).id;
    const last = async (id: EscalationId) => (await bench.store.escalations.get(id))?.history.at(-1)?.what;
    bench.at = beijing('2026-11-25 10:20');
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, reminded: 2 });
    expect([await last(first), await last(second)]).to.deep.equal(['overdue', 'reminded']);
    bench.at += 5 * minuteMs;
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, reminded: 1 });
    expect(await last(second)).to.equal('overdue');
    expect(await sweepClock(bench.deps)).to.deep.equal(none);
  });

  it('lets reminders wait for the next sweep when they could not be stored', async () => {
    const { id } = await bench.submitted();
    bench.at = beijing('2026-11-24 21:35');
    const { store } = bench.deps;
    const broken = new Error('disk full');
    const escalations: EscalationStore = { ...bound(store.escalations), changeTogether: () => Promise.reject(broken) };
    const swept = await sweepClock({ ...bench.deps, store: { ...store, escalations } });
    expect(swept).to.deep.equal({ ...none, failures: [{ escalation: id, error: broken }] });
    expect(await sweepClock(bench.deps)).to.deep.equal({ ...none, reminded: 1 });
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
