import type { Asked, MessageRef } from '../../../src/domain/conversation.js';
import type { Notice } from '../../../src/domain/decision.js';
import type { Instant } from '../../../src/domain/ids.js';
import { laneKey } from '../../../src/notify/laneKey.js';
import {
  type Claim,
  type DeliveryState,
  type Lane,
  type Outbox,
  type PendingMessage,
  type Shown,
  StaleClaim,
} from '../../../src/store/ports.js';

interface Message extends PendingMessage {
  readonly state: 'pending' | 'sent' | 'failed';
  readonly why?: string;
  readonly retryAt: Instant;
}

interface Row {
  readonly lane: Lane;
  messages: Message[];
  card?: {
    shown?: Shown;
    wantedBy: number;
    shownFor: number;
    attempts: number;
    retryAt: Instant;
    failed: boolean;
    bring?: Asked & { readonly by: number };
    former: MessageRef[];
  };
  lease?: { readonly token: string; readonly until: Instant };
}

const emptyCard = (): NonNullable<Row['card']> => ({ wantedBy: 1, shownFor: 0, attempts: 0, retryAt: 0, failed: false, former: [] });

/** An outbox in memory, after the letter of the port, for tests of what works it. A change is `put`. */
export function memoryOutbox() {
  const rows = new Map<string, Row>();
  const knocks: { lanes: readonly Lane[]; at: Instant }[] = [];
  let count = 0;
  let faulty = false;
  let onKnock: (lanes: readonly Lane[], at: Instant) => void = (lanes, at) => knocks.push({ lanes, at });

  const rowOf = (lane: Lane): Row => {
    const key = laneKey(lane);
    const row = rows.get(key) ?? { lane, messages: [] };
    rows.set(key, row);
    return row;
  };
  const stale = (row: Row) => row.card !== undefined && !row.card.failed && row.card.shownFor < row.card.wantedBy;
  const pending = (row: Row) => row.messages.filter(({ state }) => state === 'pending');
  const isDue = (row: Row, now: Instant) => {
    const first = pending(row)[0];
    return (
      (first !== undefined && first.retryAt <= now) ||
      ((stale(row) || (row.card?.former.length ?? 0) > 0) && (row.card?.retryAt ?? 0) <= now)
    );
  };
  const makeStale = (row: Row) => {
    if (row.card) Object.assign(row.card, { wantedBy: row.card.wantedBy + 1, failed: false });
  };

  const outbox: Outbox = {
    claim: async (lane, now, leaseMs) => {
      const row = rows.get(laneKey(lane));
      if (!row || !isDue(row, now) || (row.lease && row.lease.until > now)) return undefined;
      count += 1;
      const token = `${row.card?.wantedBy ?? 0}/${count}`;
      row.lease = { token, until: now + leaseMs };
      const waiting = pending(row);
      const { card } = row;
      const claim: Claim = {
        lane,
        token,
        messages: waiting[0] && waiting[0].retryAt <= now ? waiting : [],
        ...(card && {
          card: {
            stale: stale(row),
            attempts: card.attempts,
            ...(card.shown && { shown: card.shown }),
            ...((stale(row) || card.former[0]) && card.retryAt > 0 && { retryAt: card.retryAt }),
            ...(card.bring &&
              stale(row) && {
                bring: {
                  ...(card.bring.lead !== undefined && { lead: card.bring.lead }),
                  ...(card.bring.where && { where: card.bring.where }),
                },
              }),
            ...(card.former[0] && { former: card.former[0] }),
          },
        }),
      };
      return claim;
    },
    settle: async (claim, settlements) => {
      if (faulty) throw new Error('ENOSPC');
      const row = rowOf(claim.lane);
      if (row.lease?.token !== claim.token) throw new StaleClaim();
      delete row.lease;
      for (const each of settlements) {
        if ('message' in each) {
          row.messages = row.messages.map((message) => {
            if (message.id !== each.message) return message;
            if (each.result === 'retry') return { ...message, attempts: message.attempts + 1, retryAt: each.at };
            return each.result === 'sent' ? { ...message, state: 'sent' } : { ...message, state: 'failed', why: each.why };
          });
        } else if (row.card && 'card' in each) {
          const claimed = Number(claim.token.split('/')[0]);
          Object.assign(row.card, { shown: each.card, shownFor: claimed, attempts: 0, retryAt: 0 });
          if (each.former) row.card.former.push(each.former);
          if ((row.card.bring?.by ?? 0) <= claimed) delete row.card.bring;
        } else if (row.card && 'retired' in each) {
          row.card.former = row.card.former.filter(({ activityId }) => activityId !== each.retired);
        } else if (row.card && 'cardRetry' in each) {
          Object.assign(row.card, { attempts: row.card.attempts + 1, retryAt: each.cardRetry });
        } else if (row.card) row.card.failed = true;
      }
    },
    due: async (now, limit) =>
      [...rows.values()]
        .filter((row) => isDue(row, now) && (row.lease?.until ?? 0) <= now)
        .slice(0, limit)
        .map(({ lane }) => lane),
    want: async (lanes, at) => {
      for (const lane of lanes) rowOf(lane).card ??= emptyCard();
      onKnock(lanes, at);
    },
    bring: async (lane, asked, at) => {
      const row = rowOf(lane);
      row.card ??= emptyCard();
      makeStale(row);
      Object.assign(row.card, { retryAt: 0, bring: { ...asked, by: row.card.wantedBy } });
      onKnock([lane], at);
    },
    refresh: async (escalation, at) => {
      const places = [...rows.values()].filter(({ lane }) => lane.escalation === escalation && 'place' in lane.to);
      places.forEach(makeStale);
      onKnock(
        places.map(({ lane }) => lane),
        at,
      );
    },
    states: async (escalation) =>
      [...rows.values()]
        .filter(({ lane }) => lane.escalation === escalation)
        .flatMap(({ lane, messages }) =>
          messages.map(({ state, why }): DeliveryState => ({ to: lane.to, state, ...(why !== undefined && { why }) })),
        ),
    backlog: async () => ({ lanes: [...rows.values()].filter((row) => pending(row).length > 0 || stale(row)).length }),
  };

  return {
    outbox,
    rows,
    knocks,
    /** What a change makes durable: its notices, and every card of the escalation stale. */
    put: (escalation: Lane['escalation'], notices: readonly Notice[], at: Instant): void => {
      for (const row of rows.values()) if (row.lane.escalation === escalation) makeStale(row);
      for (const notice of notices) {
        const row = rowOf({ escalation, to: notice.to });
        if (notice.what.kind === 'card') row.card ??= emptyCard();
        else {
          count += 1;
          row.messages.push({ id: `m${count}`, notice, at, attempts: 0, state: 'pending', retryAt: 0 });
        }
      }
      onKnock(
        [...rows.values()].filter(({ lane }) => lane.escalation === escalation).map(({ lane }) => lane),
        at,
      );
    },
    /** While broken, nothing can be settled, as with a full disk. */
    breakDown: (broken: boolean): void => {
      faulty = broken;
    },
    /** A restart: leases are not kept. */
    restart: (): void => {
      for (const row of rows.values()) delete row.lease;
    },
    onKnock: (knock: (lanes: readonly Lane[], at: Instant) => void): void => {
      onKnock = knock;
    },
  };
}
