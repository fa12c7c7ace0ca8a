/**
 * The adapter beneath lowdb: instead of rewriting a whole file, `write` appends the rows that were marked since the last one, as one line of a
 * journal. Mark and `write` come together with nothing between them.
 */
import type { Adapter } from 'lowdb';
import type { Instant } from '../../domain/ids.js';
import type { Data } from './data.js';
import { encodeStep, type Mark } from './entries.js';
import { Folding } from './folding.js';
import { type JournalStep, JournalWriter } from './journalWriter.js';
import { type RecoverOptions, recover } from './recover.js';
import { RowFiles } from './rowFiles.js';

/** The rows of one step, and how to take them out of memory again. */
export interface MarkedStep {
  readonly rows: readonly Mark[];
  undo(): void;
}

export interface JournalOptions extends RecoverOptions {
  now(): Instant;
  readonly foldFrom: number;
  readonly sliceMs: number;
  readonly probeMs: number;
}

interface OpenJournal {
  readonly writer: JournalWriter;
  readonly folding: Folding;
  readonly rowFiles: RowFiles;
}

export class JournalAdapter implements Adapter<Data> {
  #marked: MarkedStep | undefined;
  #journal: OpenJournal | undefined;

  constructor(private readonly options: JournalOptions) {}

  /** Reads the folder back into the tables; the adapter can write from then on. Rejects with `DamagedJournal`. */
  async read(): Promise<Data> {
    const { end, rowFiles: read, ...lengths } = await recover(this.options);
    const rowFiles = new RowFiles(read);
    const writer = new JournalWriter({ ...this.options, end, opened: (file) => rowFiles.add(file), durable: () => folding.check() });
    const folding = new Folding({ ...this.options, ...lengths, writer, rowFiles });
    this.#journal = { writer, folding, rowFiles };
    return this.options.data;
  }

  mark(step: MarkedStep): void {
    this.#marked = step;
  }

  /** Resolves when the marked rows are durable; otherwise rejects after the step was undone. */
  async write(data: Data): Promise<void> {
    const marked = this.#marked;
    if (!marked) return;
    this.#marked = undefined;
    await this.#open.writer.append(stepOf(data, marked));
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
    const { folding, writer, rowFiles } = this.#open;
    await folding.close();
    await writer.close();
    rowFiles.close();
  }

  get #open(): OpenJournal {
    if (!this.#journal) throw new Error('the journal has not been read yet');
    return this.#journal;
  }
}

function stepOf(data: Data, { rows, undo }: MarkedStep): JournalStep {
  try {
    const json = encodeStep(data, rows);
    const versions = rows.map(({ table, id }) => data[table].version?.(id));
    return {
      json,
      undo,
      placed: (place) => {
        for (const [index, { table, id }] of rows.entries()) {
          const version = versions[index];
          if (version) data[table].placed?.(id, version, { ...place, alone: rows.length === 1 });
        }
      },
    };
  } catch (error) {
    undo();
    throw error;
  }
}
