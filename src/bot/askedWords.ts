/** The card that asked a person for words last, so that words typed instead of filled in go to it, also after a restart. */
import { z } from 'zod';
import type { EscalationId } from '../domain/ids.js';
import { escalationId } from '../domain/ids.js';
import type { Documents } from '../store/ports.js';
import type { Turn } from './turn.js';

/** The acts whose words a card asks for. */
const askedActs = [
  'addDetails',
  'withdraw',
  'resolve',
  'reopen',
  'ask',
  'message',
  'answer',
  'correctContact',
  'note',
  'release',
  'changeSeverity',
  'recordServiceRequest',
  'transfer',
  'giveFeedback',
  'inviteToMeeting',
  'more',
  'explainFeedback',
  'explainMeeting',
  'anotherTime',
] as const;

export interface AskedWords {
  readonly act: (typeof askedActs)[number];
  readonly escalation: EscalationId;
  /** The card stands where the living card stood, for the person who pressed. */
  readonly inPlace?: boolean;
}

/** One question a person and conversation: in a room everybody has their own. */
export interface OpenQuestions {
  remember(turn: Turn, asked: AskedWords): Promise<void>;
  last(turn: Turn): Promise<AskedWords | undefined>;
  forget(turn: Turn): Promise<void>;
}

const shape = z.object({
  v: z.literal(1),
  act: z.enum(askedActs),
  escalation: z.string().transform((text) => escalationId(text)),
  inPlace: z.boolean().default(false),
});

/** Questions kept as documents of the store. */
export function createOpenQuestions(documents: Documents): OpenQuestions {
  const keyOf = ({ conversation, seen }: Turn): string => `asked/${conversation.conversationId}/${seen.person}`;
  return {
    async remember(turn, asked) {
      await documents.write(new Map([[keyOf(turn), { value: { v: 1, ...asked } }]]));
    },
    async last(turn) {
      const key = keyOf(turn);
      const asked = shape.safeParse((await documents.read([key])).get(key)?.value);
      if (!asked.success) return undefined;
      const { act, escalation, inPlace } = asked.data;
      return { act, escalation, inPlace };
    },
    async forget(turn) {
      await documents.remove([keyOf(turn)]);
    },
  };
}
