/** What each lane has to do and since when, without reading a row; kept true by the two `moved`. */
import type { EscalationId, Instant, Recipient } from '../../domain/ids.js';
import { cardCovers } from './laneCard.js';
import { type LaneRow, recipientId } from './laneRow.js';

/** A lane in a few numbers. */
export interface LaneBrief {
  readonly id: string;
  readonly escalation: EscalationId;
  readonly to: Recipient;
  /** When the first message may be sent, 0 for at once; absent without messages. */
  readonly messageAt: Instant | undefined;
  /** The revision up to which the card needs nothing; absent without a card. */
  readonly covers: number | undefined;
  readonly cardAt: Instant;
  /** When its oldest message came, or its card was wanted. */
  readonly since: Instant;
}

/** An escalation's lanes, and the revision that their cards are to show. */
interface Lanes {
  revision: number;
  touchedAt: Instant;
  readonly briefs: LaneBrief[];
}

export class LaneIndex {
  readonly #lanes = new Map<string, Lanes>();
  readonly #working = new Map<string, LaneBrief>();
  /** Most lanes go to a few recipients: one object each. */
  readonly #recipients = new Map<string, Recipient>();

  laneMoved(id: string, before: LaneRow | undefined, after: LaneRow | undefined): void {
    const escalation = (after ?? before)?.escalation;
    if (escalation === undefined) return;
    const lanes = this.#lanesOf(escalation);
    const at = lanes.briefs.findIndex((brief) => brief.id === id);
    if (!after) {
      if (at >= 0) lanes.briefs.splice(at, 1);
      this.#working.delete(id);
      return;
    }
    const brief = this.#briefOf(id, after);
    lanes.briefs[at < 0 ? lanes.briefs.length : at] = brief;
    this.#weigh(brief, lanes);
  }

  /** A new revision makes living cards stale, so every lane of the escalation is looked at again; no revision: it is gone. */
  escalationMoved(id: string, revision: number | undefined, touchedAt: Instant): void {
    if (revision === undefined) {
      this.#lanes.delete(id);
      return;
    }
    const lanes = this.#lanes.get(id);
    if (!lanes) {
      this.#lanes.set(id, { revision, touchedAt, briefs: [] });
      return;
    }
    lanes.revision = revision;
    lanes.touchedAt = touchedAt;
    for (const brief of lanes.briefs) this.#weigh(brief, lanes);
  }

  /** The lanes of an escalation. */
  of(escalation: string): readonly LaneBrief[] {
    return this.#lanes.get(escalation)?.briefs ?? [];
  }

  /** The revision that the cards of an escalation are to show. */
  revisionOf(escalation: string): number {
    return this.#lanes.get(escalation)?.revision ?? 0;
  }

  find(id: string, escalation: string): LaneBrief | undefined {
    return this.of(escalation).find((brief) => brief.id === id);
  }

  /** When this lane has something to do, 0 for at once; undefined when everything is settled. */
  dueAt({ messageAt, covers, cardAt, escalation }: LaneBrief): Instant | undefined {
    const isStale = covers !== undefined && covers < this.revisionOf(escalation);
    if (!isStale) return messageAt;
    return messageAt === undefined ? cardAt : Math.min(messageAt, cardAt);
  }

  /** The lanes with unsettled work. */
  get working(): Iterable<LaneBrief> {
    return this.#working.values();
  }

  get workingCount(): number {
    return this.#working.size;
  }

  /** Since when a lane's work waits. */
  waitsSince({ messageAt, since, escalation }: LaneBrief): Instant {
    return messageAt === undefined ? Math.max(since, this.#lanes.get(escalation)?.touchedAt ?? since) : since;
  }

  #lanesOf(escalation: string): Lanes {
    const there = this.#lanes.get(escalation);
    if (there) return there;
    const made: Lanes = { revision: 0, touchedAt: 0, briefs: [] };
    this.#lanes.set(escalation, made);
    return made;
  }

  #weigh(brief: LaneBrief, lanes: Lanes): void {
    const isStale = brief.covers !== undefined && brief.covers < lanes.revision;
    if (brief.messageAt !== undefined || isStale) this.#working.set(brief.id, brief);
    else this.#working.delete(brief.id);
  }

  #briefOf(id: string, { escalation, to, messages, card }: LaneRow): LaneBrief {
    const [first] = messages;
    return {
      id,
      escalation,
      to: this.#shared(to),
      messageAt: first && (first.retryAt ?? 0),
      covers: card && cardCovers(card),
      cardAt: card?.retryAt ?? 0,
      since: first?.at ?? card?.wantedAt ?? 0,
    };
  }

  #shared(to: Recipient): Recipient {
    const id = recipientId(to);
    const known = this.#recipients.get(id);
    if (known) return known;
    this.#recipients.set(id, to);
    return to;
  }
}
