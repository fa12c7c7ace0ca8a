import { type Data, type TableName, tableNames } from './data.js';
import { encodeStep, type Mark } from './entries.js';
import type { GrowingFile } from './files.js';
import { formatLine } from './line.js';
import type { SnapshotEnd, SnapshotHeader } from './readSnapshot.js';
import type { RowVersion } from './restingRows.js';

/** So that a great snapshot does not hold up the journal's own fdatasync at its end. */
const syncEvery = 4 << 20;

export interface SnapshotSource {
  readonly number: number;
  readonly data: Data;
  /** Longest work without letting turns pass, in ms. */
  readonly sliceMs: number;
  /** False: the row is left out. */
  keep(table: TableName, id: string): boolean;
  /** True: the snapshot is no longer wanted. */
  stopped(): boolean;
}

/** Where the version of a row that was written stands in the snapshot; `length` is without the line break. */
export interface SnapshotPlace extends Mark {
  readonly version: RowVersion;
  readonly start: number;
  readonly length: number;
}

export interface WrittenSnapshot {
  readonly bytes: number;
  readonly places: readonly SnapshotPlace[];
}

/**
 * Writes all rows as they are when their turn comes, in slices; rows that change meanwhile are in the journal segment of the same number.
 * Resolves once they are durable; undefined when stopped.
 */
export async function writeSnapshot(file: GrowingFile, source: SnapshotSource): Promise<WrittenSnapshot | undefined> {
  const { number, data, sliceMs, keep, stopped } = source;
  const header: SnapshotHeader = { v: 1, snapshot: number };
  const places: SnapshotPlace[] = [];
  let slice: Buffer[] = [];
  let count = 0;
  let bytes = 0;
  let synced = 0;
  const add = (json: string): number => {
    count += 1;
    const line = formatLine({ number: count, safe: 0, json });
    slice.push(line);
    bytes += line.length;
    return line.length - 1;
  };
  const write = async (): Promise<void> => {
    await file.append(Buffer.concat(slice));
    slice = [];
  };
  add(JSON.stringify(header));
  let started = performance.now();
  // What is added from now on is in the journal; without an end, a busy store would never finish.
  const sizes = tableNames.map((table) => [table, data[table].size] as const);
  for (const [table, size] of sizes) {
    let seen = 0;
    for (const id of data[table].keys()) {
      seen += 1;
      if (seen > size) break;
      if (!keep(table, id)) continue;
      const version = data[table].version?.(id);
      const start = bytes;
      const length = add(data[table].line?.(id) ?? encodeStep(data, [{ table, id }]));
      if (version) places.push({ table, id, version, start, length });
      if (performance.now() - started < sliceMs) continue;
      await write();
      if (bytes - synced > syncEvery) {
        await file.sync();
        synced = bytes;
      }
      if (stopped()) return undefined;
      started = performance.now();
    }
  }
  const end: SnapshotEnd = { lines: count - 1 };
  add(JSON.stringify(end));
  await write();
  await file.sync();
  return { bytes, places };
}
