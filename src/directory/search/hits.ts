/** How well a customer fits what was typed, best first; `city`: its name does not, but what was typed is where it is. */
export const ranks = ['exact', 'prefix', 'infix', 'pinyinPrefix', 'pinyinInfix', 'city'] as const;
export type Rank = (typeof ranks)[number];

/** How many that fit by name but were not accepted are looked at before giving up. */
const mostRejected = 20_000;

/** The customers found so far, each with its best rank. */
export class Hits {
  readonly #accept: ((number: number) => boolean) | undefined;
  readonly #rankOf = new Map<number, Rank>();
  readonly #most: number;
  #rejected = 0;

  /** Counting stops at `most`: a person who gets more has to type more anyway. */
  constructor(most: number, accept?: (number: number) => boolean) {
    this.#most = most;
    this.#accept = accept;
  }

  /** False once there is no need to look further. */
  add(number: number, rank: Rank): boolean {
    const known = this.#rankOf.get(number);
    if (known === undefined && this.#accept !== undefined && !this.#accept(number)) this.#rejected++;
    else if (known === undefined || ranks.indexOf(rank) < ranks.indexOf(known)) this.#rankOf.set(number, rank);
    return !this.enough;
  }

  get total(): number {
    return this.#rankOf.size;
  }

  /** True when counting stopped before all were found. */
  get capped(): boolean {
    return this.total >= this.#most;
  }

  /** True when looking further would not change the answer. */
  get enough(): boolean {
    return this.capped || this.gaveUp;
  }

  /** True when so many names fitted without being accepted that some were not looked at. */
  get gaveUp(): boolean {
    return this.#rejected >= mostRejected;
  }

  /** How many have the best rank that any has. */
  get best(): { readonly rank: Rank; readonly count: number } | undefined {
    const counts = new Map<Rank, number>();
    for (const rank of this.#rankOf.values()) counts.set(rank, (counts.get(rank) ?? 0) + 1);
    for (const rank of ranks) {
      const count = counts.get(rank);
      if (count !== undefined) return { rank, count };
    }
    return undefined;
  }

  /** Numbers in order of rank, then of the list. */
  inOrder(): readonly number[] {
    return [...this.#rankOf].sort(([a, x], [b, y]) => ranks.indexOf(x) - ranks.indexOf(y) || a - b).map(([number]) => number);
  }
}
