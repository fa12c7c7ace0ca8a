import { join } from 'node:path';
import { fileName } from './fileNames.js';
import type { Files, GrowingFile } from './files.js';
import { formatLine } from './line.js';
import { type LinePlace, RowFile } from './rowFile.js';

/**
 * The first line of a journal segment. `after`: how many bytes of the segment before it count; what stands behind them there was refused when
 * it was written (disk full, a torn last line) and is passed over.
 */
export interface SegmentHeader {
  readonly v: 1;
  readonly journal: number;
  readonly after: number;
}

/** Where a line stands in a segment. */
export type SegmentPlace = Omit<LinePlace, 'alone'>;

/** One file of the journal that is being written. */
export class Segment {
  #bytes: number;
  #lines = 1;

  private constructor(
    /** For reading lines back. */
    readonly rows: RowFile,
    private readonly file: GrowingFile,
    headerBytes: number,
  ) {
    this.#bytes = headerBytes;
  }

  /** The new segment is durable, its name too, before anything is written to it. */
  static async open(files: Files, folder: string, number: number, after: number): Promise<Segment> {
    const path = join(folder, fileName('journal', number));
    const file = await files.create(path);
    const header: SegmentHeader = { v: 1, journal: number, after };
    const line = formatLine({ number: 1, safe: 0, json: JSON.stringify(header) });
    try {
      await file.append(line);
      await file.sync();
      await files.syncFolder(folder);
      return new Segment(new RowFile(path, number, files.open(path)), file, line.length);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get number(): number {
    return this.rows.number;
  }

  /** How many bytes are durable. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Appends each text as a line and answers, once all are durable, where they stand. After an error the segment must be abandoned. */
  async append(texts: readonly string[]): Promise<readonly SegmentPlace[]> {
    const lines = texts.map((json, index) => formatLine({ number: this.#lines + 1 + index, safe: this.#lines, json }));
    await this.file.append(lines.length === 1 && lines[0] ? lines[0] : Buffer.concat(lines));
    await this.file.sync();
    this.#lines += lines.length;
    return lines.map(({ length }) => {
      const start = this.#bytes;
      this.#bytes += length;
      return { file: this.rows, start, length: length - 1 };
    });
  }

  /** Takes back what a failed write left behind, as far as the disk lets us; the next segment's header says the same for certain. */
  async abandon(): Promise<void> {
    try {
      await this.file.truncate(this.#bytes);
      await this.file.sync();
    } finally {
      await this.file.close();
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
