import { createDesk } from '../../src/desk/createDesk.js';
import type { DeskDeps } from '../../src/desk/deps.js';
import type { AskedCommand, Desk, NewDraft } from '../../src/desk/ports.js';
import type { PartnerActor, RepActor } from '../../src/domain/actor.js';
import { hourMs } from '../../src/domain/beijingTime.js';
import type { Contact } from '../../src/domain/conversation.js';
import { type Escalation, isSubmitted, type SubmittedEscalation } from '../../src/domain/escalation.js';
import {
  type CommandKey,
  commandKey,
  customerId,
  type EscalationId,
  escalationId,
  type Instant,
  type PlaceKey,
  serviceKey,
} from '../../src/domain/ids.js';
import type { EscalationStore, Outbox, Outcome, Store } from '../../src/store/ports.js';
import { channel, draft, form, partner, tuesday } from './builders.js';
import { targets, workingDays } from './calendar.js';
import { temporaryStore } from './temporaryStore.js';

/** A desk over a real store, with a clock that stands until a test moves it. */
export interface DeskBench {
  readonly desk: Desk;
  readonly deps: DeskDeps;
  readonly store: Store;
  at: Instant;
  /** A key that no other command has. */
  key(): CommandKey;
  /** A draft of its own id, up to eligibility. */
  draft(actor?: PartnerActor, facts?: Partial<NewDraft>): Promise<EscalationId>;
  /** Submitted, as B unless told otherwise. */
  submitted(actor?: PartnerActor, facts?: Partial<NewDraft>, severity?: 'A' | 'B' | 'C'): Promise<SubmittedEscalation>;
  /** The same, an hour after the last. */
  next(...what: Parameters<DeskBench['submitted']>): Promise<SubmittedEscalation>;
  /** Runs a command with a key of its own; fails unless it is done. */
  done(actor: PartnerActor | RepActor, id: EscalationId, command: AskedCommand): Promise<Escalation>;
}

export async function deskBench(over: (store: Store) => DeskDeps['store'] = (store) => store): Promise<DeskBench> {
  let count = 0;
  const store = await temporaryStore(() => bench.at);
  const deps: DeskDeps = { store: over(store), now: () => bench.at, rules: { targets, workingDays } };
  const desk = createDesk(deps);
  const bench: DeskBench = {
    desk,
    deps,
    store,
    at: tuesday,
    key() {
      count += 1;
      return commandKey(`test:${count}`);
    },
    async draft(actor = partner(), facts = {}) {
      count += 1;
      const id = escalationId(`e-${count}`);
      const { customer, service, subscribed, symptom, topics } = draft();
      settled(await desk.open(actor, { customer, service, subscribed, symptom, topics, ...facts, id }));
      await bench.done(actor, id, { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 });
      return id;
    },
    async submitted(actor = partner(), facts = {}, severity = 'B') {
      return submittedOf(settled(await desk.submit(actor, await bench.draft(actor, facts), form({ severity }))));
    },
    next(...what) {
      bench.at += hourMs;
      return bench.submitted(...what);
    },
    async done(actor, id, command) {
      return settled(await desk.run(actor, id, command, bench.key()));
    },
  };
  return bench;
}

/** The escalation of an outcome that must be `done`. */
export function settled(outcome: Outcome): Escalation {
  if (outcome.kind !== 'done') throw new Error(outcome.kind === 'refused' ? `refused: ${outcome.refusal.code}` : outcome.kind);
  return outcome.escalation;
}

function submittedOf(escalation: Escalation): SubmittedEscalation {
  if (!isSubmitted(escalation)) throw new Error(`it is ${escalation.state}`);
  return escalation;
}

/** What became of a command, in a word: `done`, `again`, `unknown`, or the refusal's code. */
export function wordFor(outcome: Outcome): string {
  if (outcome.kind === 'refused') return outcome.refusal.code;
  return outcome.kind === 'done' && outcome.again ? 'again' : outcome.kind;
}

/** A channel as the bot has seen it. */
export const contactOf = (place: PlaceKey = channel, fields: Partial<Contact> = {}): Contact => ({
  to: { place },
  conversation: { channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1', conversationId: place, botId: '28:bot', kind: 'channel' },
  language: 'zh-CN',
  receives: false,
  reachable: true,
  ...fields,
});

/** Another customer, or another service, of the sample partner. */
export const about = (customer: string, service = 'exchange-online'): Partial<NewDraft> => ({
  customer: { ...draft().customer, id: customerId(customer), name: customer, short: customer },
  service: { ...draft().service, key: serviceKey(service) },
});

/** A port with each method of another, for a test that changes one of them. */
export const bound = (escalations: EscalationStore): EscalationStore => ({
  create: (draft) => escalations.create(draft),
  get: (id) => escalations.get(id),
  byNumber: (number) => escalations.byNumber(number),
  nextNumber: () => escalations.nextNumber(),
  change: (id, key, decide) => escalations.change(id, key, decide),
  changeTogether: (keys, decide) => escalations.changeTogether(keys, decide),
  forget: (id, revision) => escalations.forget(id, revision),
  recheck: (id, revision, at) => escalations.recheck(id, revision, at),
  list: (query, limit, after) => escalations.list(query, limit, after),
  count: (query) => escalations.count(query),
  search: (sought, skip, limit) => escalations.search(sought, skip, limit),
  each: () => escalations.each(),
});

/** The same for the outbox. */
export const boundOutbox = (outbox: Outbox): Outbox => ({
  claim: (lane, now, leaseMs) => outbox.claim(lane, now, leaseMs),
  settle: (claim, settlements) => outbox.settle(claim, settlements),
  due: (now, limit) => outbox.due(now, limit),
  want: (lanes, at) => outbox.want(lanes, at),
  bring: (lane, asked, at) => outbox.bring(lane, asked, at),
  refresh: (escalation, at) => outbox.refresh(escalation, at),
  states: (escalation) => outbox.states(escalation),
  backlog: () => outbox.backlog(),
});
