import { type Escalation, isOpen, isSubmitted } from '../../domain/escalation.js';
import type { EscalationId, ServiceKey } from '../../domain/ids.js';
import { type Placement, placementsOf, type Walk } from './placements.js';
import { comparePlaces, type Place, SortedList } from './sortedList.js';

/** What is known of an escalation without its row. */
interface Brief {
  readonly service: ServiceKey;
  readonly open: boolean;
}

/** Finds escalations by number and along the lists that `placements.ts` names, without reading a row; kept true by `moved`. */
export class EscalationIndex {
  readonly #lists = new Map<string, SortedList>();
  readonly #numbers = new Map<string, EscalationId>();
  readonly #briefs = new Map<string, Brief>();
  /** One for each service and openness: there are few, and many escalations. */
  readonly #knownBriefs = new Map<string, Brief>();

  /** The escalation was `before` and is `after` now; undefined: not there. */
  moved(before: Escalation | undefined, after: Escalation | undefined): void {
    const from = before ? placementsOf(before) : [];
    const to = after ? placementsOf(after) : [];
    for (const placement of from) if (!to.some((other) => isSame(placement, other))) this.#remove(placement);
    for (const placement of to) if (!from.some((other) => isSame(placement, other))) this.#add(placement);
    if (before && isSubmitted(before)) this.#numbers.delete(before.number);
    if (after && isSubmitted(after)) this.#numbers.set(after.number, after.id);
    if (after) this.#briefs.set(after.id, this.#briefOf(after));
    else if (before) this.#briefs.delete(before.id);
  }

  byNumber(number: string): EscalationId | undefined {
    return this.#numbers.get(number);
  }

  /** Has somebody still something to do? False for what is not there. */
  isOpen(id: EscalationId): boolean {
    return this.#briefs.get(id)?.open ?? false;
  }

  /** The places of what a query asks for, in its order, behind `after`. */
  *walk({ list: name, newestFirst, until, service, over }: Walk, after?: Place): Generator<Place> {
    const list = this.#lists.get(name);
    if (!list) return;
    for (const place of newestFirst ? list.descending(after) : list.ascending(after)) {
      if (until !== undefined && place.first > until) return;
      const brief = this.#briefs.get(place.id);
      if ((service === undefined || brief?.service === service) && !(over && brief?.open)) yield place;
    }
  }

  count(walk: Walk): number {
    if (walk.until === undefined && walk.service === undefined && !walk.over) return this.#lists.get(walk.list)?.size ?? 0;
    let count = 0;
    for (const _ of this.walk(walk)) count += 1;
    return count;
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

  #briefOf(escalation: Escalation): Brief {
    const brief: Brief = { service: escalation.service.key, open: isOpen(escalation) };
    const name = `${brief.open} ${brief.service}`;
    const known = this.#knownBriefs.get(name);
    if (known) return known;
    this.#knownBriefs.set(name, brief);
    return brief;
  }
}

const isSame = (one: Placement, other: Placement): boolean => one.list === other.list && comparePlaces(one.place, other.place) === 0;
