import type { Contact } from '../domain/conversation.js';
import type { Contacts } from '../store/ports.js';
import type { Sending } from './sending.js';

/** Failures of the way to the recipient; the others are of one message. */
const noWayToThem = new Set<Sending['why']>(['blocked', 'removed', 'disabled', 'gone']);

/**
 * Remembers whether the recipient can be reached, after a send to `contact` whose outcome says so. A recipient who has moved to another
 * conversation meanwhile is left alone: the outcome was about the old one.
 */
export async function noteReachability(contacts: Pick<Contacts, 'get' | 'seen'>, contact: Contact, sending: Sending): Promise<void> {
  const reachable = sending.outcome === 'sent' ? true : noWayToThem.has(sending.why) ? false : undefined;
  if (reachable === undefined || reachable === contact.reachable) return;
  const current = await contacts.get(contact.to);
  if (current?.conversation.conversationId !== contact.conversation.conversationId) return;
  await contacts.seen({ ...current, reachable });
}
