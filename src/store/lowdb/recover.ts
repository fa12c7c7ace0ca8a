/** The way back from the folder to memory: the newest snapshot, then every journal segment from its number on. */
import { join } from 'node:path';
import type { Log } from '../../log.js';
import { DamagedJournal } from './damagedJournal.js';
import { type Data, emptyData } from './data.js';
import { applyStep } from './entries.js';
import { fileName, numbersOf, unfinishedSnapshot } from './fileNames.js';
import type { Files } from './files.js';
import type { JournalEnd } from './journalWriter.js';
import { type Line, parseLine } from './line.js';
import { readSegment } from './readSegment.js';
import { readSnapshot } from './readSnapshot.js';
import { removeBefore } from './removeBefore.js';
import type { SegmentHeader } from './segment.js';

export interface Recovered {
  readonly data: Data;
  readonly end: JournalEnd;
  /** Bytes of the journal behind the snapshot, and of the snapshot: what decides when to fold. */
  readonly journalBytes: number;
  readonly snapshotBytes: number;
}

/** Reads everything back; rejects with `DamagedJournal` when something that was durable is not whole. */
export async function recover(files: Files, folder: string, log: Log): Promise<Recovered> {
  const names = await files.list(folder);
  const data = emptyData();
  const snapshot = numbersOf('snapshot', names).at(-1);
  const snapshotBytes = snapshot === undefined ? 0 : await readSnapshot(files, folder, fileName('snapshot', snapshot), data);
  const first = snapshot ?? 1;
  const numbers = numbersOf('journal', names).filter((number) => number >= first);
  const segments = await readHeaders(files, folder, numbers, log);
  requireWhole(folder, segments, snapshot);
  let end: JournalEnd = { next: first, after: 0 };
  let journalBytes = 0;
  for (const [index, { number }] of segments.entries()) {
    const bytes = segments[index + 1]?.after;
    const name = fileName('journal', number);
    const read = await readSegment(files, { folder, name, ...(bytes === undefined ? {} : { bytes }) }, ({ number: line, json }) => {
      if (line > 1) applyStep(data, json);
    });
    if (read.dropped !== undefined)
      log.warn({ file: name, line: read.dropped }, 'the end of the journal was torn by a crash and is dropped');
    end = { next: number + 1, after: read.bytes };
    journalBytes += read.bytes;
  }
  await removeLeftovers(files, folder, names, snapshot);
  return { data, end, journalBytes, snapshotBytes };
}

interface Headed {
  readonly number: number;
  readonly after: number;
}

/** The segments that really began: a crash may leave the last one without a whole first line. */
async function readHeaders(files: Files, folder: string, numbers: readonly number[], log: Log): Promise<Headed[]> {
  const headed: Headed[] = [];
  for (const number of numbers) {
    const name = fileName('journal', number);
    const header = await readHeader(files, folder, name, number === numbers.at(-1));
    if (header) headed.push({ number, after: header.after });
    else log.warn({ file: name }, 'a journal file that a crash left unbegun is passed over');
  }
  return headed;
}

async function readHeader(files: Files, folder: string, name: string, last: boolean): Promise<SegmentHeader | undefined> {
  const line = await firstLine(files.read(join(folder, name)));
  if (line) {
    const header: SegmentHeader = JSON.parse(line.json);
    if (header.v !== 1) throw new DamagedJournal(join(folder, name), 1, 'a newer version of the bot wrote it');
    return header;
  }
  if (!last) throw new DamagedJournal(join(folder, name), 1, 'the first line is not whole');
  // Judges whether a crash can have left this; it has nothing to give.
  await readSegment(files, { folder, name }, () => {});
  return undefined;
}

async function firstLine(chunks: AsyncIterable<Buffer>): Promise<Line | undefined> {
  for await (const chunk of chunks) {
    const end = chunk.indexOf('\n');
    return end < 0 ? undefined : parseLine(chunk.subarray(0, end));
  }
  return undefined;
}

/** No segment between the snapshot and the last one may be missing. */
function requireWhole(folder: string, segments: readonly Headed[], snapshot: number | undefined): void {
  const first = snapshot ?? 1;
  for (const [index, { number }] of segments.entries()) {
    if (number !== first + index) throw missing(folder, first + index);
  }
  if (snapshot !== undefined && segments.length === 0) throw missing(folder, snapshot);
}

const missing = (folder: string, number: number) => new DamagedJournal(join(folder, fileName('journal', number)), 1, 'the file is missing');

/** What a crash while folding left: an unfinished snapshot, and files that the newest snapshot has made superfluous. */
async function removeLeftovers(files: Files, folder: string, names: readonly string[], snapshot: number | undefined): Promise<void> {
  if (names.includes(unfinishedSnapshot)) await files.remove(join(folder, unfinishedSnapshot));
  if (snapshot !== undefined) await removeBefore(files, folder, names, snapshot);
}
