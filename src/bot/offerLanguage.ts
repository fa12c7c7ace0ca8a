import { say } from '../texts/say.js';
import { parseCommand } from '../understanding/parseCommand.js';
import { writtenIn } from '../understanding/writtenIn.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

/**
 * Whoever writes about a problem in the other language than their client speaks is told, once and in the language that they write, how to
 * change. Nothing is switched unasked: a customer's or product's name says little, and some clients always report English.
 */
export async function offerLanguage(written: string, turn: Turn, parts: BotParts): Promise<void> {
  const { profile, language, reply, seen } = turn;
  if (profile?.language !== undefined || profile?.languageOffered) return;
  const other = writtenIn(written);
  const last = reply.posts.at(-1);
  if (other === undefined || other === language || last === undefined || parseCommand(written) !== undefined) return;
  const { rendered } = last;
  const offer = say(other, 'language.offer');
  const text = rendered.text === undefined ? offer : `${rendered.text}\n\n${offer}`;
  reply.posts.splice(-1, 1, { ...last, rendered: { ...rendered, text } });
  await parts.profiles.update(seen.person, { languageOffered: true });
}
