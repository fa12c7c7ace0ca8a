import type { Instant } from '../../domain/ids.js';
import type { DocumentRow } from './documentRow.js';
import { type Place, SortedList } from './sortedList.js';

/** Before every instant: rows of an older version, which noted no time. */
const unknown = Number.NEGATIVE_INFINITY;

/** Documents by the time of their last writing, so that the sweep reads none of those that stay. */
export class DocumentTimes {
  readonly #list = new SortedList();

  moved(id: string, before: DocumentRow | undefined, after: DocumentRow | undefined): void {
    if (before) this.#list.remove(placeOf(id, before));
    if (after) this.#list.add(placeOf(id, after));
  }

  /** At most `limit` that were last written before this, the longest untouched first; `at` is absent where nobody knows when. */
  writtenBefore(before: Instant, limit: number): readonly { readonly id: string; readonly at?: Instant }[] {
    const found: { readonly id: string; readonly at?: Instant }[] = [];
    for (const { first, id } of this.#list.ascending()) {
      if (first >= before || found.length >= limit) break;
      found.push(first === unknown ? { id } : { id, at: first });
    }
    return found;
  }
}

const placeOf = (id: string, { at = unknown }: DocumentRow): Place => ({ first: at, second: 0, id });
