import { z } from 'zod';
import type { LocalEvent } from './protocol.js';

const card = z.record(z.unknown());

const conversation = z.union([
  z.object({
    id: z.string(),
    kind: z.literal('personal'),
    client: z.enum(['msteams', 'webchat']),
    person: z.string(),
  }),
  z.object({ id: z.string(), kind: z.literal('channel'), client: z.literal('msteams'), name: z.string() }),
]);

const message = z.object({
  id: z.string(),
  conversation: z.string(),
  root: z.string().optional(),
  from: z.union([z.object({ side: z.literal('bot') }), z.object({ side: z.literal('person'), person: z.string() })]),
  at: z.string(),
  version: z.number(),
  pending: z.boolean().optional(),
  undelivered: z.boolean().optional(),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown']).optional(),
  summary: z.string().optional(),
  locale: z.string().optional(),
  cards: z.array(card),
});

const event: z.ZodType<LocalEvent> = z.union([
  z.object({ kind: z.literal('conversation'), conversation }),
  z.object({ kind: z.literal('message'), message }),
  z.object({ kind: z.literal('deleted'), conversation: z.string(), message: z.string() }),
  z.object({
    kind: z.literal('personalCard'),
    conversation: z.string(),
    personalCard: z.object({ message: z.string(), person: z.string(), card }),
  }),
  z.object({ kind: z.literal('reset') }),
]);

const line = z.object({ sequence: z.number().int().nonnegative(), event });

/** What happened on the page and which number it has: one line of the journal. */
export interface Recorded {
  readonly sequence: number;
  readonly event: LocalEvent;
}

/** A line of the journal, or undefined when it is none. */
export function parseLine(text: string): Recorded | undefined {
  try {
    const parsed = line.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
