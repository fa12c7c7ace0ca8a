/** Changes rows of a stopped bot's folder so that nothing of what they were is left in its files. */
import { join } from 'node:path';
import type { Log } from '../../log.js';
import { setRow, type TableName } from './data.js';
import { emptyData } from './emptyData.js';
import { decodeStep, encodeStep } from './entries.js';
import { fileName, unfinishedSnapshot } from './fileNames.js';
import type { Files } from './files.js';
import { lockFolder } from './folderLock.js';
import { nodeFiles } from './nodeFiles.js';
import { type Recovered, recover } from './recover.js';
import { removeBefore } from './removeBefore.js';
import { Segment } from './segment.js';
import { writeSnapshot } from './writeSnapshot.js';

/** Rows that may hold what people wrote or are called. */
export const rewrittenTables = ['escalations', 'lanes', 'contacts', 'profiles', 'documents'] as const satisfies readonly TableName[];
export type RewrittenTable = (typeof rewrittenTables)[number];

/** The row as it is to be: the same value leaves it, undefined deletes it. */
export type Rewrite = (table: RewrittenTable, id: string, row: unknown) => unknown;

/** Goes through all rows, and writes what has changed. */
export interface Rewriting {
  /** Looks only, where `write` is false. Resolves to how many rows of each table change. */
  run(rewrite: Rewrite, write: boolean): Promise<Readonly<Record<RewrittenTable, number>>>;
  /** Every row as it is. */
  rows(): Generator<readonly [table: RewrittenTable, id: string, row: unknown]>;
  close(): Promise<void>;
}

const sliceMs = 50;

/** Rejects with `FolderInUse` while a bot has the folder, and with `DamagedJournal`. */
export async function openRewriting(folder: string, log: Log, files: Files = nodeFiles): Promise<Rewriting> {
  const lock = await lockFolder(folder, log);
  try {
    const data = emptyData(1);
    const { end, rowFiles } = await recover({ files, folder, log, data, watchers: {} });
    const rows: Rewriting['rows'] = function* () {
      for (const table of rewrittenTables)
        for (const id of [...data[table].keys()]) yield [table, id, rowIn(encodeStep(data, [{ table, id }]))];
    };
    return {
      rows,
      async run(rewrite, write) {
        const counts = { escalations: 0, lanes: 0, contacts: 0, profiles: 0, documents: 0 };
        for (const [table, id, row] of rows()) {
          const next = rewrite(table, id, row);
          if (next === row) continue;
          counts[table] += 1;
          if (!write) continue;
          for (const entry of decodeStep(JSON.stringify([next === undefined ? [table, id] : [table, id, next]]))) setRow(data, {}, entry);
        }
        if (write)
          await writeAnew({ folder, files, end }, (file, number) =>
            writeSnapshot(file, { number, data, sliceMs, keep: () => true, stopped: () => false }),
          );
        return counts;
      },
      async close() {
        for (const file of rowFiles) file.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The row in a line that has this one only. */
function rowIn(json: string): unknown {
  const [entry]: readonly unknown[] = JSON.parse(json);
  return Array.isArray(entry) ? entry[2] : undefined;
}

interface Place {
  readonly folder: string;
  readonly files: Files;
  readonly end: Recovered['end'];
}

/** As a folding does: a crash before the new snapshot is in place leaves the old files whole, one after it the new. */
async function writeAnew(
  { folder, files, end }: Place,
  write: (file: Awaited<ReturnType<Files['create']>>, number: number) => Promise<unknown>,
): Promise<void> {
  const segment = await Segment.open(files, folder, end.next, end.after);
  await segment.close();
  segment.rows.close();
  const unfinished = join(folder, unfinishedSnapshot);
  const file = await files.create(unfinished);
  try {
    await write(file, segment.number);
  } finally {
    await file.close();
  }
  await files.rename(unfinished, join(folder, fileName('snapshot', segment.number)));
  await files.syncFolder(folder);
  await removeBefore(files, folder, await files.list(folder), segment.number);
  await files.syncFolder(folder);
}
