import type { LocalConversation, LocalEvent, LocalMessage, PersonalCard } from './protocol.js';

/** Older messages go; in a channel with the whole thread. */
const mostMessages = 1000;

/** What stands on the page now, made of nothing but its events. */
export class Board {
  readonly conversations = new Map<string, LocalConversation>();
  readonly #messages = new Map<string, Map<string, LocalMessage>>();
  readonly #personalCards = new Map<string, { readonly conversation: string; readonly personalCard: PersonalCard }>();

  constructor(private readonly most: number = mostMessages) {}

  message(conversation: string, id: string): LocalMessage | undefined {
    return this.#messages.get(conversation)?.get(id);
  }

  /** Oldest first. */
  messagesOf(conversation: string): readonly LocalMessage[] {
    return [...(this.#messages.get(conversation)?.values() ?? [])];
  }

  get messages(): readonly LocalMessage[] {
    return [...this.#messages.values()].flatMap((each) => [...each.values()]);
  }

  get personalCards(): readonly PersonalCard[] {
    return [...this.#personalCards.values()].map(({ personalCard }) => personalCard);
  }

  apply(event: LocalEvent): void {
    switch (event.kind) {
      case 'conversation':
        this.conversations.set(event.conversation.id, event.conversation);
        return;
      case 'message':
        this.#put(event.message);
        return;
      case 'deleted':
        this.#messages.get(event.conversation)?.delete(event.message);
        this.#dropPersonalCards(event.message);
        return;
      case 'personalCard': {
        const { message, person } = event.personalCard;
        this.#personalCards.set(`${message} ${person}`, event);
        return;
      }
      case 'reset':
        this.conversations.clear();
        this.#messages.clear();
        this.#personalCards.clear();
        return;
      case 'typing':
        return;
    }
  }

  /** What must go so that the conversation does not grow without end. */
  overdue(conversation: string): readonly LocalEvent[] {
    const messages = this.messagesOf(conversation);
    const [oldest] = messages;
    if (oldest === undefined || messages.length <= this.most) return [];
    return messages
      .filter(({ id, root }) => id === oldest.id || (root !== undefined && root === oldest.root))
      .map(({ id }) => ({ kind: 'deleted', conversation, message: id }));
  }

  /** The events that would make this board anew. */
  asEvents(): readonly LocalEvent[] {
    return [
      ...[...this.conversations.values()].map((conversation): LocalEvent => ({ kind: 'conversation', conversation })),
      ...this.messages.map((message): LocalEvent => ({ kind: 'message', message })),
      ...[...this.#personalCards.values()].map((one): LocalEvent => ({ kind: 'personalCard', ...one })),
    ];
  }

  #put(message: LocalMessage): void {
    const there = this.#messages.get(message.conversation) ?? new Map<string, LocalMessage>();
    this.#messages.set(message.conversation, there.set(message.id, message));
    // The bot's newer card is for everybody, those who had an answer of their own included.
    this.#dropPersonalCards(message.id);
  }

  #dropPersonalCards(message: string): void {
    for (const [key, { personalCard }] of this.#personalCards) if (personalCard.message === message) this.#personalCards.delete(key);
  }
}
