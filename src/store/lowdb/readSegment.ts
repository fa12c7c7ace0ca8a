/**
 * Reads one segment of the journal back. What an interrupted write may leave at the very end is dropped; anything else that does not fit is damage.
 * An interrupted write leaves half a line or, after a power cut, zeros where the disk had not yet put the bytes, in lines that no later line
 * calls safe.
 */
import { join } from 'node:path';
import { DamagedJournal } from './damagedJournal.js';
import { eachLine } from './eachLine.js';
import type { Files } from './files.js';
import { type Line, parseLine } from './line.js';

export interface SegmentPart {
  readonly folder: string;
  readonly name: string;
  /** How many bytes count; absent for the last segment, whose end may be torn. */
  readonly bytes?: number;
}

/** What was read: how many bytes were good, and the first line that was dropped. */
export interface SegmentRead {
  readonly bytes: number;
  readonly dropped?: number;
}

/** A whole line, where it starts and how long it is without its line break. */
export type VisitWhole = (line: Line, start: number, length: number) => void;

export async function readSegment(files: Files, { folder, name, bytes }: SegmentPart, visit: VisitWhole): Promise<SegmentRead> {
  const damaged = (line: number, what: string) => new DamagedJournal(join(folder, name), line, what);
  let number = 0;
  let good = 0;
  let torn: TornEnd | undefined;
  const length = await eachLine(
    files.read(join(folder, name)),
    (raw, ended, start) => {
      number += 1;
      const line = parseLine(raw);
      if (torn) {
        torn = torn.and(raw, ended, line);
        return;
      }
      if (line && ended && line.number === number) {
        visit(line, start, raw.length);
        good = start + raw.length + 1;
        return;
      }
      const misplaced = line !== undefined && line.number !== number;
      if (bytes !== undefined || misplaced) throw damaged(number, 'the checksum does not fit or a line is missing');
      torn = new TornEnd(number).and(raw, ended, undefined);
    },
    bytes,
  );
  if (bytes !== undefined && length < bytes) throw damaged(number + 1, 'the file ends too early');
  if (torn && !torn.isPlausible) throw damaged(torn.first, 'the checksum does not fit');
  return torn ? { bytes: good, dropped: torn.first } : { bytes: good };
}

/** What stands behind the last good line, line by line. */
class TornEnd {
  constructor(
    readonly first: number,
    private readonly lines = 0,
    private readonly ended = false,
    private readonly zeros = false,
    /** Up to which line a whole one behind it knew the file to be durable. */
    private readonly safe = 0,
  ) {}

  and(raw: Buffer, ended: boolean, line: Line | undefined): TornEnd {
    return new TornEnd(this.first, this.lines + 1, ended, this.zeros || raw.includes(0), Math.max(this.safe, line?.safe ?? 0));
  }

  /** Could an interrupted write have left this? */
  get isPlausible(): boolean {
    if (this.safe >= this.first) return false;
    return this.zeros || (this.lines === 1 && !this.ended);
  }
}
