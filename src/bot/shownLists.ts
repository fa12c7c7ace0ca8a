/** The list that a conversation was shown last, so that a typed digit opens its row and "more" its next page, also after a restart. */
import { z } from 'zod';
import { type EscalationId, escalationId } from '../domain/ids.js';
import { type PartnerList, partnerLists } from '../domain/partnerList.js';
import type { Documents } from '../store/ports.js';

export type ListName = PartnerList | 'queue' | 'work';

export interface ShownList {
  readonly list: ListName;
  readonly rows: readonly EscalationId[];
  /** The next page, where there is one. */
  readonly next?: string;
  /** The customer that the list is about. */
  readonly about?: string;
}

export interface ShownLists {
  remember(conversationId: string, shown: ShownList): Promise<void>;
  last(conversationId: string): Promise<ShownList | undefined>;
}

const shape = z.object({
  v: z.literal(1),
  list: z.enum([...partnerLists, 'queue', 'work']),
  rows: z.array(z.string().transform((text) => escalationId(text))),
  next: z.string().optional(),
  about: z.string().optional(),
});

/** Lists kept as documents of the store, one a conversation. */
export function createShownLists(documents: Documents): ShownLists {
  const keyOf = (conversationId: string): string => `list/${conversationId}`;
  return {
    async remember(conversationId, shown) {
      await documents.write(new Map([[keyOf(conversationId), { value: { v: 1, ...shown } }]]));
    },
    async last(conversationId) {
      const key = keyOf(conversationId);
      const list = shape.safeParse((await documents.read([key])).get(key)?.value);
      return list.success ? list.data : undefined;
    },
  };
}
