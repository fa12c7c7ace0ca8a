import type { Instant, PersonKey } from './ids.js';

/** What an invitation to talk about a remediation plan says. Counts and the contact come in as data; the domain cannot look them up. */
export interface Invitation {
  /** The partner's named contact for escalations. */
  readonly contact: { readonly person: PersonKey; readonly name: string; readonly email?: string };
  /** Three different times to choose from, earliest first. */
  readonly slots: readonly Instant[];
  readonly minutes: number;
  /** Numbers of the partner's escalations that got feedback in the last 90 days, and how many there were in all. */
  readonly withFeedback: readonly string[];
  readonly escalations: number;
}

/** What the contact says to it: a time, another time, or how it came to be. */
export type InvitationAnswer =
  | { readonly kind: 'slot'; readonly slot: Instant }
  | { readonly kind: 'anotherTime'; readonly text?: string }
  | { readonly kind: 'explanation'; readonly text: string };

/** An invitation that is out. */
export interface Meeting extends Invitation {
  readonly by: { readonly person: PersonKey; readonly name: string };
  readonly at: Instant;
  /** Once a time is chosen, nothing else is. */
  readonly chosen?: Instant;
  /** The contact asked for another time: the representative may invite again. */
  readonly anotherTime?: boolean;
  readonly explained?: boolean;
}
