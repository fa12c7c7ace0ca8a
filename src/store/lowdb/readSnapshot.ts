import { join } from 'node:path';
import { DamagedJournal } from './damagedJournal.js';
import type { Data } from './data.js';
import { eachLine } from './eachLine.js';
import { applyStep } from './entries.js';
import type { Files } from './files.js';
import { parseLine } from './line.js';

/** The first line of a snapshot. */
export interface SnapshotHeader {
  readonly v: 1;
  readonly snapshot: number;
}

/** The last line of a snapshot: how many lines of rows stand between. */
export interface SnapshotEnd {
  readonly lines: number;
}

/** Reads a snapshot into memory and answers with its length in bytes. It was put in place when it was whole, so anything else is damage. */
export async function readSnapshot(files: Files, folder: string, name: string, data: Data): Promise<number> {
  let number = 0;
  let previous: string | undefined;
  const bytes = await eachLine(files.read(join(folder, name)), (raw, ended) => {
    number += 1;
    const line = parseLine(raw);
    if (!line || !ended || line.number !== number)
      throw new DamagedJournal(join(folder, name), number, 'the checksum does not fit or a line is missing');
    // Each line is taken in when the next one is there: the first and the last are no rows.
    if (number === 2) requireHeader(join(folder, name), previous);
    else if (previous !== undefined) applyStep(data, previous);
    previous = line.json;
  });
  const end: SnapshotEnd | undefined = number < 2 || previous === undefined ? undefined : JSON.parse(previous);
  if (end?.lines !== number - 2) throw new DamagedJournal(join(folder, name), number, 'the file ends too early');
  return bytes;
}

function requireHeader(file: string, json: string | undefined): void {
  const header: SnapshotHeader = JSON.parse(json ?? '{}');
  if (header.v !== 1) throw new DamagedJournal(file, 1, 'a newer version of the bot wrote it');
}
