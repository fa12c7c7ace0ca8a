import type { Low } from 'lowdb';
import { type Data, type Entry, put, type Rows, type TableName } from './data.js';
import type { JournalAdapter } from './journalAdapter.js';
import { NotStored } from './notStored.js';

/** Told of each row that changed in memory, also when a step is taken back: what keeps an index true. */
export type Watchers = {
  readonly [Table in TableName]?: (id: string, before: Rows[Table] | undefined, after: Rows[Table] | undefined) => void;
};

/** A disk that fails again and again must not hold a reader for ever. */
const mostLooks = 5;

/** The one way to change rows and to read them for somebody. */
export class Tables {
  constructor(
    private readonly db: Low<Data>,
    private readonly journal: JournalAdapter,
    private readonly watchers: Watchers,
  ) {}

  /** Rows as they are in memory, some perhaps not durable yet: to decide on, never to answer with (`read`, `settled`). */
  get rows(): Data {
    return this.db.data;
  }

  /** Changes all of these rows in memory at once and resolves when they are durable together; rejects with all of them undone. */
  commit(entries: readonly Entry[]): Promise<void> {
    const before = entries.map((entry) => this.#set(entry));
    this.journal.mark({
      rows: entries.map(([table, id]) => ({ table, id })),
      undo: () => {
        for (const entry of before.toReversed()) this.#set(entry);
      },
    });
    return this.db.write();
  }

  /** What `look` sees, once everything it can have seen is durable; it looks again when some of that was taken back. */
  async read<Seen>(look: () => Seen): Promise<Seen> {
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const seen = look();
      if (await this.journal.settled()) return seen;
    }
    throw new NotStored(this.journal.failure);
  }

  /** True once everything that is in memory now is durable; false when some of it was taken back. */
  settled(): Promise<boolean> {
    return this.journal.settled();
  }

  #set<Table extends TableName>([table, id, row]: Entry<Table>): Entry<Table> {
    const before = put(this.rows, table, id, row);
    this.watchers[table]?.(id, before, row);
    return [table, id, before];
  }
}
