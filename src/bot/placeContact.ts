import type { Contact } from '../domain/conversation.js';
import { placeConversation, readerOfPlace, usersOfPlace } from './identity.js';
import { isRepTurn, type Turn } from './turn.js';

/** The place of this turn as it can be reached now, with what is `known` of it: whether it receives, what for, in which language, who is in it. */
export const placeContact = (turn: Turn, known: Contact | undefined): Contact => ({
  language: turn.language,
  receives: false,
  ...known,
  to: { place: turn.place },
  conversation: placeConversation(turn.conversation),
  ...readerOfPlace(turn.conversation, turn.seen),
  ...(isRepTurn(turn) ? usersOfPlace(turn.conversation, turn.seen, known) : {}),
  reachable: true,
});
