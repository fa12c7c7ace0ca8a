import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { mendChecks } from '../../src/desk/mendChecks.js';
import { sweepClock } from '../../src/desk/sweepClock.js';
import type { Escalation } from '../../src/domain/escalation.js';
import { escalationId } from '../../src/domain/ids.js';
import { draft, pickedUp, waiting } from '../support/builders.js';
import { beijing } from '../support/calendar.js';
import { contactOf, type DeskBench, deskBench } from '../support/deskBench.js';

describe('what an earlier version left without a next check', () => {
  const records: Record<string, Escalation> = JSON.parse(readFileSync('test/support/records-0.1.0.json', 'utf8'));
  const stored = records['waiting'] ?? draft();
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await deskBench();
    await bench.store.escalations.create(stored);
  });
  afterEach(() => bench.store.close());

  it('is reminded of at its deadline, as anything that waits', async () => {
    await bench.store.contacts.seen({ ...contactOf(), receives: true });
    expect(stored).to.include({ state: 'waiting', nextCheckAt: null });
    expect(await mendChecks(bench.deps)).to.equal(1);
    expect(await bench.store.escalations.get(stored.id)).to.deep.equal({ ...stored, nextCheckAt: beijing('2026-11-25 10:20') });
    bench.at = beijing('2026-11-25 10:20');
    expect(await sweepClock(bench.deps)).to.include({ reminded: 1 });
    expect((await bench.store.escalations.get(stored.id))?.history.at(-1)).to.include({ what: 'overdue' });
  });

  it('is mended once; what has no target, is not waiting, or has its check already stays as it is', async () => {
    const others: readonly Escalation[] = [
      { ...waiting({ id: escalationId('e-2') }), target: { kind: 'none' }, nextCheckAt: null },
      { ...waiting({ id: escalationId('e-3') }), nextCheckAt: beijing('2026-11-25 9:00') },
      pickedUp({ id: escalationId('e-4') }),
    ];
    for (const other of others) await bench.store.escalations.create(other);
    expect(await mendChecks(bench.deps)).to.equal(1);
    expect(await mendChecks(bench.deps)).to.equal(0);
    for (const other of others) expect(await bench.store.escalations.get(other.id)).to.deep.equal(other);
  });
});
