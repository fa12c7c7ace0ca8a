/**
 * The rows of a large table. Those in use are in memory; of the others only the id and where to read them back is, since most escalations are
 * over and hardly ever looked at, and thousands of them would be most of the bot's memory.
 */
import type { LinePlace, RowFile } from './rowFile.js';

/** A table as the store uses it; a Map is one, whose rows never rest. */
export interface Table<Row> {
  get(id: string): Row | undefined;
  has(id: string): boolean;
  set(id: string, row: Row): unknown;
  delete(id: string): boolean;
  /** In the order in which they were first set. */
  keys(): IterableIterator<string>;
  readonly size: number;
  /** Like `get`, for somebody who goes through all rows: nothing comes into use. */
  peek?(id: string): Row | undefined;
  /** The line of a row that rests in one of its own: what writing it anew would give. */
  line?(id: string): string | undefined;
  /** The row as it stands there now: another one as soon as the row is set again. */
  version?(id: string): RowVersion | undefined;
  /** This version, if it is still the one, can be read back from there. */
  placed?(id: string, version: RowVersion, place: LinePlace): void;
}

/** Which of the values that a row has had. */
export type RowVersion = object;

/** One row: in memory, or on the disk, or both. */
class Held<Row> {
  file: RowFile | undefined;
  start = 0;
  length = 0;
  alone = false;

  constructor(public row: Row | undefined) {}
}

export class RestingRows<Row> implements Table<Row> {
  readonly #held = new Map<string, Held<Row>>();
  /** The rows in use, in two generations: what is not asked for while one fills up goes to rest. */
  #young = new Set<Held<Row>>();
  #old = new Set<Held<Row>>();

  constructor(
    /** Finds the row in its line. */
    private readonly decode: (json: string, id: string) => Row | undefined,
    /** Rows in use that a generation holds. */
    private readonly generation: number,
  ) {}

  get(id: string): Row | undefined {
    const held = this.#held.get(id);
    if (!held) return undefined;
    const row = held.row ?? this.#read(id, held);
    held.row = row;
    if (held.file) this.#use(held);
    return row;
  }

  peek(id: string): Row | undefined {
    const held = this.#held.get(id);
    return held && (held.row ?? this.#read(id, held));
  }

  line(id: string): string | undefined {
    const held = this.#held.get(id);
    return held?.file && held.alone ? held.file.json(held.start, held.length) : undefined;
  }

  has(id: string): boolean {
    return this.#held.has(id);
  }

  /** Stays in memory at least until it is placed. */
  set(id: string, row: Row): void {
    this.#held.set(id, new Held(row));
  }

  delete(id: string): boolean {
    return this.#held.delete(id);
  }

  get size(): number {
    return this.#held.size;
  }

  keys(): IterableIterator<string> {
    return this.#held.keys();
  }

  version(id: string): RowVersion | undefined {
    return this.#held.get(id);
  }

  placed(id: string, version: RowVersion, { file, start, length, alone }: LinePlace): void {
    const held = this.#held.get(id);
    if (held !== version) return;
    held.file = file;
    held.start = start;
    held.length = length;
    held.alone = alone;
    if (held.row !== undefined) this.#use(held);
  }

  #read(id: string, { file, start, length }: Held<Row>): Row {
    const row = file && this.decode(file.json(start, length), id);
    if (row === undefined) throw new Error(`a row is not where it was written (${file?.path ?? 'nowhere'}, byte ${start})`);
    return row;
  }

  #use(held: Held<Row>): void {
    this.#young.add(held);
    if (this.#young.size < this.generation) return;
    for (const each of this.#old) if (!this.#young.has(each)) each.row = undefined;
    this.#old = this.#young;
    this.#young = new Set();
  }
}
