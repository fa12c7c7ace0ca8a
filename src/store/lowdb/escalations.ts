import type { Decide, Decision } from '../../domain/decision.js';
import type { Escalation } from '../../domain/escalation.js';
import type { CommandKey, EscalationId, Instant } from '../../domain/ids.js';
import type { EscalationStore, Lane, Outcome, Page, PendingMessage, Query, Sought } from '../ports.js';
import { appliedKeyId, appliedOn } from './appliedKey.js';
import type { Entry } from './data.js';
import { peek } from './entries.js';
import type { EscalationIndex } from './escalationIndex.js';
import { findWords } from './findWords.js';
import type { LaneIndex } from './laneIndex.js';
import { type LaneRow, laneId, noticed } from './laneRow.js';
import type { Numbers } from './numbers.js';
import { placeOf, tokenOf } from './pageToken.js';
import { type Walk, walkFor } from './placements.js';
import type { SearchTexts } from './searchTexts.js';
import type { Place } from './sortedList.js';
import type { Tables } from './tables.js';

type Accepted = Extract<Decision, { accepted: true }>;

/** Rows that are read before turns may pass. */
const countedAtOnce = 100;

export interface EscalationsOptions {
  readonly tables: Tables;
  readonly index: EscalationIndex;
  readonly laneIndex: LaneIndex;
  readonly searchTexts: SearchTexts;
  readonly numbers: Numbers;
  now(): Instant;
  knock(lanes: readonly Lane[], at: Instant): void;
}

/**
 * Escalations in the embedded store. Every step is made in memory at once, so that many run between two fsyncs; nobody is answered, also by a
 * read, a refusal or a repeated key, before all that the answer rests on is durable.
 */
export class LowdbEscalations implements EscalationStore {
  constructor(private readonly options: EscalationsOptions) {}

  async create(draft: Escalation): Promise<Escalation> {
    const { tables } = this.options;
    if (tables.rows.escalations.has(draft.id)) return (await this.get(draft.id)) ?? this.create(draft);
    await tables.commit([['escalations', draft.id, draft]]);
    return draft;
  }

  get(id: EscalationId): Promise<Escalation | undefined> {
    const { tables } = this.options;
    return tables.read(() => tables.rows.escalations.get(id));
  }

  byNumber(number: string): Promise<Escalation | undefined> {
    const { tables, index } = this.options;
    return tables.read(() => tables.rows.escalations.get(index.byNumber(number) ?? ''));
  }

  nextNumber(): Promise<number> {
    return this.options.numbers.next();
  }

  async change(id: EscalationId, key: CommandKey, decide: Decide): Promise<Outcome> {
    const { tables, now } = this.options;
    const escalation = tables.rows.escalations.get(id);
    const keyId = appliedKeyId(id, key);
    const again = tables.rows.keys.has(keyId);
    const decision = escalation && !again ? decide(escalation) : undefined;
    if (escalation && decision?.accepted) {
      const at = now();
      requireNext(escalation, decision.next);
      await tables.commit([['escalations', id, decision.next], ['keys', keyId, appliedOn(at)], ...this.#lanes(decision, at)]);
      this.#knock(id, at);
      return { kind: 'done', escalation: decision.next, again: false };
    }
    // The answer rests on what others did; if that was taken back it no longer holds.
    if (!(await tables.settled())) return this.change(id, key, decide);
    if (!escalation) return { kind: 'unknown' };
    return decision && !decision.accepted
      ? { kind: 'refused', escalation, refusal: decision.refusal }
      : { kind: 'done', escalation, again: true };
  }

  async changeTogether(
    keys: ReadonlyMap<EscalationId, CommandKey>,
    decide: (nows: readonly Escalation[]) => readonly Decision[],
  ): Promise<readonly Escalation[]> {
    const { tables } = this.options;
    const fresh = [...keys].flatMap(([id, key]) => {
      const now = tables.rows.escalations.get(id);
      const keyId = appliedKeyId(id, key);
      return now && !tables.rows.keys.has(keyId) ? [{ now, keyId }] : [];
    });
    const at = this.options.now();
    const decisions = decide(fresh.map(({ now }) => now));
    const changed: Escalation[] = [];
    const entries: Entry[] = [];
    for (const [index, { now, keyId }] of fresh.entries()) {
      const decision = decisions[index];
      if (!decision?.accepted) continue;
      requireNext(now, decision.next);
      changed.push(decision.next);
      entries.push(['escalations', now.id, decision.next], ['keys', keyId, appliedOn(at)], ...this.#lanes(decision, at));
    }
    if (entries.length > 0) await tables.commit(entries);
    for (const { id } of changed) this.#knock(id, at);
    return changed;
  }

  async forget(id: EscalationId, revision: number): Promise<boolean> {
    const { tables, laneIndex } = this.options;
    const there = await this.get(id);
    if (there?.state !== 'draft' || there.revision !== revision || laneIndex.revisionOf(id) !== revision) return false;
    await tables.commit([...laneIndex.of(id).map((lane): Entry => ['lanes', lane.id]), ['escalations', id]]);
    return true;
  }

  async recheck(id: EscalationId, revision: number, at: Instant | null): Promise<boolean> {
    const { tables, laneIndex } = this.options;
    const there = await this.get(id);
    if (there?.revision !== revision || laneIndex.revisionOf(id) !== revision) return false;
    await tables.commit([['escalations', id, { ...there, nextCheckAt: at }]]);
    return true;
  }

  list(query: Query, limit: number, after?: string): Promise<Page<Escalation>> {
    return this.options.tables.read(() => this.#page(walkFor(query), limit, after === undefined ? undefined : placeOf(after)));
  }

  count(query: Query): Promise<number> {
    const { tables, index } = this.options;
    return tables.read(() => index.count(walkFor(query)));
  }

  search(sought: Sought, skip: number, limit: number): Promise<readonly Escalation[]> {
    const { tables, index, searchTexts } = this.options;
    return tables.read(() => {
      const ids = findWords(sought, { skip, limit }, index, searchTexts);
      return ids.map((id) => tables.rows.escalations.get(id)).filter((row) => row !== undefined);
    });
  }

  async *each(): AsyncIterable<Escalation> {
    let ids: string[] = [];
    for (const id of this.options.tables.rows.escalations.keys()) {
      ids.push(id);
      if (ids.length < countedAtOnce) continue;
      yield* await this.#peek(ids);
      ids = [];
      await new Promise(setImmediate);
    }
    yield* await this.#peek(ids);
  }

  #peek(ids: readonly string[]): Promise<readonly Escalation[]> {
    const { tables } = this.options;
    return tables.read(() => ids.map((id) => peek(tables.rows, 'escalations', id)).filter((row) => row !== undefined));
  }

  #page(walk: Walk, limit: number, after: Place | undefined): Page<Escalation> {
    const { index, tables } = this.options;
    const rows: Escalation[] = [];
    let last: Place | undefined;
    for (const place of index.walk(walk, after)) {
      if (rows.length >= limit) return last ? { rows, next: tokenOf(last) } : { rows };
      const escalation = tables.rows.escalations.get(place.id);
      if (escalation) rows.push(escalation);
      last = place;
    }
    return { rows };
  }

  /** The lanes that these notices go into, each with all of its own. */
  #lanes({ next, notices }: Accepted, at: Instant): Entry[] {
    const lanes = new Map<string, LaneRow>();
    for (const [number, notice] of notices.entries()) {
      const lane: Lane = { escalation: next.id, to: notice.to };
      const id = laneId(lane);
      const there = lanes.get(id) ?? this.options.tables.rows.lanes.get(id);
      const message: PendingMessage = { id: `${next.id}.${next.revision}.${number}`, notice, at, attempts: 0 };
      lanes.set(id, noticed(there, lane, message));
    }
    return [...lanes].map(([id, row]): Entry => ['lanes', id, row]);
  }

  #knock(id: EscalationId, at: Instant): void {
    const { laneIndex, knock } = this.options;
    const lanes = laneIndex.of(id).filter((lane) => laneIndex.dueAt(lane) !== undefined);
    if (lanes.length === 0) return;
    knock(
      lanes.map(({ escalation, to }) => ({ escalation, to })),
      at,
    );
  }
}

function requireNext(now: Escalation, next: Escalation): void {
  if (next.id !== now.id || next.revision !== now.revision + 1)
    throw new Error(`revision ${next.revision} does not follow ${now.revision}`);
}
