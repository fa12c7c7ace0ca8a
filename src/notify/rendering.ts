import type { Rendered } from '../cards/rendered.js';
import type { Contact } from '../domain/conversation.js';
import type { Notice } from '../domain/decision.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { DeliveryState } from '../store/ports.js';

/** A notice to put into words, in the contact's language. `at`: when it happened, which the words bear so that a double is recognised. */
export interface NoticeToRender {
  readonly notice: Notice;
  readonly at: Instant;
  readonly escalation: SubmittedEscalation;
  readonly contact: Contact;
  readonly now: Instant;
}

/** A living card, from the escalation as it is now. `deliveries`: how its notices fare, so that a card can say who was not reached, or that no place has it. */
export interface CardToRender {
  readonly escalation: SubmittedEscalation;
  readonly contact: Contact;
  readonly deliveries: readonly DeliveryState[];
  readonly now: Instant;
}

/** What the worker needs of `cards/`. */
export interface Rendering {
  readonly render: (what: NoticeToRender) => Rendered;
  readonly renderCard: (what: CardToRender) => Rendered;
  /** What is left where a card stood that has moved. */
  readonly renderStub: (what: Pick<CardToRender, 'escalation' | 'contact'>) => Rendered;
}
