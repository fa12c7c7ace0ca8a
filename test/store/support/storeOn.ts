import { rm } from 'node:fs/promises';
import { type LowdbStoreOptions, openLowdbStore } from '../../../src/store/lowdb/openLowdbStore.js';
import type { Store } from '../../../src/store/ports.js';
import { tuesday } from '../../support/builders.js';
import type { MemoryDisk } from './memoryDisk.js';
import { type RecordingLog, recordingLog } from './recordingLog.js';
import { temporaryFolder } from './temporaryFolder.js';

export interface StoreOn {
  readonly store: Store;
  readonly log: RecordingLog;
}

/** Opens a store on a disk in memory; only its lock is on the real one. */
export async function storeOn(files: MemoryDisk, options: Partial<LowdbStoreOptions> = {}): Promise<StoreOn> {
  const log = recordingLog();
  const folder = temporaryFolder();
  const remove = () => rm(folder, { recursive: true, force: true });
  const store = await openLowdbStore({ folder, log, now: () => tuesday, files, ...options }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  // At once, not only when the tests are over: thousands of these are opened, and a run that is killed would leave them all.
  return { store: { ...store, close: () => store.close().finally(remove) }, log };
}

/** Writes one number into two documents at once: `last`, and one of a few that take turns. */
export const writeNumber = (store: Store, number: number, padding = ''): Promise<void> =>
  store.documents.write(
    new Map([
      ['last', { value: number }],
      [`turn ${number % 5}`, { value: { number, padding } }],
    ]),
  );

/** The number written last; throws when the two documents of a step do not fit together. */
export async function lastNumber(store: Store): Promise<number> {
  const keys = [0, 1, 2, 3, 4].map((turn) => `turn ${turn}`);
  const read = await store.documents.read(['last', ...keys]);
  const last = Number(read.get('last')?.value ?? 0);
  for (const [turn, key] of keys.entries()) {
    const value = read.get(key)?.value;
    const found = typeof value === 'object' && value !== null ? Number(Reflect.get(value, 'number')) : 0;
    const expected = last - ((last - turn + 5) % 5);
    if (found !== Math.max(expected, 0)) throw new Error(`${key} is ${found} where ${last} was the last`);
  }
  return last;
}
