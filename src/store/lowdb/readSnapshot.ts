import { DamagedJournal } from './damagedJournal.js';
import { eachLine } from './eachLine.js';
import type { Files } from './files.js';
import { parseLine } from './line.js';

/** The first line of a snapshot. */
export interface SnapshotHeader {
  readonly v: 1;
  readonly snapshot: number;
}

/** The last line of a snapshot: how many lines of rows, each an array, stand between. */
export interface SnapshotEnd {
  readonly lines: number;
}

/** Reads a snapshot and answers with its length in bytes. It was put in place when it was whole, so anything else is damage. */
export async function readSnapshot(
  files: Files,
  file: string,
  take: (json: string, start: number, length: number) => void,
): Promise<number> {
  let number = 0;
  let end: SnapshotEnd | undefined;
  const bytes = await eachLine(files.read(file), (raw, ended, start) => {
    number += 1;
    const line = parseLine(raw);
    if (!line || !ended || line.number !== number || end)
      throw new DamagedJournal(file, number, 'the checksum does not fit or a line is missing');
    if (number === 1) requireHeader(file, line.json);
    else if (line.json.startsWith('{')) end = JSON.parse(line.json);
    else take(line.json, start, raw.length);
  });
  if (end?.lines !== number - 2) throw new DamagedJournal(file, number, 'the file ends too early');
  return bytes;
}

function requireHeader(file: string, json: string): void {
  const header: SnapshotHeader = JSON.parse(json);
  if (header.v !== 1) throw new DamagedJournal(file, 1, 'a newer version of the bot wrote it');
}
