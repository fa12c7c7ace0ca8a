import { Low } from 'lowdb';
import type { Instant } from '../../domain/ids.js';
import type { Log } from '../../log.js';
import type { Lane, Store } from '../ports.js';
import { LowdbContacts } from './contacts.js';
import type { Data, Watchers } from './data.js';
import { LowdbDocuments } from './documents.js';
import { DocumentTimes } from './documentTimes.js';
import { emptyData } from './emptyData.js';
import { EscalationIndex } from './escalationIndex.js';
import { LowdbEscalations } from './escalations.js';
import type { Files } from './files.js';
import { type FolderLock, lockFolder } from './folderLock.js';
import { JournalAdapter } from './journalAdapter.js';
import { LaneIndex } from './laneIndex.js';
import { Leases } from './leases.js';
import { nodeFiles } from './nodeFiles.js';
import { Numbers } from './numbers.js';
import { LowdbOutbox } from './outbox.js';
import { LowdbProfiles } from './profiles.js';
import { SearchTexts } from './searchTexts.js';
import { Tables } from './tables.js';

export interface LowdbStoreOptions {
  /** Made if it is not there, for this user only. */
  readonly folder: string;
  readonly log: Log;
  now(): Instant;
  /** Told of lanes that have work, once that work is durable; `at` in the past or now means at once. */
  knock?(lanes: readonly Lane[], at: Instant): void;
  /** The file system, for tests of what a disk may do. */
  readonly files?: Files;
  /** The journal is folded when it is longer than this many bytes and than half the last snapshot. */
  readonly foldFrom?: number;
  /** Folding lets turns pass after this many ms of work. */
  readonly sliceMs?: number;
  /** About so many rows of each large table are in memory; the others are read back from the disk when they are asked for. */
  readonly rowsInUse?: number;
  /** After a failed write the disk is tried again this often, in ms. */
  readonly probeMs?: number;
}

const defaultFoldFrom = 8 << 20;
const defaultSliceMs = 3;
const defaultRowsInUse = 2_000;
const defaultProbeMs = 5_000;

/**
 * The embedded store: everything in memory, and a journal in `folder`. Rejects with `FolderInUse` when another process has the folder and with
 * `DamagedJournal` when what was once durable cannot be read back.
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<Store> {
  const { folder, log, now, files = nodeFiles, rowsInUse = defaultRowsInUse } = options;
  const { foldFrom = defaultFoldFrom, sliceMs = defaultSliceMs, probeMs = defaultProbeMs } = options;
  await files.makeFolder(folder);
  const lock = await lockFolder(folder, log);
  try {
    const index = new EscalationIndex();
    const laneIndex = new LaneIndex();
    const searchTexts = new SearchTexts();
    const documentTimes = new DocumentTimes();
    const watchers: Watchers = {
      documents: (id, before, after) => documentTimes.moved(id, before, after),
      escalations: (id, before, after) => {
        index.moved(before, after);
        searchTexts.moved(before, after);
        laneIndex.escalationMoved(id, after?.revision, after?.touchedAt ?? 0);
      },
      lanes: (id, before, after) => laneIndex.laneMoved(id, before, after),
    };
    const data = emptyData(rowsInUse);
    const journal = new JournalAdapter({ folder, files, log, now, foldFrom, sliceMs, probeMs, data, watchers });
    const db = new Low<Data>(journal, data);
    await db.read();
    const tables = new Tables(db, journal, watchers);
    return storeOn({ tables, journal, index, laneIndex, searchTexts, documentTimes, lock }, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface Parts {
  readonly tables: Tables;
  readonly journal: JournalAdapter;
  readonly index: EscalationIndex;
  readonly laneIndex: LaneIndex;
  readonly searchTexts: SearchTexts;
  readonly documentTimes: DocumentTimes;
  readonly lock: FolderLock;
}

function storeOn(
  { tables, journal, index, laneIndex, searchTexts, documentTimes, lock }: Parts,
  { now, log, ...options }: LowdbStoreOptions,
): Store {
  const knock = (lanes: readonly Lane[], at: Instant) => options.knock?.(lanes, at);
  const numbers = new Numbers(tables);
  return {
    escalations: new LowdbEscalations({ tables, index, laneIndex, searchTexts, numbers, now, knock }),
    outbox: new LowdbOutbox({ tables, index: laneIndex, leases: new Leases(), knock }),
    contacts: new LowdbContacts(tables),
    profiles: new LowdbProfiles(tables),
    documents: new LowdbDocuments(tables, documentTimes, now),
    writable: () => (journal.failure === undefined ? { ok: true } : { ok: false, why: journal.failure }),
    close: async () => {
      try {
        await numbers.close().catch((error: unknown) => log.warn({ err: error }, 'unused numbers were not given back: a gap'));
        await journal.close();
      } finally {
        await lock.release();
      }
    },
  };
}
