import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../src/domain/ids.js';
import { createLog } from '../../src/log.js';
import { openLowdbStore } from '../../src/store/lowdb/openLowdbStore.js';
import type { Store } from '../../src/store/ports.js';

/** The embedded store in a folder of its own; `close` gives it back and deletes it. */
export async function temporaryStore(now: () => Instant): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const log = createLog({ level: 'error' });
  const store = await openLowdbStore({ folder, log, now });
  return {
    ...store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
