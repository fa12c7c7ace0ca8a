import type { Contact, MessageRef } from '../domain/conversation.js';
import type { Instant } from '../domain/ids.js';
import type { Settlement } from '../store/ports.js';
import type { DeliveryFailure, Sent } from './ports.js';

/** What came of one send, as the store is to be told; when it is tried again, or why it never will be. */
export interface Sending {
  readonly settlement: Settlement;
  readonly outcome: Sent['outcome'];
  readonly retryAt?: Instant;
  readonly why?: DeliveryFailure | 'unrenderable';
}

/** A connector may move while a card is out (a client on a new port): the card is addressed where its recipient is now. */
export const whereItIsNow = ({ conversation, activityId }: MessageRef, contact: Contact): MessageRef => ({
  conversation: { ...conversation, serviceUrl: contact.conversation.serviceUrl },
  activityId,
});

/** A refusal that says nothing against the recipient: what was addressed is gone or cannot be done, another way may be open. */
export const anotherWayMayBeOpen = (why: DeliveryFailure): boolean => why === 'gone' || why === 'rejected';
