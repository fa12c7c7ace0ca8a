import type { Conversation, MessageRef } from '../domain/conversation.js';
import type { Instant } from '../domain/ids.js';
import type { Claim, LivingCard, PendingMessage, Shown } from '../store/ports.js';

/** The one thing to do next in a claimed lane. */
export type NextSend =
  | { readonly kind: 'newCard'; readonly card: LivingCard }
  | { readonly kind: 'replaceCard'; readonly card: LivingCard; readonly shown: Shown }
  /** A card that has moved: what is left at its old place becomes a stub. */
  | { readonly kind: 'retireCard'; readonly card: LivingCard; readonly former: MessageRef }
  | { readonly kind: 'message'; readonly message: PendingMessage }
  /** In a Teams channel a message belongs into the card's thread: it waits until the card may be tried again. */
  | { readonly kind: 'hold'; readonly message: PendingMessage; readonly until: Instant };

/**
 * The card before the messages: whoever is alerted by a message finds a card that is already true, and in a personal chat the message is the
 * last thing that came in. A card that waits for its retry holds nobody up but the replies of its own thread. Undefined: nothing to do.
 */
export function nextSend(claim: Claim, where: Conversation['kind'], now: Instant): NextSend | undefined {
  const { card } = claim;
  const waits = card?.retryAt !== undefined && card.retryAt > now;
  if (card?.stale && !waits) {
    return card.shown && !card.bring ? { kind: 'replaceCard', card, shown: card.shown } : { kind: 'newCard', card };
  }
  if (card?.former && !waits) return { kind: 'retireCard', card, former: card.former };
  const message = claim.messages[0];
  if (!message) return undefined;
  if (where === 'channel' && waits && card.stale && !card.shown) return { kind: 'hold', message, until: card.retryAt };
  return { kind: 'message', message };
}
