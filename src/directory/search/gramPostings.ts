import type { Breath } from './breath.js';

/** Walks over all grams of all blocks, in ascending order of blocks. */
export type VisitBlocks = (visit: (gram: number, block: number) => void, breath: Breath) => Promise<void>;

/** How many lists are intersected at most: the shortest ones say nearly all. */
const mostLists = 4;
/** So few blocks are looked at sooner than narrowed down. */
const fewBlocks = 4;

/** Which blocks of names have which gram: one compact array of 16-bit block numbers, sorted within each gram's bucket. */
export class GramPostings {
  readonly #mask: number;
  readonly #starts: Uint32Array;
  readonly #blocks: Uint16Array;

  private constructor(mask: number, starts: Uint32Array, blocks: Uint16Array) {
    this.#mask = mask;
    this.#starts = starts;
    this.#blocks = blocks;
  }

  /** Two walks: the first counts, the second fills. `buckets` is a power of two; with `mostGrams` or more no two grams share one. */
  static async build(walk: VisitBlocks, buckets: number, breath: Breath): Promise<GramPostings> {
    const mask = buckets - 1;
    const starts = new Uint32Array(buckets + 1);
    let seen = new Uint32Array(buckets);
    await walk((gram, block) => {
      const bucket = bucketOf(gram, mask);
      if (seen[bucket] === block + 1) return;
      seen[bucket] = block + 1;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }, breath);
    for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    const blocks = new Uint16Array(starts[buckets] ?? 0);
    const next = starts.slice(0, buckets);
    seen = new Uint32Array(buckets);
    await walk((gram, block) => {
      const bucket = bucketOf(gram, mask);
      if (seen[bucket] === block + 1) return;
      seen[bucket] = block + 1;
      const at = next[bucket] ?? 0;
      blocks[at] = block;
      next[bucket] = at + 1;
    }, breath);
    return new GramPostings(mask, starts, blocks);
  }

  get bytes(): number {
    return this.#starts.byteLength + this.#blocks.byteLength;
  }

  /** The blocks that have all of these grams, ascending; perhaps a few that have not. */
  having(grams: readonly number[]): Uint16Array {
    const lists = grams.map((gram) => this.#list(gram)).sort((a, b) => a.length - b.length);
    let common = lists[0] ?? new Uint16Array(0);
    for (const list of lists.slice(1, mostLists)) {
      if (common.length <= fewBlocks) break;
      common = intersect(common, list);
    }
    return common;
  }

  #list(gram: number): Uint16Array {
    const bucket = bucketOf(gram, this.#mask);
    return this.#blocks.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
  }
}

/** An odd factor spreads neighbours, and is a bijection where there is a bucket for each gram. */
const bucketOf = (gram: number, mask: number): number => Math.imul(gram, 0x9e3779b1) & mask;

/** `few` is the shorter list: each of its blocks is looked for in `many` by a search that doubles its steps. */
function intersect(few: Uint16Array, many: Uint16Array): Uint16Array {
  const common = new Uint16Array(few.length);
  let found = 0;
  let low = 0;
  for (const block of few) {
    let step = 1;
    while (low + step < many.length && (many[low + step] ?? 0) < block) step *= 2;
    let high = Math.min(low + step, many.length - 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((many[middle] ?? 0) < block) low = middle + 1;
      else high = middle;
    }
    if (many[low] === block) common[found++] = block;
  }
  return common.subarray(0, found);
}
