import type { Contact } from '../../../src/domain/conversation.js';
import type { Notice } from '../../../src/domain/decision.js';
import type { Escalation } from '../../../src/domain/escalation.js';
import type { Log } from '../../../src/log.js';
import { laneKey } from '../../../src/notify/laneKey.js';
import { createLaneWorker, type LaneWorkerParts } from '../../../src/notify/laneWorker.js';
import type { Lane } from '../../../src/store/ports.js';
import { manualClock } from '../../support/manualClock.js';
import { anEscalationId, channelContact, partnerContact, waitingEscalation } from './lane.js';
import { memoryOutbox } from './memoryOutbox.js';
import { type Answer, type Sending, scriptedDelivery } from './scriptedDelivery.js';

/** Everything around a lane worker, under the test's control. Cards render as `card r<revision>`, messages as their kind. */
export function notifierBench(rule?: (sending: Sending) => Answer, parts: Partial<LaneWorkerParts> = {}) {
  const clock = manualClock();
  const box = memoryOutbox();
  const scripted = scriptedDelivery(rule);
  const contacts = new Map<string, Contact>();
  const escalations = new Map<string, Escalation>([[anEscalationId, waitingEscalation()]]);
  const knocks: { lane: Lane; at: number }[] = [];
  const counted: string[] = [];
  const lags: number[] = [];
  const lines: string[] = [];
  const write = (_: unknown, message: string) => void lines.push(message);
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const keyOf = (to: Lane['to']) => laneKey({ escalation: anEscalationId, to });

  const worker = createLaneWorker({
    outbox: box.outbox,
    contacts: {
      get: async (to) => contacts.get(keyOf(to)),
      seen: async (contact) => void contacts.set(keyOf(contact.to), contact),
    },
    escalations: { get: async (id) => escalations.get(id) },
    delivery: scripted.delivery,
    waker: { knock: (lanes, at) => void knocks.push(...lanes.map((lane) => ({ lane, at }))) },
    render: ({ notice }) => ({ summary: notice.what.kind }),
    renderStub: () => ({ summary: 'stub', card: { type: 'AdaptiveCard' } }),
    renderCard: ({ escalation, deliveries }) => {
      const unreached = deliveries.filter(({ state }) => state === 'failed').map(({ why }) => ` unreached: ${why}`);
      return { summary: `card r${escalation.revision}${unreached.join('')}`, card: { type: 'AdaptiveCard' } };
    },
    now: clock.now,
    log,
    metrics: {
      attempted: (what, outcome, why) => counted.push([what, outcome, ...(why ? [why] : [])].join(' ')),
      arrived: (lagMs) => lags.push(lagMs),
    },
    ...parts,
  });

  const know = (contact: Contact) => contacts.set(keyOf(contact.to), contact);
  know(partnerContact);
  know(channelContact);

  return {
    clock,
    box,
    scripted,
    worker,
    contacts: { know, forget: (to: Lane['to']) => contacts.delete(keyOf(to)), of: (to: Lane['to']) => contacts.get(keyOf(to)) },
    knocks,
    counted,
    lags,
    lines,
    sent: scripted.log,
    escalations,
    /** A change: the escalation's next revision and its notices. */
    change: (...notices: readonly Notice[]) => {
      const now = escalations.get(anEscalationId);
      const revision = (now?.revision ?? 0) + 1;
      escalations.set(anEscalationId, waitingEscalation(revision));
      box.put(anEscalationId, notices, clock.now());
    },
  };
}
