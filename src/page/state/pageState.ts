/** What the page knows of the chats, as data: made of the connector's answer, changed by its events. Nothing of a browser in here. */
import type { LocalConversation, LocalEvent, LocalMessage, LocalPerson, LocalState, PersonalCard } from '../../server/local/protocol.js';

export interface PageState {
  readonly people: readonly LocalPerson[];
  readonly conversations: ReadonlyMap<string, LocalConversation>;
  /** By id, in the order of their first sending. */
  readonly messages: ReadonlyMap<string, LocalMessage>;
  /** By `personalCardKey`. */
  readonly personalCards: ReadonlyMap<string, object>;
  /** Conversations in which the bot is writing. */
  readonly typing: ReadonlySet<string>;
}

/** Whose card it is, and in place of which message's. */
export const personalCardKey = (message: string, person: string): string => `${message} ${person}`;

/**
 * The connector's whole state. A message or card that is as it was stays the same object, so that what somebody is typing
 * into a card survives a reconnection.
 */
export function fromLocalState(local: LocalState, before?: PageState): PageState {
  const messages = new Map(local.messages.map((message) => [message.id, sameMessage(before?.messages.get(message.id), message)]));
  const cards = new Map(
    local.personalCards.map((each) => {
      const key = personalCardKey(each.message, each.person);
      return [key, sameCard(before?.personalCards.get(key), each.card)];
    }),
  );
  return {
    people: local.people,
    conversations: new Map(local.conversations.map((each) => [each.id, each])),
    messages,
    personalCards: cards,
    typing: new Set(),
  };
}

/** The state after one event. `reset` changes nothing here: whoever hears it asks for the whole state again. */
export function applyEvent(state: PageState, event: LocalEvent): PageState {
  switch (event.kind) {
    case 'conversation':
      return { ...state, conversations: new Map(state.conversations).set(event.conversation.id, event.conversation) };
    case 'message':
      return withMessage(state, event.message);
    case 'deleted':
      return { ...withoutCardsOf(state, event.message), messages: without(state.messages, event.message) };
    case 'personalCard':
      return withPersonalCard(state, event.personalCard);
    case 'typing':
      return { ...state, typing: new Set(state.typing).add(event.conversation) };
    case 'reset':
      return state;
  }
}

/** The bot has been quiet for long enough that it is no longer believed to be writing. */
export function stopTyping(state: PageState, conversation: string): PageState {
  if (!state.typing.has(conversation)) return state;
  const typing = new Set(state.typing);
  typing.delete(conversation);
  return { ...state, typing };
}

function withMessage(state: PageState, message: LocalMessage): PageState {
  const before = state.messages.get(message.id);
  // An event and the answer to a request tell of the same message, in either order.
  if (before !== undefined && before.version >= message.version) return state;
  const answered = message.from.side === 'bot' ? stopTyping(state, message.conversation) : state;
  return {
    ...(before === undefined ? answered : withoutCardsOf(answered, message.id)),
    messages: new Map(state.messages).set(message.id, message),
  };
}

function withPersonalCard(state: PageState, { message, person, card }: PersonalCard): PageState {
  return { ...state, personalCards: new Map(state.personalCards).set(personalCardKey(message, person), card) };
}

/** An updated message is shown to everybody as it is now. */
function withoutCardsOf(state: PageState, message: string): PageState {
  const prefix = personalCardKey(message, '');
  const personalCards = new Map([...state.personalCards].filter(([key]) => !key.startsWith(prefix)));
  return { ...state, personalCards };
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

const sameMessage = (before: LocalMessage | undefined, now: LocalMessage): LocalMessage =>
  before !== undefined && before.version === now.version && JSON.stringify(before) === JSON.stringify(now) ? before : now;

const sameCard = (before: object | undefined, now: object): object =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
