/** The cards that may lose their buttons later: kept in memory only, since a press on an old card is recognised anyway. */
import type { Rendered } from '../cards/rendered.js';

/** A card that is out in a conversation. */
export interface SentCard {
  readonly activityId: string;
  readonly rendered: Rendered;
}

export interface SentCards {
  /** `role` tells a conversation's cards apart: `question`, or `form` with the draft's id. */
  remember(conversationId: string, role: string, card: SentCard): void;
  /** Hands the card out once. */
  take(conversationId: string, role: string): SentCard | undefined;
}

/** Keeps the newest `limit` cards of all conversations. */
export function createSentCards(limit = 5000): SentCards {
  const cards = new Map<string, SentCard>();
  const keyOf = (conversationId: string, role: string): string => `${conversationId}\n${role}`;
  return {
    remember(conversationId, role, card) {
      const key = keyOf(conversationId, role);
      cards.delete(key);
      cards.set(key, card);
      const oldest = cards.size > limit ? cards.keys().next().value : undefined;
      if (oldest !== undefined) cards.delete(oldest);
    },
    take(conversationId, role) {
      const key = keyOf(conversationId, role);
      const card = cards.get(key);
      cards.delete(key);
      return card;
    },
  };
}
