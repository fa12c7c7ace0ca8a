/** Where a person, and a place that receives, can be reached now: clients start new conversations. */
import type { BotParts } from './parts.js';
import { placeContact } from './placeContact.js';
import { isRepTurn, maySeeOnly, type Turn } from './turn.js';

export async function keepContact(turn: Turn, parts: BotParts): Promise<void> {
  const { conversation, language } = turn;
  if (turn.who.kind === 'stranger') return;
  if (conversation.kind === 'personal') {
    await parts.contacts.seen({
      to: { person: turn.seen.person },
      conversation,
      language,
      receives: false,
      ...(maySeeOnly(turn) ? { readOnly: true } : {}),
      reachable: true,
    });
  }
  if (!isRepTurn(turn)) return;
  const place = await parts.contacts.get({ place: turn.place });
  if (place)
    await parts.contacts.seen({
      ...placeContact(turn, place),
      // A room speaks one language whoever writes in it; a chat of one's own speaks its person's.
      ...(conversation.kind === 'personal' ? { language } : {}),
    });
}
