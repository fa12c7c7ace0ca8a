import type { Rendered } from '../cards/rendered.js';
import type { Conversation, MessageRef } from '../domain/conversation.js';

/** What became of one send. later = 429/412 (Retry-After); ambiguous = timeout, 408, 5xx after the body went out. */
export type Sent =
  | { readonly outcome: 'sent'; readonly ref: MessageRef }
  | { readonly outcome: 'later'; readonly afterMs: number }
  | { readonly outcome: 'ambiguous' }
  | { readonly outcome: 'failed'; readonly why: DeliveryFailure };

/** Permanent: blocked by the person, bot removed, disabled by an administrator, too big, conversation gone, anything else refused. */
export type DeliveryFailure = 'blocked' | 'removed' | 'disabled' | 'tooBig' | 'gone' | 'rejected';

export interface PostOptions {
  /** A new post of its own in a Teams channel; elsewhere, or where that is refused, the stored conversation. */
  readonly newThread?: boolean;
  /** Something that a person must notice: Teams puts it into the activity feed too. */
  readonly alert?: boolean;
}

/** Never throws for what a connector can answer. `replace` is idempotent, so its ambiguity may be retried at once. */
export interface Delivery {
  post(to: Conversation, what: Rendered, options?: PostOptions): Promise<Sent>;
  replace(ref: MessageRef, what: Rendered): Promise<Sent>;
}
