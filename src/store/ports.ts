/** What is kept, and the guarantees that every store gives. One contract test per port runs against every implementation. */
import type { Asked, Contact, MessageRef } from '../domain/conversation.js';
import type { Decide, Decision, Notice, Refusal } from '../domain/decision.js';
import type { Escalation } from '../domain/escalation.js';
import type { CommandKey, CustomerId, EscalationId, Instant, PersonKey, Recipient, ServiceKey, TenantId } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { SoughtWord } from '../domain/searchText.js';

/** What became of a change. */
export type Outcome =
  /** `again`: this key was applied before; the escalation is as it is now. */
  | { readonly kind: 'done'; readonly escalation: Escalation; readonly again: boolean }
  | { readonly kind: 'refused'; readonly escalation: Escalation; readonly refusal: Refusal }
  | { readonly kind: 'unknown' };

export interface Page<T> {
  readonly rows: readonly T[];
  /** Opaque; hand it back as `after` for the next page. Absent on the last page. */
  readonly next?: string;
}

export type Query =
  /** Submitted ones of one organisation, newest first; with `open`, `customer` or `service` only those. */
  | {
      readonly by: 'organisation';
      readonly organisation: TenantId;
      readonly open?: boolean;
      readonly customer?: CustomerId;
      readonly service?: ServiceKey;
    }
  /** Drafts and submitted ones that this person opened, newest first. */
  | { readonly by: 'author'; readonly person: PersonKey }
  /** Waiting ones, the earliest target first; those without a target last, oldest first. */
  | { readonly by: 'queue' }
  /** What a representative owns and is not over, earliest target first. */
  | { readonly by: 'owner'; readonly person: PersonKey }
  /** Those whose question waits for this person's answer (the submitter, and colleagues who have acted on it), newest first. */
  | { readonly by: 'asked'; readonly person: PersonKey }
  /** `nextCheckAt <= before`, earliest first. */
  | { readonly by: 'due'; readonly before: Instant };

/** Submitted ones, of one organisation or of all, that hold each of the words. */
export interface Sought {
  readonly organisation?: TenantId;
  readonly words: readonly SoughtWord[];
}

/**
 * create: the same id again returns what is there, unchanged.
 * change: reads, decides, and makes next state + key + notices durable in ONE step before it resolves, then knocks; a key seen
 *   before gets `done/again`, refusals are recorded nowhere; `next.revision !== now.revision + 1` is a bug and throws. Every living card
 *   of the escalation is stale from then on. When the step cannot be made durable it rejects and nothing has changed.
 * changeTogether: several in ONE step, each with its own key. Those that are there and whose key is new are decided on together, one decision
 *   each in the same order; answers with what was accepted, as it is now.
 * forget: deletes a draft whose revision is still this one; false when it has moved on or is no draft.
 * recheck: moves `nextCheckAt` alone, while the revision is still this one; nothing that anybody sees changes and nobody is told. False when
 *   it has moved on.
 * nextNumber: one sequence from 10001; gaps are allowed, repeats never, also after a crash.
 * count: how many a query has in all, without paging.
 * search: open ones first, newest first within both, from the `skip`th on; only the newest are looked at (10,000 in the embedded store), since
 *   it runs with each key that somebody presses.
 * each: all there are, drafts too, in no particular order, for counting: one that changes meanwhile is seen as it was or as it is.
 */
export interface EscalationStore {
  create(draft: Escalation): Promise<Escalation>;
  get(id: EscalationId): Promise<Escalation | undefined>;
  byNumber(number: string): Promise<Escalation | undefined>;
  nextNumber(): Promise<number>;
  change(id: EscalationId, key: CommandKey, decide: Decide): Promise<Outcome>;
  changeTogether(
    keys: ReadonlyMap<EscalationId, CommandKey>,
    decide: (nows: readonly Escalation[]) => readonly Decision[],
  ): Promise<readonly Escalation[]>;
  forget(id: EscalationId, revision: number): Promise<boolean>;
  recheck(id: EscalationId, revision: number, at: Instant | null): Promise<boolean>;
  list(query: Query, limit: number, after?: string): Promise<Page<Escalation>>;
  count(query: Query): Promise<number>;
  search(sought: Sought, skip: number, limit: number): Promise<readonly Escalation[]>;
  each(): AsyncIterable<Escalation>;
}

/** One escalation and one recipient: worked by one worker at a time, its messages in order. */
export interface Lane {
  readonly escalation: EscalationId;
  readonly to: Recipient;
}

/** The living card that is out in a lane, and the escalation's revision that it shows. */
export interface Shown {
  readonly ref: MessageRef;
  readonly revision: number;
}

export interface PendingMessage {
  readonly id: string;
  readonly notice: Notice;
  readonly at: Instant;
  readonly attempts: number;
}

export interface Claim {
  readonly lane: Lane;
  readonly token: string;
  /** Messages not yet settled, oldest first; empty while the first waits for its retry. Never `card` notices. */
  readonly messages: readonly PendingMessage[];
  /** Present when the lane has, or is to have, a living card. */
  readonly card?: LivingCard;
}

export interface LivingCard {
  readonly shown?: Shown;
  /** To be sent, or replaced. False when it is true, and after `cardFailed` until it is stale again. */
  readonly stale: boolean;
  readonly attempts: number;
  /** A card, or a former one, that waits for its retry: not to be tried before. */
  readonly retryAt?: Instant;
  /** Somebody asked for it: it is posted anew, though one is out. */
  readonly bring?: Asked;
  /** A card that stood here before and is still out: to be replaced by a stub. */
  readonly former?: MessageRef;
}

export type Settlement =
  | { readonly message: string; readonly result: 'sent'; readonly ref: MessageRef }
  | { readonly message: string; readonly result: 'failed'; readonly why: string }
  | { readonly message: string; readonly result: 'retry'; readonly at: Instant }
  /** `former`: the card that it took the place of, where that is still out. */
  | { readonly card: Shown; readonly former?: MessageRef }
  /** A former card is a stub now, or will never be one. */
  | { readonly retired: string }
  | { readonly cardFailed: string }
  | { readonly cardRetry: Instant };

export interface DeliveryState {
  readonly to: Recipient;
  readonly state: 'pending' | 'sent' | 'failed';
  readonly why?: string;
}

/**
 * claim: what is unsettled in one lane; undefined when there is nothing due or while another holds the lease. While the first message waits
 *   for its retry the later ones wait too (order), but the card does not, and the other way round. A lease that has run out may be claimed by
 *   another.
 * settle: durable before it resolves; a stale token is refused (rejects with `StaleClaim`). Gives the lease back.
 * due: lanes with something to do now, for the sweep.
 * want: asks for a living card in each lane that has none yet, without changing the escalation (a place that starts to receive).
 * refresh: every living card of the escalation is stale, though its revision is the same (a notice failed for good: the card says so). One
 *   that is being sent meanwhile stays stale.
 * bring: somebody asks for the card: it is posted anew, at the end of their chat, and what was out becomes a former one. A lane without a card
 *   gets one. Asked for several times before it is out, it comes once, with all the words. want, refresh and bring knock, as a change does.
 * states: how the notices of one escalation fare.  backlog: how many lanes have unsettled work, and since when the oldest waits.
 */
export interface Outbox {
  claim(lane: Lane, now: Instant, leaseMs: number): Promise<Claim | undefined>;
  settle(claim: Claim, settlements: readonly Settlement[]): Promise<void>;
  due(now: Instant, limit: number): Promise<readonly Lane[]>;
  want(lanes: readonly Lane[], at: Instant): Promise<void>;
  refresh(escalation: EscalationId, at: Instant): Promise<void>;
  bring(lane: Lane, asked: Asked, at: Instant): Promise<void>;
  states(escalation: EscalationId): Promise<readonly DeliveryState[]>;
  backlog(): Promise<{ readonly lanes: number; readonly oldest?: Instant }>;
}

/** Thrown by `settle` when the lease has passed to another worker. */
export class StaleClaim extends Error {
  override readonly name = 'StaleClaim';
}

/** seen: no write when nothing changed. A contact is found by person or place when a message is about to be sent, never stored in a notice. */
export interface Contacts {
  get(to: Recipient): Promise<Contact | undefined>;
  seen(contact: Contact): Promise<void>;
  receiving(): Promise<readonly Contact[]>;
}

/** What is remembered of a person between conversations. */
export interface Profile {
  readonly v: 1;
  readonly person: PersonKey;
  readonly language?: Language;
  /** The other language has been offered: once is enough. */
  readonly languageOffered?: boolean;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Local mode only: the side that a tester plays. */
  readonly localRole?: 'partner' | 'rep';
}

/** update: merges the given fields; no write when nothing changed. */
export interface Profiles {
  get(person: PersonKey): Promise<Profile | undefined>;
  update(person: PersonKey, fields: Omit<Partial<Profile>, 'v' | 'person'>): Promise<Profile>;
}

/** May lose, double and reorder knocks: the sweep makes up for it. `at` in the past or now means at once. */
export interface Waker {
  knock(lanes: readonly Lane[], at: Instant): void;
  run(work: (lane: Lane) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Everything that one backend keeps. `writable` is what readiness reports; `close` flushes and gives the folder back. */
export interface Store {
  readonly escalations: EscalationStore;
  readonly outbox: Outbox;
  readonly contacts: Contacts;
  readonly profiles: Profiles;
  readonly documents: Documents;
  writable(): { readonly ok: true } | { readonly ok: false; readonly why: string };
  close(): Promise<void>;
}

/** Key-value documents with ETags, beneath botbuilder's `Storage` (the dialog stack). All of one `write` or `remove` in one durable step. */
export interface Documents {
  read(keys: readonly string[]): Promise<ReadonlyMap<string, { readonly value: unknown; readonly eTag: string }>>;
  /** eTag `*` or absent overwrites; a stale one rejects with `StaleDocument` and writes nothing of the batch. */
  write(changes: ReadonlyMap<string, { readonly value: unknown; readonly eTag?: string }>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /**
   * Removes documents that were last written before this, at most `limit` of them, durable before it resolves to how many. One whose time
   * of writing nobody noted counts as written now, and stays.
   */
  prune(before: Instant, limit: number): Promise<number>;
}

export class StaleDocument extends Error {
  override readonly name = 'StaleDocument';
}
