import type { OpenFile } from './files.js';
import { parseLine } from './line.js';

/** Where a row's line stands, so that the row can be read back when somebody asks for it. */
export interface LinePlace {
  readonly file: RowFile;
  readonly start: number;
  /** Without the line break. */
  readonly length: number;
  /** The line has this row only. */
  readonly alone: boolean;
}

/** A journal segment or snapshot, open for reading single lines. */
export class RowFile {
  constructor(
    readonly path: string,
    /** The number in its name: a snapshot of the same or a greater one stands for it. */
    readonly number: number,
    private readonly file: OpenFile,
  ) {}

  /** The line's JSON; throws when it is no longer what was written. */
  json(start: number, length: number): string {
    const line = parseLine(this.file.read(start, length));
    if (!line) throw new Error(`${this.path}: what was written at byte ${start} cannot be read back`);
    return line.json;
  }

  close(): void {
    this.file.close();
  }
}
