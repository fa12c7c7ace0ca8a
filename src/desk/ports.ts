/** The only caller of the escalation store, commands and reads: another organisation's escalation is refused in one place. */
import type { Actor, NamedRep, PartnerActor, RepActor } from '../domain/actor.js';
import type { CommandBody } from '../domain/commands.js';
import type { Asked, Contact } from '../domain/conversation.js';
import type { CustomerSnapshot, Escalation, ServiceSnapshot, SubmittedEscalation, Symptom, TopicShown } from '../domain/escalation.js';
import type { Form } from '../domain/form.js';
import type { CommandKey, CustomerId, EscalationId, Instant, PlaceKey, Recipient, ServiceKey, TenantId } from '../domain/ids.js';
import type { Invitation } from '../domain/meeting.js';
import type { PartnerList } from '../domain/partnerList.js';
import type { SoughtWord } from '../domain/searchText.js';
import type { Grouping, Period, Report } from '../report/report.js';
import type { DeliveryState, Outcome, Page } from '../store/ports.js';

export interface NewDraft {
  readonly id: EscalationId;
  readonly customer: CustomerSnapshot;
  readonly service: ServiceSnapshot;
  readonly subscribed: boolean;
  readonly symptom?: Symptom;
  readonly topics: readonly TopicShown[];
}

/** What a caller may ask: everything but `submit` (which needs a number) and the clock's own. */
export type AskedCommand = Exclude<CommandBody, { do: 'submit' | 'close' | 'remind' | 'remindPartner' }>;

/** All of a representative's or partner's lists, newest or most urgent first. */
export type ListOf = PartnerList | 'queue' | 'work';

/** What somebody looks for: a number, words, or (without either) what concerns them most. */
export interface Looking {
  readonly number?: string;
  readonly words: readonly SoughtWord[];
}

export interface ListPage extends Page<SubmittedEscalation> {
  /** How many there are in all. */
  readonly total: number;
  /** How many of them are past their target (queue), or wait for the partner (work). */
  readonly marked: number;
}

/** `unknown` is the answer for what does not exist and for what the actor may not see, alike. */
export interface Desk {
  /** Stores the draft once customer and service are known; the same id again returns what is there if it is this author's. */
  open(actor: PartnerActor, draft: NewDraft): Promise<Outcome>;
  submit(actor: PartnerActor, id: EscalationId, form: Form): Promise<Outcome>;
  run(actor: Actor, id: EscalationId, command: AskedCommand, key: CommandKey): Promise<Outcome>;
  get(actor: Actor, id: EscalationId): Promise<Escalation | undefined>;
  find(actor: Actor, number: string): Promise<SubmittedEscalation | undefined>;
  /** `mine` orders by what needs the reader: answer, confirm, waiting, picked up; newest first within each. */
  list(actor: Actor, what: ListOf, limit: number, after?: string, customer?: CustomerId): Promise<ListPage>;
  /**
   * Of what the actor may see, from the `skip`th on: the one with this number first, then those that hold all of the words. Without either, what
   * concerns them most: a partner's open ones by need, then those that are over; a representative's own work, then the queue.
   */
  search(actor: Actor, looking: Looking, skip: number, limit: number): Promise<readonly SubmittedEscalation[]>;
  /** The newest open ones of this customer and service in the actor's organisation. */
  openFor(actor: PartnerActor, customer: CustomerId, service: ServiceKey, limit: number): Promise<readonly SubmittedEscalation[]>;
  /** Those whose question waits for this person's answer, newest first. */
  askedOf(actor: PartnerActor, limit: number): Promise<readonly SubmittedEscalation[]>;
  /** The customers that this person, then the organisation, escalated for last. */
  recentCustomers(actor: PartnerActor, limit: number): Promise<readonly CustomerId[]>;
  /** The services that this organisation escalates most, most first. */
  frequentServices(actor: PartnerActor): Promise<readonly ServiceKey[]>;
  /** The author's newest draft that is still kept. */
  lastDraft(actor: PartnerActor): Promise<Escalation | undefined>;
  /** Starts or stops a place's cards; starting posts the open ones. Refused for anyone but a representative. */
  receive(actor: Actor, place: Contact): Promise<{ readonly kind: 'done'; readonly waiting: number } | { readonly kind: 'refused' }>;
  stopReceiving(actor: Actor, place: PlaceKey): Promise<{ readonly kind: 'done'; readonly left: number } | { readonly kind: 'refused' }>;
  /** Does any place receive now, where given this service's? A submitting partner is told the truth. */
  someoneReceives(service?: ServiceKey): Promise<boolean>;
  /** The most urgent waiting one, for the loser of a race. */
  mostUrgent(actor: RepActor): Promise<SubmittedEscalation | undefined>;
  /** The living card anew where the actor asked for it: in their own chat, or in their place. False for what they may not see. */
  bring(actor: Actor, id: EscalationId, to: Recipient, asked: Asked): Promise<boolean>;
  /** All that a representative works on goes to a colleague, without `place` each in its own; those that were handed over. `asked`: the key of what asked for it. */
  handOver(from: RepActor, to: NamedRep, place: PlaceKey | undefined, asked: CommandKey): Promise<readonly SubmittedEscalation[]>;
  /** A partner's escalations of the last 90 days, and the numbers of those with feedback. */
  feedbackOf(organisation: TenantId): Promise<Pick<Invitation, 'escalations' | 'withFeedback'>>;
  /** Three working times to come that can be proposed for a meeting, earliest first. */
  meetingTimes(): readonly Instant[];
  /** What was escalated in a period and how it fared; undefined for anyone but a representative. */
  report(actor: Actor, period: Period, by: Grouping): Promise<Report | undefined>;
  deliveries(actor: RepActor, id: EscalationId): Promise<readonly DeliveryState[]>;
}
