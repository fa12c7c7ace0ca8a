import type { RowFile } from './rowFile.js';

/** The files that rows can be read back from: the snapshot, and the segments from its number on. */
export class RowFiles {
  readonly #open: Set<RowFile>;

  constructor(open: Iterable<RowFile>) {
    this.#open = new Set(open);
  }

  add(file: RowFile): void {
    this.#open.add(file);
  }

  get count(): number {
    return this.#open.size;
  }

  /** A new snapshot stands for all files before it; no row is read from them any more. */
  replaceBefore(snapshot: RowFile): void {
    for (const file of this.#open) {
      if (file.number >= snapshot.number) continue;
      this.#open.delete(file);
      file.close();
    }
    this.#open.add(snapshot);
  }

  close(): void {
    for (const file of this.#open) file.close();
    this.#open.clear();
  }
}
