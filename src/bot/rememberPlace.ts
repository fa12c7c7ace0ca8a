import type { BotParts } from './parts.js';
import { placeContact } from './placeContact.js';
import type { Turn } from './turn.js';

/** A place that has a card, or is told of what it took, must be known: the bot remembers how to reach it. */
export async function rememberPlace(turn: Turn, { contacts }: BotParts): Promise<void> {
  await contacts.seen(placeContact(turn, await contacts.get({ place: turn.place })));
}
