/** An escalation's whole life as plain data: one record under one id, from draft to closed. Nothing here awaits or reads a clock. */
import type { Attachment } from './attachment.js';
import type { Feedback } from './feedback.js';
import type { Form } from './form.js';
import type { HistoryEntry } from './historyEntry.js';
import type { CustomerId, EscalationId, Instant, PersonKey, PlaceKey, ServiceKey, TenantId, TopicId } from './ids.js';
import type { Bilingual } from './language.js';
import type { LaterReminder } from './later.js';
import type { Meeting } from './meeting.js';
import type { Rating } from './rating.js';
import type { Reminded } from './reminders.js';
import type { ResponseTarget, Severity } from './severity.js';

/** The customer as it was when the draft was made: cards never need the directory. */
export interface CustomerSnapshot {
  readonly id: CustomerId;
  readonly name: string;
  /** At most 10 characters, see `directory/shortName.ts`. */
  readonly short: string;
  readonly city?: string;
  readonly domain: string;
  readonly tenant?: string;
}

/** The service as the catalogue named it. */
export interface ServiceSnapshot {
  readonly key: ServiceKey;
  readonly name: Bilingual;
  readonly short: Bilingual;
}

/** A self-help topic that was shown. */
export interface TopicShown {
  readonly id: TopicId;
  readonly title: Bilingual;
}

/** What was lifted out of the symptom, to fill the form with. */
export interface Symptom {
  readonly text: string;
  readonly error?: string;
  readonly since?: Instant;
  readonly affected?: string;
}

/** Why the partner cannot help by itself (guidance: customer self-support). `dispute` and `misuse` are the billing reason. */
export type EligibilityReason = 'training' | 'documentation' | 'tools' | 'billing';

/** The tap on the eligibility card, with the version of the notice that stood above it. */
export interface Eligibility {
  readonly reason: EligibilityReason;
  readonly noticeVersion: number;
  readonly at: Instant;
}

/** Someone on the partner's side. */
export interface PartnerPerson {
  readonly person: PersonKey;
  readonly name: string;
}

/** The representative who has it. */
export interface Owner {
  readonly person: PersonKey;
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly signInName?: string;
  /** Where it was picked up: what the partner adds is told there. */
  readonly place: PlaceKey;
  readonly at: Instant;
}

export interface Resolution {
  readonly text: string;
  /** What the partner still has to do. */
  readonly followUp?: string;
  readonly at: Instant;
}

/** What the representative wants to know. */
export interface Question {
  readonly text: string;
  readonly at: Instant;
}

/** The severity that 21Vianet assigned, which counts from then on; the requested one stays in the form. */
export interface AssignedSeverity {
  readonly severity: Severity;
  readonly reason: string;
  readonly at: Instant;
}

/** Somebody asked for it; `of`: who owned it then. */
export interface TransferRequest {
  readonly person: PersonKey;
  readonly name: string;
  readonly of: PersonKey;
  readonly at: Instant;
}

export type WithdrawReason = 'solved' | 'wrongTarget' | 'duplicate' | 'other';

interface Common {
  /** The record's format; raised when stored records need upgrading. */
  readonly v: 1;
  readonly id: EscalationId;
  /** One more with every change. */
  readonly revision: number;
  readonly organisation: TenantId;
  readonly organisationName: Bilingual;
  readonly author: PartnerPerson;
  readonly customer: CustomerSnapshot;
  readonly service: ServiceSnapshot;
  /** False: no active subscription of this service was seen; the representative is told so. */
  readonly subscribed: boolean;
  readonly symptom?: Symptom;
  readonly topics: readonly TopicShown[];
  readonly eligibility?: Eligibility;
  /** Files that the partner sent, oldest first; absent where there are none. */
  readonly attachments?: readonly Attachment[];
  readonly createdAt: Instant;
  readonly touchedAt: Instant;
  readonly history: readonly HistoryEntry[];
  /** The next instant at which time alone changes something; null when none. */
  readonly nextCheckAt: Instant | null;
}

export interface Draft extends Common {
  readonly state: 'draft';
}

export interface SelfSolved extends Common {
  readonly state: 'selfSolved';
  /** The topic that helped, where the person said which. */
  readonly solvedBy?: TopicId;
}

interface Submitted extends Common {
  /** `ES-10482`: one sequence from 10001, gaps allowed. */
  readonly number: string;
  readonly form: Form;
  readonly submitter: PartnerPerson;
  /** Colleagues of the submitter who have acted on it since: they are told as well. */
  readonly followers: readonly PartnerPerson[];
  readonly submittedAt: Instant;
  readonly target: ResponseTarget;
  /** What the target is counted from since it was reopened; before that, the submission. */
  readonly targetFrom?: Instant;
  /** The last reminder that was sent for a deadline. */
  readonly reminded?: Reminded;
  /** When the partner last asked for a reminder. */
  readonly nudgedAt?: Instant;
  /** Representatives who asked an owner for it: the newest request of each. */
  readonly transferRequests?: readonly TransferRequest[];
  readonly assigned?: AssignedSeverity;
  /** 21Vianet's own number for it. */
  readonly serviceRequest?: string;
  readonly feedback?: Feedback;
  readonly meeting?: Meeting;
  /** The newest, where it was confirmed more than once. */
  readonly rating?: Rating;
  /** When it was first picked up; kept through release and reopening. */
  readonly firstPickedUpAt?: Instant;
}

export interface Waiting extends Submitted {
  readonly state: 'waiting';
}
export interface PickedUp extends Submitted {
  readonly state: 'pickedUp';
  readonly owner: Owner;
  /** The question that was answered last, and by whom: who took something else for the answer can take it back. */
  readonly answered?: { readonly question: Question; readonly person: PersonKey };
}
export interface WaitingForPartner extends Submitted {
  readonly state: 'waitingForPartner';
  readonly owner: Owner;
  readonly question: Question;
  /** Who wants to be reminded of the question, and when. */
  readonly later?: readonly LaterReminder[];
}
export interface Resolved extends Submitted {
  readonly state: 'resolved';
  readonly owner: Owner;
  readonly resolution: Resolution;
  readonly closesAt: Instant;
}
export interface Closed extends Submitted {
  readonly state: 'closed';
  readonly owner: Owner;
  readonly resolution: Resolution;
  readonly closedAt: Instant;
}
export interface Withdrawn extends Submitted {
  readonly state: 'withdrawn';
  readonly reason: WithdrawReason;
  readonly withdrawnAt: Instant;
  readonly owner?: Owner;
}

export type SubmittedEscalation = Waiting | PickedUp | WaitingForPartner | Resolved | Closed | Withdrawn;
export type Escalation = Draft | SelfSolved | SubmittedEscalation;

export const isSubmitted = (escalation: Escalation): escalation is SubmittedEscalation =>
  escalation.state !== 'draft' && escalation.state !== 'selfSolved';

/** Open: someone still has something to do (waiting, picked up, waiting for the partner, or resolved but not confirmed). */
export const isOpen = (escalation: Escalation): escalation is Waiting | PickedUp | WaitingForPartner | Resolved =>
  escalation.state === 'waiting' ||
  escalation.state === 'pickedUp' ||
  escalation.state === 'waitingForPartner' ||
  escalation.state === 'resolved';

/** The owner, in the states that have one. */
export const ownerOf = (escalation: Escalation): Owner | undefined => ('owner' in escalation ? escalation.owner : undefined);
