import type { Escalation } from '../../domain/escalation.js';
import { isSubmitted } from '../../domain/escalation.js';
import type { EscalationId } from '../../domain/ids.js';
import { type Placement, placementsOf } from './placements.js';
import { comparePlaces, SortedList } from './sortedList.js';

/** Finds escalations by number and along the lists that `placements.ts` names; kept true by `moved`. */
export class EscalationIndex {
  readonly #lists = new Map<string, SortedList>();
  readonly #numbers = new Map<string, EscalationId>();

  /** The escalation was `before` and is `after` now; undefined: not there. */
  moved(before: Escalation | undefined, after: Escalation | undefined): void {
    const from = before ? placementsOf(before) : [];
    const to = after ? placementsOf(after) : [];
    for (const placement of from) if (!to.some((other) => isSame(placement, other))) this.#remove(placement);
    for (const placement of to) if (!from.some((other) => isSame(placement, other))) this.#add(placement);
    if (before && isSubmitted(before)) this.#numbers.delete(before.number);
    if (after && isSubmitted(after)) this.#numbers.set(after.number, after.id);
  }

  byNumber(number: string): EscalationId | undefined {
    return this.#numbers.get(number);
  }

  list(name: string): SortedList | undefined {
    return this.#lists.get(name);
  }

  #add({ list, place }: Placement): void {
    const there = this.#lists.get(list);
    if (there) {
      there.add(place);
      return;
    }
    const made = new SortedList();
    made.add(place);
    this.#lists.set(list, made);
  }

  #remove({ list, place }: Placement): void {
    const there = this.#lists.get(list);
    there?.remove(place);
    if (there?.size === 0) this.#lists.delete(list);
  }
}

const isSame = (one: Placement, other: Placement): boolean => one.list === other.list && comparePlaces(one.place, other.place) === 0;
