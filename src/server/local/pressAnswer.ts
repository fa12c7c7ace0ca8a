import { z } from 'zod';
import type { BotAnswer } from './callBot.js';

/** What the bot's answer to an Action.Execute means on the page; `code`: what went wrong, for a sentence. */
export type Pressed =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'failed'; readonly code: PressFailure; readonly said?: string };

/** `silent`: no answer in time; `refused`: an error instead of one; `unreadable`: not in the words of the Universal Action Model. */
export type PressFailure = 'silent' | 'refused' | 'unreadable';

const answer = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const card = z.record(z.unknown());
const error = z.object({ message: z.string().optional() });

/** Reads the answer to an invoke as Teams does. */
export function readPressAnswer(answered: BotAnswer): Pressed {
  const taken = readTaken(answered);
  if (taken.kind === 'failed' || answered.kind === 'silent') return taken;
  const parsed = answer.safeParse(answered.body);
  if (!parsed.success) return { kind: 'failed', code: 'unreadable' };
  const { statusCode, type, value } = parsed.data;
  const asCard = card.safeParse(value);
  if (type === 'application/vnd.microsoft.card.adaptive' && statusCode < 300 && asCard.success) return { kind: 'card', card: asCard.data };
  if (type === 'application/vnd.microsoft.activity.message' && statusCode < 300 && typeof value === 'string')
    return { kind: 'message', text: value };
  if (type === 'application/vnd.microsoft.error' || statusCode >= 400) {
    const said = error.safeParse(value).data?.message;
    return { kind: 'failed', code: 'refused', ...(said === undefined ? {} : { said }) };
  }
  return { kind: 'failed', code: 'unreadable' };
}

/** Whether a message or event was taken. */
export const readTaken = (answered: BotAnswer): Pressed => {
  if (answered.kind === 'silent') return { kind: 'failed', code: 'silent' };
  return answered.status >= 200 && answered.status < 300 ? { kind: 'accepted' } : { kind: 'failed', code: 'refused' };
};
