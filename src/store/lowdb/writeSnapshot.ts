import { type Data, emptyData, type TableName } from './data.js';
import { encodeStep } from './entries.js';
import type { GrowingFile } from './files.js';
import { formatLine } from './line.js';
import type { SnapshotEnd, SnapshotHeader } from './readSnapshot.js';

/** So that a great snapshot does not hold up the journal's own fdatasync at its end. */
const syncEvery = 4 << 20;

const tables: readonly TableName[] = Object.keys(emptyData()).filter((name): name is TableName => name in emptyData());

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

/**
 * Writes all rows as they are when their turn comes, in slices; rows that change meanwhile are in the journal segment of the same number.
 * Resolves with the bytes written once they are durable, undefined when stopped.
 */
export async function writeSnapshot(
  file: GrowingFile,
  { number, data, sliceMs, keep, stopped }: SnapshotSource,
): Promise<number | undefined> {
  const header: SnapshotHeader = { v: 1, snapshot: number };
  let count = 1;
  let slice = [formatLine({ number: 1, safe: 0, json: JSON.stringify(header) })];
  let bytes = 0;
  let synced = 0;
  let started = performance.now();
  for (const table of tables) {
    for (const id of data[table].keys()) {
      if (!keep(table, id)) continue;
      count += 1;
      slice.push(formatLine({ number: count, safe: 0, json: encodeStep(data, [{ table, id }]) }));
      if (performance.now() - started < sliceMs) continue;
      bytes += await appendAll(file, slice);
      slice = [];
      if (bytes - synced > syncEvery) {
        await file.sync();
        synced = bytes;
      }
      if (stopped()) return undefined;
      started = performance.now();
    }
  }
  const end: SnapshotEnd = { lines: count - 1 };
  slice.push(formatLine({ number: count + 1, safe: 0, json: JSON.stringify(end) }));
  bytes += await appendAll(file, slice);
  await file.sync();
  return bytes;
}

async function appendAll(file: GrowingFile, lines: readonly Buffer[]): Promise<number> {
  const bytes = Buffer.concat(lines);
  await file.append(bytes);
  return bytes.length;
}
