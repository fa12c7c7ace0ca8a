import type { Escalation } from '../../domain/escalation.js';
import type { Instant } from '../../domain/ids.js';
import { type LaneRow, laneDueAt } from './laneRow.js';

/** Knows each escalation's lanes, and which lanes have unsettled work since when; kept true by the two `moved`. */
export class LaneIndex {
  readonly #lanesOf = new Map<string, Set<string>>();
  readonly #working = new Map<string, Instant>();

  /** Takes in what was read back; the rows say best how long their work has waited. */
  constructor(
    private readonly lanes: ReadonlyMap<string, LaneRow>,
    private readonly escalations: ReadonlyMap<string, Escalation>,
    private readonly now: () => Instant,
  ) {
    for (const [id, row] of lanes) {
      this.#join(id, row);
      const since = row.messages[0]?.at ?? escalations.get(row.escalation)?.touchedAt ?? now();
      if (this.dueAt(id) !== undefined) this.#working.set(id, since);
    }
  }

  laneMoved(id: string, before: LaneRow | undefined, after: LaneRow | undefined): void {
    if (after) this.#join(id, after);
    else if (before) this.#leave(id, before);
    this.#weigh(id);
  }

  /** A new revision makes living cards stale, so every lane of the escalation is looked at again. */
  escalationMoved(id: string): void {
    for (const lane of this.of(id)) this.#weigh(lane);
  }

  /** The ids of an escalation's lanes. */
  of(escalation: string): Iterable<string> {
    return this.#lanesOf.get(escalation) ?? [];
  }

  /** When this lane has something to do; undefined when everything is settled. */
  dueAt(id: string): Instant | undefined {
    const row = this.lanes.get(id);
    return row && laneDueAt(row, this.escalations.get(row.escalation)?.revision ?? 0);
  }

  /** The lanes with unsettled work, and since when. */
  get working(): ReadonlyMap<string, Instant> {
    return this.#working;
  }

  #join(id: string, { escalation }: LaneRow): void {
    const lanes = this.#lanesOf.get(escalation);
    if (lanes) lanes.add(id);
    else this.#lanesOf.set(escalation, new Set([id]));
  }

  #leave(id: string, { escalation }: LaneRow): void {
    const lanes = this.#lanesOf.get(escalation);
    lanes?.delete(id);
    if (lanes?.size === 0) this.#lanesOf.delete(escalation);
  }

  #weigh(id: string): void {
    if (this.dueAt(id) === undefined) this.#working.delete(id);
    else if (!this.#working.has(id)) this.#working.set(id, this.now());
  }
}
