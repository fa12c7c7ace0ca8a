import { placeConversation, readerOfPlace, usersOfPlace } from './identity.js';
import type { BotParts } from './parts.js';
import { isRepTurn, type Turn } from './turn.js';

/** A place that has a card, or is told of what it took, must be known: the bot remembers how to reach it. */
export async function rememberPlace(turn: Turn, parts: BotParts): Promise<void> {
  const known = await parts.contacts.get({ place: turn.place });
  await parts.contacts.seen({
    to: { place: turn.place },
    conversation: placeConversation(turn.conversation),
    language: known?.language ?? turn.language,
    receives: known?.receives ?? false,
    ...readerOfPlace(turn.conversation, turn.seen),
    ...(isRepTurn(turn) ? usersOfPlace(turn.conversation, turn.seen, known) : {}),
    ...(known?.services ? { services: known.services } : {}),
    reachable: true,
  });
}
