import type { Breath } from './breath.js';
import { GramPostings } from './gramPostings.js';
import { gramsOf, mostGrams, visitGrams } from './grams.js';
import { gramTable } from './gramTable.js';
import type { Hits, Rank } from './hits.js';
import { KeyStore } from './keyStore.js';
import { type Match, matchLiteral, matchSpelling, type Spelling } from './matchName.js';
import type { NameUnits } from './nameUnits.js';
import { initialsPattern, literalPattern, type Pattern, spelledPatterns } from './patterns.js';

/** The keys of one customer, as units; the main key first. */
export type NameKeys = readonly (readonly number[])[];

/** Below this many keys looking at each is faster than an index. */
const smallList = 1024;
/** Block numbers have 16 bits. */
const mostBlocks = 0x10000;
const letters = /[a-z]/;
const spellings = ['initials', 'syllables'] as const;

/** One way to read what was typed: where to look, what counts as a match, and which rank it has by its place in the key. */
interface Way {
  readonly patterns: readonly Pattern[];
  readonly match: Match;
  readonly rank: (place: number, length: number) => Rank;
}

/**
 * Finds customers by name, as numbers in the order of the list (which is their order within a rank). All keys stand in one array; grams
 * say which blocks of 16 or more keys are worth looking at.
 */
export class NameIndex {
  readonly #units: NameUnits;
  readonly #keys: KeyStore;
  #shift = 4;
  #postings: GramPostings | undefined;

  private constructor(units: NameUnits, keys: KeyStore) {
    this.#units = units;
    this.#keys = keys;
  }

  /** `keysOf` is called once for each number from 0 to `count - 1`. */
  static async build(count: number, keysOf: (number: number) => NameKeys, units: NameUnits, breath: Breath): Promise<NameIndex> {
    const keys = new KeyStore();
    for (let number = 0; number < count; number++) {
      for (const key of keysOf(number)) keys.add(key, number);
      if ((number & 63) === 0 && breath.due) await breath.take();
    }
    keys.trim();
    const index = new NameIndex(units, keys);
    if (keys.count > smallList) await index.#post(breath);
    return index;
  }

  get bytes(): number {
    return this.#keys.bytes + (this.#postings?.bytes ?? 0);
  }

  /** Adds the customers whose name fits; `typed` is squeezed. */
  find(typed: string, hits: Hits): void {
    const chars = [...typed];
    const literal = literalPattern(chars, this.#units);
    if (literal !== undefined) {
      const rank = (place: number, length: number) => (place > 0 ? 'infix' : length === chars.length ? 'exact' : 'prefix');
      this.#look([{ patterns: [literal], match: matchLiteral(chars, this.#units), rank }], hits);
    }
    if (!letters.test(typed)) return;
    const initials = initialsPattern(chars, this.#units);
    const syllables = spelledPatterns(typed, this.#units, false);
    this.#look(
      [...this.#spelled(typed, initials === undefined ? [] : [initials], 'initials'), ...this.#spelled(typed, syllables, 'syllables')],
      hits,
    );
    if (hits.total === 0) this.#look(this.#spelled(typed, spelledPatterns(typed, this.#units, true), 'mixed'), hits);
  }

  /** Tells of a customer whether a word is anywhere in its name, in characters or in pinyin. */
  has(word: string): (number: number) => boolean {
    const matches = [matchLiteral([...word], this.#units), ...spellings.map((spelling) => matchSpelling(word, this.#units, spelling))];
    const keys = this.#keys;
    const { flat, ends, owners } = keys;
    return (number) => {
      for (let key = keys.firstOf(number); owners[key] === number; key++) {
        if (matches.some((match) => match(flat, ends[key] ?? 0, ends[key + 1] ?? 0) >= 0)) return true;
      }
      return false;
    };
  }

  #spelled(typed: string, patterns: readonly Pattern[], spelling: Spelling): readonly Way[] {
    if (patterns.length === 0) return [];
    const rank = (place: number) => (place > 0 ? 'pinyinInfix' : 'pinyinPrefix');
    return [{ patterns, match: matchSpelling(typed, this.#units, spelling), rank }];
  }

  /** Beginnings first: once there are too many of them, nobody needs the rest. */
  #look(ways: readonly Way[], hits: Hits): void {
    for (const start of this.#postings === undefined ? [false] : [true, false]) {
      for (const way of ways) {
        for (const pattern of way.patterns) {
          if (!hits.enough) this.#scan(this.#postings?.having(gramsOf(pattern, start)) ?? [0], way, hits);
        }
      }
    }
  }

  #scan(blocks: Iterable<number>, way: Way, hits: Hits): void {
    const { flat, ends, owners, count } = this.#keys;
    const size = this.#postings === undefined ? count : 1 << this.#shift;
    for (const block of blocks) {
      const last = Math.min((block + 1) * size, count);
      for (let key = block * size; key < last; key++) {
        const from = ends[key] ?? 0;
        const to = ends[key + 1] ?? 0;
        const place = way.match(flat, from, to);
        if (place >= 0 && !hits.add(owners[key] ?? 0, way.rank(place, to - from))) return;
      }
    }
  }

  async #post(breath: Breath): Promise<void> {
    const { flat, ends, count } = this.#keys;
    const table = gramTable(this.#units);
    while (count >> this.#shift >= mostBlocks) this.#shift++;
    const buckets = 2 ** Math.ceil(Math.log2(Math.min(mostGrams, 4 * count)));
    this.#postings = await GramPostings.build(
      async (visit, pause) => {
        for (let key = 0; key < count; key++) {
          const block = key >> this.#shift;
          visitGrams(table, flat, ends[key] ?? 0, ends[key + 1] ?? 0, (gram) => visit(gram, block));
          if ((key & 63) === 0 && pause.due) await pause.take();
        }
      },
      buckets,
      breath,
    );
  }
}
