import type { EscalationId, Instant } from '../../domain/ids.js';
import { type Claim, type DeliveryState, type Lane, type Outbox, type Settlement, StaleClaim } from '../ports.js';
import type { Entry } from './data.js';
import type { LaneIndex } from './laneIndex.js';
import { deliveryState, type LaneRow, laneId, livingCard, messagesDue, settled, withCard } from './laneRow.js';
import type { Leases } from './leases.js';
import type { Tables } from './tables.js';

export interface OutboxOptions {
  readonly tables: Tables;
  readonly index: LaneIndex;
  readonly leases: Leases;
  knock(lanes: readonly Lane[], at: Instant): void;
}

/** Lanes in the embedded store. Nothing is handed to a worker before it is durable. */
export class LowdbOutbox implements Outbox {
  constructor(private readonly options: OutboxOptions) {}

  async claim(lane: Lane, now: Instant, leaseMs: number): Promise<Claim | undefined> {
    const { tables, index, leases } = this.options;
    const id = laneId(lane);
    const row = tables.rows.lanes.get(id);
    const dueAt = index.dueAt(id);
    if (!row || dueAt === undefined || dueAt > now || leases.isHeld(id, now)) return undefined;
    const revision = this.#revision(lane.escalation);
    const lease = leases.take(id, now + leaseMs, { revision, refreshes: row.card?.refreshes ?? 0 });
    if (!(await tables.settled())) {
      leases.giveBack(id, lease);
      return undefined;
    }
    const messages = messagesDue(row, now).map(({ id: message, notice, at, attempts }) => ({ id: message, notice, at, attempts }));
    return { lane, token: lease.token, messages, ...(row.card ? { card: livingCard(row.card, revision) } : {}) };
  }

  async settle({ lane, token }: Claim, settlements: readonly Settlement[]): Promise<void> {
    const { tables, leases } = this.options;
    const id = laneId(lane);
    const lease = leases.find(id, token);
    const row = tables.rows.lanes.get(id);
    if (!lease || !row) throw new StaleClaim('the lane has passed to another worker');
    try {
      const next = settlements.reduce((there, settlement) => settled(there, settlement, lease.wanted), row);
      if (next !== row) await tables.commit([['lanes', id, next]]);
    } finally {
      leases.giveBack(id, lease);
    }
  }

  async due(now: Instant, limit: number): Promise<readonly Lane[]> {
    const { tables, index, leases } = this.options;
    const due: { readonly lane: LaneRow; readonly since: Instant }[] = [];
    for (const [id, since] of index.working) {
      const lane = tables.rows.lanes.get(id);
      const dueAt = index.dueAt(id);
      if (lane && dueAt !== undefined && dueAt <= now && !leases.isHeld(id, now)) due.push({ lane, since });
    }
    due.sort((one, other) => one.since - other.since);
    return due.slice(0, limit).map(({ lane: { escalation, to } }) => ({ escalation, to }));
  }

  async want(lanes: readonly Lane[], at: Instant): Promise<void> {
    const { tables, knock } = this.options;
    const wanted = lanes.filter((lane) => tables.rows.escalations.has(lane.escalation) && !tables.rows.lanes.get(laneId(lane))?.card);
    if (wanted.length === 0) return;
    await tables.commit(wanted.map((lane): Entry => ['lanes', laneId(lane), withCard(tables.rows.lanes.get(laneId(lane)), lane)]));
    knock(wanted, at);
  }

  async refresh(escalation: EscalationId, at: Instant): Promise<void> {
    const { tables, knock } = this.options;
    const entries: Entry[] = [];
    const lanes: Lane[] = [];
    for (const [id, row] of this.#lanesOf(escalation)) {
      if (!row.card) continue;
      entries.push(['lanes', id, { ...row, card: { ...row.card, refreshes: row.card.refreshes + 1 } }]);
      lanes.push({ escalation, to: row.to });
    }
    if (lanes.length === 0) return;
    await tables.commit(entries);
    knock(lanes, at);
  }

  states(escalation: EscalationId): Promise<readonly DeliveryState[]> {
    return this.options.tables.read(() => {
      const revision = this.#revision(escalation);
      return [...this.#lanesOf(escalation)].map(([, row]) => deliveryState(row, revision));
    });
  }

  async backlog(): Promise<{ readonly lanes: number; readonly oldest?: Instant }> {
    const { working } = this.options.index;
    let oldest = Number.POSITIVE_INFINITY;
    for (const since of working.values()) oldest = Math.min(oldest, since);
    return working.size === 0 ? { lanes: 0 } : { lanes: working.size, oldest };
  }

  #revision(escalation: EscalationId): number {
    return this.options.tables.rows.escalations.get(escalation)?.revision ?? 0;
  }

  *#lanesOf(escalation: EscalationId): Generator<[string, LaneRow]> {
    for (const id of this.options.index.of(escalation)) {
      const row = this.options.tables.rows.lanes.get(id);
      if (row) yield [id, row];
    }
  }
}
