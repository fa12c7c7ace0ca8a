import type { Asked } from '../../domain/conversation.js';
import type { EscalationId, Instant } from '../../domain/ids.js';
import { type Claim, type DeliveryState, type Lane, type Outbox, type Settlement, StaleClaim } from '../ports.js';
import type { Entry } from './data.js';
import { livingCard } from './laneCard.js';
import type { LaneBrief, LaneIndex } from './laneIndex.js';
import { deliveryState, laneId, messagesDue, settled, withBrought, withCard, withRefresh } from './laneRow.js';
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
    const brief = index.find(id, lane.escalation);
    const dueAt = brief && index.dueAt(brief);
    if (dueAt === undefined || dueAt > now || leases.isHeld(id, now)) return undefined;
    const row = tables.rows.lanes.get(id);
    if (!row) return undefined;
    const revision = index.revisionOf(lane.escalation);
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
    const { index, leases } = this.options;
    const due: LaneBrief[] = [];
    for (const brief of index.working) if ((index.dueAt(brief) ?? now + 1) <= now && !leases.isHeld(brief.id, now)) due.push(brief);
    due.sort((one, other) => index.waitsSince(one) - index.waitsSince(other));
    return due.slice(0, limit).map(({ escalation, to }) => ({ escalation, to }));
  }

  async want(lanes: readonly Lane[], at: Instant): Promise<void> {
    const { tables, index, knock } = this.options;
    const has = (lane: Lane) => index.find(laneId(lane), lane.escalation)?.covers !== undefined;
    const wanted = lanes.filter((lane) => tables.rows.escalations.has(lane.escalation) && !has(lane));
    if (wanted.length === 0) return;
    await tables.commit(wanted.map((lane): Entry => ['lanes', laneId(lane), withCard(tables.rows.lanes.get(laneId(lane)), lane, at)]));
    knock(wanted, at);
  }

  async refresh(escalation: EscalationId, at: Instant): Promise<void> {
    const { tables, index, knock } = this.options;
    const lanes = index.of(escalation).filter(({ covers }) => covers !== undefined);
    if (lanes.length === 0) return;
    const rows = lanes.map(({ id }) => [id, tables.rows.lanes.get(id)] as const);
    await tables.commit(rows.map(([id, row]): Entry => ['lanes', id, row && withRefresh(row, at)]));
    knock(
      lanes.map(({ to }) => ({ escalation, to })),
      at,
    );
  }

  async bring(lane: Lane, asked: Asked, at: Instant): Promise<void> {
    const { tables, knock } = this.options;
    if (!tables.rows.escalations.has(lane.escalation)) return;
    const id = laneId(lane);
    await tables.commit([['lanes', id, withBrought(tables.rows.lanes.get(id), lane, asked, at)]]);
    knock([lane], at);
  }

  states(escalation: EscalationId): Promise<readonly DeliveryState[]> {
    const { tables, index } = this.options;
    return tables.read(() => {
      const states: DeliveryState[] = [];
      for (const { id } of index.of(escalation)) {
        const row = tables.rows.lanes.get(id);
        if (row) states.push(deliveryState(row, index.revisionOf(escalation)));
      }
      return states;
    });
  }

  async backlog(): Promise<{ readonly lanes: number; readonly oldest?: Instant }> {
    const { index } = this.options;
    let oldest = Number.POSITIVE_INFINITY;
    for (const brief of index.working) oldest = Math.min(oldest, index.waitsSince(brief));
    return index.workingCount === 0 ? { lanes: 0 } : { lanes: index.workingCount, oldest };
  }
}
