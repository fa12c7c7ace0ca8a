import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { DamagedJournal } from '../../../src/store/lowdb/damagedJournal.js';
import { openLowdbStore } from '../../../src/store/lowdb/openLowdbStore.js';
import { readStored } from '../../../src/store/lowdb/readStored.js';
import type { Store } from '../../../src/store/ports.js';
import { draft, tuesday } from '../../support/builders.js';
import { idOf } from '../support/escalations.js';
import { afterKill, MemoryDisk } from '../support/memoryDisk.js';
import { recordingLog } from '../support/recordingLog.js';
import { storeOn } from '../support/storeOn.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const fill = async (store: Store, from: number, to: number): Promise<void> => {
  for (let number = from; number < to; number += 1) await store.escalations.create(draft({ id: idOf(number) }));
};

describe('a look at what is stored', () => {
  it('sees what is durable while a bot has the folder, and leaves the folder as it is', async () => {
    const folder = temporaryFolder();
    const log = recordingLog();
    const store = await openLowdbStore({ folder, log, now: () => tuesday });
    await fill(store, 0, 5);
    const seen = await readStored(folder, log);
    await fill(store, 5, 8);
    expect([...seen.escalations()].map(({ id }) => id)).to.deep.equal([0, 1, 2, 3, 4].map(idOf));
    seen.close();
    await store.close();
    expect(log.lines.filter((line) => line.includes('"warn"'))).to.deep.equal([]);
  });

  it('looks again when the journal is folded meanwhile', async () => {
    const disk = new MemoryDisk();
    const { store } = await storeOn(disk, { foldFrom: 2_000, sliceMs: 0 });
    await fill(store, 0, 3);
    let folds = 0;
    const moving = {
      makeFolder: disk.makeFolder.bind(disk),
      create: disk.create.bind(disk),
      open: disk.open.bind(disk),
      read: disk.read.bind(disk),
      rename: disk.rename.bind(disk),
      remove: disk.remove.bind(disk),
      syncFolder: disk.syncFolder.bind(disk),
      async list() {
        const names = await disk.list();
        folds += 1;
        if (folds === 1) {
          await fill(store, 3, 30);
          for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
        }
        return names;
      },
    };
    const seen = await readStored('', recordingLog(), moving);
    expect(folds).to.be.greaterThan(2);
    expect([...seen.escalations()]).to.have.length(30);
    seen.close();
    await store.close();
  });

  it('drops a line that is just being written, and names damage', async () => {
    const disk = new MemoryDisk();
    const { store } = await storeOn(disk);
    await fill(store, 0, 3);
    const killed = afterKill(disk.state);
    const seen = await readStored('', recordingLog(), killed);
    expect([...seen.escalations()]).to.have.length(3);
    await store.close();
    const folder = temporaryFolder();
    await writeFile(join(folder, 'journal-00000001.log'), 'nonsense\nmore\n');
    const failure = await readStored(folder, recordingLog()).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(DamagedJournal);
  });
});
