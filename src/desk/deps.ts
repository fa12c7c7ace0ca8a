import type { Surroundings } from '../domain/decision.js';
import type { Instant } from '../domain/ids.js';
import type { Contacts, EscalationStore, Outbox } from '../store/ports.js';

/** What the desk works with: the store's ports, a clock, and the rules that every decision may know. */
export interface DeskDeps {
  readonly store: { readonly escalations: EscalationStore; readonly outbox: Outbox; readonly contacts: Contacts };
  readonly now: () => Instant;
  readonly rules: Pick<Surroundings, 'targets' | 'workingDays'>;
}
