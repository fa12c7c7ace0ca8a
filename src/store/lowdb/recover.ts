/** The way back from the folder to memory: the newest snapshot, then every journal segment from its number on. */
import { join } from 'node:path';
import type { Log } from '../../log.js';
import { DamagedJournal } from './damagedJournal.js';
import { type Data, type Entry, setRow, type TableName, type Watchers } from './data.js';
import { decodeStep } from './entries.js';
import { fileName, numbersOf, unfinishedSnapshot } from './fileNames.js';
import type { Files } from './files.js';
import type { JournalEnd } from './journalWriter.js';
import { readSegment } from './readSegment.js';
import { readSegmentHeader } from './readSegmentHeader.js';
import { readSnapshot } from './readSnapshot.js';
import { removeBefore } from './removeBefore.js';
import { type LinePlace, RowFile } from './rowFile.js';
import type { SegmentPlace } from './segment.js';

export interface RecoverOptions {
  readonly files: Files;
  readonly folder: string;
  readonly log: Log;
  /** Without a row yet. */
  readonly data: Data;
  readonly watchers: Watchers;
}

export interface Recovered {
  readonly end: JournalEnd;
  /** Bytes of the journal behind the snapshot, and of the snapshot: what decides when to fold. */
  readonly journalBytes: number;
  readonly snapshotBytes: number;
  /** The files that rows were read from, open. */
  readonly rowFiles: readonly RowFile[];
}

/** Reads everything back and clears away what a crash left over; rejects with `DamagedJournal` when something that was durable is not whole. */
export async function recover(options: RecoverOptions): Promise<Recovered> {
  const { files, folder } = options;
  const names = await files.list(folder);
  const recovered = await readBack(options, names);
  await removeLeftovers(files, folder, names);
  return recovered;
}

/** The same without changing anything in the folder: `names` are its files. */
export async function readBack(options: RecoverOptions, names: readonly string[]): Promise<Recovered> {
  const { files, folder, log } = options;
  const snapshot = numbersOf('snapshot', names).at(-1);
  const rowFiles: RowFile[] = [];
  const open = (kind: 'journal' | 'snapshot', number: number): RowFile => {
    const path = join(folder, fileName(kind, number));
    const file = new RowFile(path, number, files.open(path));
    rowFiles.push(file);
    return file;
  };
  try {
    let snapshotBytes = 0;
    if (snapshot !== undefined) {
      const file = open('snapshot', snapshot);
      snapshotBytes = await readSnapshot(files, file.path, (json, start, length) => take(options, json, { file, start, length }));
    }
    const first = snapshot ?? 1;
    const segments = await readHeaders(options, names, first);
    requireWhole(folder, segments, snapshot);
    let end: JournalEnd = { next: first, after: 0 };
    let journalBytes = 0;
    for (const [index, { number }] of segments.entries()) {
      const bytes = segments[index + 1]?.after;
      const name = fileName('journal', number);
      const file = open('journal', number);
      const read = await readSegment(files, { folder, name, ...(bytes === undefined ? {} : { bytes }) }, (line, start, length) => {
        if (line.number > 1) take(options, line.json, { file, start, length });
      });
      if (read.dropped !== undefined) {
        log.warn({ file: name, line: read.dropped }, 'the end of the journal was torn by a crash and is dropped');
      }
      end = { next: number + 1, after: read.bytes };
      journalBytes += read.bytes;
    }
    return { end, journalBytes, snapshotBytes, rowFiles };
  } catch (error) {
    for (const file of rowFiles) file.close();
    throw error;
  }
}

function take({ data, watchers }: RecoverOptions, json: string, place: SegmentPlace): void {
  const step = decodeStep(json);
  for (const entry of step) takeRow(data, watchers, entry, { ...place, alone: step.length === 1 });
}

function takeRow<Name extends TableName>(data: Data, watchers: Watchers, entry: Entry<Name>, place: LinePlace): void {
  setRow(data, watchers, entry);
  const [table, id] = entry;
  const version = data[table].version?.(id);
  if (version) data[table].placed?.(id, version, place);
}

interface Headed {
  readonly number: number;
  readonly after: number;
}

/** The segments that really began: a crash may leave the last one without a whole first line. */
async function readHeaders({ files, folder, log }: RecoverOptions, names: readonly string[], first: number): Promise<Headed[]> {
  const numbers = numbersOf('journal', names).filter((number) => number >= first);
  const headed: Headed[] = [];
  for (const number of numbers) {
    const name = fileName('journal', number);
    const header = await readSegmentHeader(files, folder, name, number === numbers.at(-1));
    if (header) headed.push({ number, after: header.after });
    else log.warn({ file: name }, 'a journal file that a crash left unbegun is passed over');
  }
  return headed;
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
async function removeLeftovers(files: Files, folder: string, names: readonly string[]): Promise<void> {
  const snapshot = numbersOf('snapshot', names).at(-1);
  if (names.includes(unfinishedSnapshot)) await files.remove(join(folder, unfinishedSnapshot));
  if (snapshot !== undefined) await removeBefore(files, folder, names, snapshot);
}
