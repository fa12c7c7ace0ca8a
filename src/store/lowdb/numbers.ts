import type { Tables } from './tables.js';

/** Numbers below this were or may have been given. */
export interface NumbersRow {
  readonly v: 1;
  readonly reserved: number;
}

const first = 10_001;
/** Reserved with one fsync; a crash leaves a gap of at most so many. */
const block = 20;
const row = 'escalation';

/** The sequence of escalation numbers: a block is durable as reserved before any number of it is given. */
export class Numbers {
  #next: number;
  #reserved: number;
  #reserving: Promise<void> | undefined;

  constructor(private readonly tables: Tables) {
    this.#next = tables.rows.numbers.get(row)?.reserved ?? first;
    this.#reserved = this.#next;
  }

  async next(): Promise<number> {
    while (this.#next >= this.#reserved) {
      this.#reserving ??= this.#reserve().finally(() => {
        this.#reserving = undefined;
      });
      await this.#reserving;
    }
    const number = this.#next;
    this.#next += 1;
    return number;
  }

  /** Gives back what was not used, so that a clean stop leaves no gap. */
  async close(): Promise<void> {
    if (this.#next === this.#reserved) return;
    this.#reserved = this.#next;
    await this.tables.commit([['numbers', row, { v: 1, reserved: this.#next }]]);
  }

  async #reserve(): Promise<void> {
    const reserved = this.#next + block;
    await this.tables.commit([['numbers', row, { v: 1, reserved }]]);
    this.#reserved = reserved;
  }
}
