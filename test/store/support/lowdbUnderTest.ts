import { rm } from 'node:fs/promises';
import { type LowdbStoreOptions, openLowdbStore } from '../../../src/store/lowdb/openLowdbStore.js';
import { tuesday } from '../../support/builders.js';
import type { StoreUnderTest } from '../contracts/storeUnderTest.js';
import { recordingLog } from './recordingLog.js';
import { temporaryFolder } from './temporaryFolder.js';

/** The embedded store in a folder of its own. */
export const lowdbUnderTest =
  (options: Partial<LowdbStoreOptions> = {}) =>
  async (): Promise<StoreUnderTest> => {
    const folder = temporaryFolder();
    const knocks: StoreUnderTest['knocks'] = [];
    const open = () =>
      openLowdbStore({
        folder,
        log: recordingLog(),
        now: () => under.now,
        ...options,
        knock: (lanes, at) => void knocks.push({ lanes, at }),
      });
    let store: StoreUnderTest['store'];
    const under: StoreUnderTest = {
      get store() {
        return store;
      },
      now: tuesday,
      knocks,
      restart: async () => {
        await store.close();
        store = await open();
      },
      dispose: async () => {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
    store = await open();
    return under;
  };
