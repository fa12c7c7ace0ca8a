/**
 * The adapter beneath lowdb: instead of rewriting a whole file, `write` appends the rows that were marked since the last one, as one line of a
 * journal. Mark and `write` come together with nothing between them.
 */
import type { Adapter } from 'lowdb';
import type { Instant } from '../../domain/ids.js';
import type { Log } from '../../log.js';
import type { Data } from './data.js';
import { encodeStep, type Mark } from './entries.js';
import type { Files } from './files.js';
import { Folding } from './folding.js';
import { JournalWriter } from './journalWriter.js';
import { recover } from './recover.js';

/** The rows of one step, and how to take them out of memory again. */
export interface MarkedStep {
  readonly rows: readonly Mark[];
  undo(): void;
}

export interface JournalOptions {
  readonly folder: string;
  readonly files: Files;
  readonly log: Log;
  now(): Instant;
  readonly foldFrom: number;
  readonly sliceMs: number;
  readonly probeMs: number;
}

export class JournalAdapter implements Adapter<Data> {
  #marked: MarkedStep | undefined;
  #journal: { readonly writer: JournalWriter; readonly folding: Folding } | undefined;

  constructor(private readonly options: JournalOptions) {}

  /** Reads the folder back; the adapter can write from then on. Rejects with `DamagedJournal`. */
  async read(): Promise<Data> {
    const { files, folder, log, probeMs } = this.options;
    const { data, end, ...lengths } = await recover(files, folder, log);
    const writer = new JournalWriter({ files, folder, end, log, probeMs, durable: () => folding.check() });
    const folding = new Folding({ ...this.options, ...lengths, data, writer });
    this.#journal = { writer, folding };
    return data;
  }

  mark(step: MarkedStep): void {
    this.#marked = step;
  }

  /** Resolves when the marked rows are durable; otherwise rejects after the step was undone. */
  async write(data: Data): Promise<void> {
    const step = this.#marked;
    if (!step) return;
    this.#marked = undefined;
    let json: string;
    try {
      json = encodeStep(data, step.rows);
    } catch (error) {
      step.undo();
      throw error;
    }
    await this.#open.writer.append(json, () => step.undo());
  }

  /** True once all that is in memory now is durable, false when some of it was taken back. */
  settled(): Promise<boolean> {
    return this.#open.writer.settled();
  }

  /** Why the last write failed, if it did. */
  get failure(): string | undefined {
    return this.#open.writer.failure;
  }

  async close(): Promise<void> {
    await this.#open.folding.close();
    await this.#open.writer.close();
  }

  get #open(): { readonly writer: JournalWriter; readonly folding: Folding } {
    if (!this.#journal) throw new Error('the journal has not been read yet');
    return this.#journal;
  }
}
