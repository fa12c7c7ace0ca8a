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

/** A person in a room, by the id that the client has for them. */
export interface RoomUser {
  readonly person: PersonKey;
  readonly id: string;
}

/** So many people's views of one card does Teams refresh. */
const mostRefreshed = 60;

/** The people of a room with this one first; those who were not seen for longest go. */
export const withUser = (users: readonly RoomUser[], user: RoomUser): readonly RoomUser[] =>
  users.some(({ person, id }) => person === user.person && id === user.id)
    ? users
    : [user, ...users.filter(({ person }) => person !== user.person)].slice(0, mostRefreshed);

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
  /** A Teams room: the representatives who were seen in it, the last one first, as its client names them. */
  readonly users?: readonly RoomUser[];
  /** False after a permanent failure, until it is seen again. */
  readonly reachable: boolean;
}
