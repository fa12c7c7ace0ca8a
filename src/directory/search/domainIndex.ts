import type { Breath } from './breath.js';
import type { Hits } from './hits.js';
import { sortInSlices } from './sortInSlices.js';

/** The domains of one customer: the one under onmschina, and its own. */
export type DomainsOf = (number: number) => readonly [string, string | undefined];

/** Finds customers by the beginning of a domain: the numbers of all domains in alphabetical order, 4 bytes each. */
export class DomainIndex {
  readonly #domainAt: (slot: number) => string;
  readonly #slots: Uint32Array;

  private constructor(domainAt: (slot: number) => string, slots: Uint32Array) {
    this.#domainAt = domainAt;
    this.#slots = slots;
  }

  static async build(count: number, domainsOf: DomainsOf, breath: Breath): Promise<DomainIndex> {
    const domainAt = (slot: number): string => domainsOf(slot >> 1)[slot & 1] ?? '';
    let filled = 0;
    const slots = new Uint32Array(2 * count);
    for (let slot = 0; slot < slots.length; slot++) {
      if (domainAt(slot) !== '') slots[filled++] = slot;
      if ((slot & 1023) === 0 && breath.due) await breath.take();
    }
    const compare = (a: number, b: number): number => {
      const x = domainAt(a);
      const y = domainAt(b);
      return x < y ? -1 : x > y ? 1 : a - b;
    };
    return new DomainIndex(domainAt, await sortInSlices(slots.slice(0, filled), compare, breath));
  }

  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** Adds the customers with such a domain. Exact: the whole domain or its first label; otherwise a prefix. */
  find(typed: string, hits: Hits): void {
    for (let at = this.#firstFrom(typed); at < this.#slots.length; at++) {
      const slot = this.#slots[at] ?? 0;
      const domain = this.#domainAt(slot);
      if (!domain.startsWith(typed)) break;
      const exact = domain.length === typed.length || (domain[typed.length] === '.' && !typed.includes('.'));
      if (!hits.add(slot >> 1, exact ? 'exact' : 'prefix')) break;
    }
  }

  #firstFrom(typed: string): number {
    let low = 0;
    let high = this.#slots.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#domainAt(this.#slots[middle] ?? 0) < typed) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
