import type { Low } from 'lowdb';
import { type Data, type Entry, setRow, type Watchers } from './data.js';
import type { JournalAdapter } from './journalAdapter.js';
import { NotStored } from './notStored.js';

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
  async commit(entries: readonly Entry[]): Promise<void> {
    const before: Entry[] = [];
    const undo = () => {
      for (const entry of before.toReversed()) setRow(this.rows, this.watchers, entry);
    };
    try {
      for (const entry of entries) before.push(setRow(this.rows, this.watchers, entry));
    } catch (error) {
      undo();
      throw error;
    }
    this.journal.mark({ rows: entries.map(([table, id]) => ({ table, id })), undo });
    await this.db.write();
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
}
