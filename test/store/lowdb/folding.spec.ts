import { expect } from 'chai';
import { commandKey } from '../../../src/domain/ids.js';
import { draft, tuesday } from '../../support/builders.js';
import { accepting, idOf } from '../support/escalations.js';
import { afterKill, MemoryDisk } from '../support/memoryDisk.js';
import { lastNumber, type StoreOn, storeOn, writeNumber } from '../support/storeOn.js';

const dayMs = 86_400_000;
const isSnapshot = (name: string) => name.startsWith('snapshot-');

/** Writes something else until the journal was folded once more. */
async function foldAgain({ store, log }: StoreOn): Promise<void> {
  const foldings = () => log.lines.filter((line) => line.includes('was folded')).length;
  const before = foldings();
  for (let number = 0; foldings() === before; number += 1) {
    if (number > 1000) throw new Error('it is never folded');
    await store.documents.write(new Map([['filler', { value: { number, padding: 'x'.repeat(1000) } }]]));
  }
  // The files that are superfluous now are removed in the next turns.
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

describe('folding the journal', () => {
  it('keeps every row, and on the disk no more than a snapshot and the journal behind it', async () => {
    const disk = new MemoryDisk();
    const on = await storeOn(disk, { foldFrom: 20_000, sliceMs: 0, rowsInUse: 3 });
    const { store } = on;
    for (let number = 0; number < 60; number += 1) await store.escalations.create(draft({ id: idOf(number) }));
    await foldAgain(on);
    expect(disk.names().filter(isSnapshot)).to.have.length(1);
    expect(await store.escalations.get(idOf(7))).to.deep.equal(draft({ id: idOf(7) }));
    const killed = (await storeOn(afterKill(disk.state))).store;
    expect(await killed.escalations.count({ by: 'author', person: draft().author.person })).to.equal(60);
    for (const number of [0, 31, 59]) expect(await killed.escalations.get(idOf(number))).to.deep.equal(draft({ id: idOf(number) }));
    await killed.close();
    await store.close();
  });

  it('lets steps through between its slices, and comes to an end though new rows keep coming', async () => {
    const disk = new MemoryDisk();
    const on = await storeOn(disk, { foldFrom: 20_000, sliceMs: 0 });
    const { store } = on;
    for (let number = 0; number < 40; number += 1) await store.escalations.create(draft({ id: idOf(number) }));
    let added = 100;
    let answered = 0;
    let answeredBefore = -1;
    disk.before = (operation, name) => {
      if (name !== 'snapshot.unfinished') return;
      if (operation === 'rename') answeredBefore = answered;
      if (operation !== 'append') return;
      added += 1;
      void store.escalations.create(draft({ id: idOf(added) })).then(() => {
        answered += 1;
      });
    };
    await foldAgain(on);
    disk.before = () => {};
    expect(answeredBefore).to.be.greaterThan(10);
    await store.close();
    const again = (await storeOn(disk)).store;
    expect(await again.escalations.get(idOf(added))).to.deep.equal(draft({ id: idOf(added) }));
    await again.close();
  });

  it('forgets the keys of commands after thirty days, and no earlier', async () => {
    let now = tuesday;
    const disk = new MemoryDisk();
    const on = await storeOn(disk, { foldFrom: 1, now: () => now });
    const { store } = on;
    await store.escalations.create(draft());
    await store.escalations.change(draft().id, commandKey('old'), accepting());
    now += 29 * dayMs;
    await foldAgain(on);
    expect(await store.escalations.change(draft().id, commandKey('old'), accepting())).to.include({ again: true });
    now += 3 * dayMs;
    await foldAgain(on);
    await foldAgain(on);
    const killed = (await storeOn(afterKill(disk.state))).store;
    for (const each of [store, killed]) {
      expect(await each.escalations.change(draft().id, commandKey('old'), accepting())).to.include({ again: false });
      await each.close();
    }
  });

  it('joins the many short files that many starts leave', async () => {
    const disk = new MemoryDisk();
    for (let number = 1; number <= 30; number += 1) {
      const { store } = await storeOn(disk);
      await writeNumber(store, number);
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      await store.close();
    }
    expect(disk.names().length).to.be.lessThan(25);
    const { store } = await storeOn(disk);
    expect(await lastNumber(store)).to.equal(30);
    await store.close();
  });

  it('leaves no file behind for a start that changed nothing', async () => {
    const disk = new MemoryDisk();
    await (await storeOn(disk)).store.close();
    expect(disk.names()).to.deep.equal([]);
  });
});
