/** A process of its own that writes numbers until it is killed: `writingProcess.ts FOLDER`. It prints each number once it was answered. */
import { isAbsolute } from 'node:path';
import { openLowdbStore } from '../../../src/store/lowdb/openLowdbStore.js';
import { recordingLog } from './recordingLog.js';
import { lastNumber, writeNumber } from './storeOn.js';

const [, , folder] = process.argv;
if (folder === undefined || !isAbsolute(folder)) throw new Error('which folder? By its whole path, so that nothing else is taken for one.');
const store = await openLowdbStore({ folder, log: recordingLog(), now: () => Date.now(), foldFrom: 30_000, sliceMs: 0, rowsInUse: 2 });
let number = await lastNumber(store);
for (;;) {
  const group: Promise<void>[] = [];
  for (let each = 0; each < 1 + (number % 7); each += 1) {
    number += 1;
    const mine = number;
    group.push(writeNumber(store, mine, 'x'.repeat(mine % 500)).then(() => void process.stdout.write(`${mine}\n`)));
  }
  await Promise.all(group);
}
