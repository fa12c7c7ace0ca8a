import type { PersonKey, Recipient, ServiceKey } from './ids.js';
import type { Language } from './language.js';

/** Where a message goes, as a connector addresses it. */
export interface Conversation {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly botId: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly tenantId?: string;
  /** The Teams channel's own id, for new posts; only for `channel`. */
  readonly teamsChannelId?: string;
}

/** A message that is out; in a Teams channel its conversation is the post's own thread. */
export interface MessageRef {
  readonly conversation: Conversation;
  readonly activityId: string;
}

/** How a card is asked for: words that go with it, and the thread of a Teams channel in which somebody asked. */
export interface Asked {
  readonly lead?: string;
  readonly where?: Conversation;
}

/** A person or place that the bot has seen, and how to reach it now. */
export interface Contact {
  readonly to: Recipient;
  readonly conversation: Conversation;
  readonly language: Language;
  /** A place where representatives get the cards of escalations. */
  readonly receives: boolean;
  /** Only these services' escalations arrive here; absent: all. */
  readonly services?: readonly ServiceKey[];
  /** A partner's role that may look only: the card shows no button that would be refused. */
  readonly readOnly?: boolean;
  /** A place that is one representative's own chat: whose. Absent in a room, whose card is everybody's. */
  readonly reader?: PersonKey;
  /** False after a permanent failure, until it is seen again. */
  readonly reachable: boolean;
}
