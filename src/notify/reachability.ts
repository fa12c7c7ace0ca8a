import type { Contact } from '../domain/conversation.js';
import type { Log } from '../log.js';
import type { Contacts } from '../store/ports.js';
import type { ToSend } from './sender.js';
import type { Sending } from './sending.js';

/** Failures of the way to the recipient; the others are of one message. */
const noWayToThem = new Set<Sending['why']>(['blocked', 'removed', 'disabled', 'gone']);

/** What a send says about its recipient. That a card could be replaced says nothing: it may sit in a chat that nobody opens any more. */
function reachableAfter(next: ToSend['next'], { outcome, why }: Sending): boolean | undefined {
  if (next.kind === 'retireCard') return undefined;
  if (noWayToThem.has(why)) return false;
  return outcome === 'sent' && next.kind !== 'replaceCard' ? true : undefined;
}

/**
 * Remembers whether a recipient can be reached. One who has moved to another conversation meanwhile is left alone: the outcome was about the
 * old one.
 */
export async function noteReachability(
  contacts: Pick<Contacts, 'get' | 'seen'>,
  contact: Contact,
  next: ToSend['next'],
  sending: Sending,
  log: Pick<Log, 'warn'>,
): Promise<void> {
  const reachable = reachableAfter(next, sending);
  if (reachable === undefined || reachable === contact.reachable) return;
  const current = await contacts.get(contact.to);
  if (current?.conversation.conversationId !== contact.conversation.conversationId) return;
  await contacts.seen({ ...current, reachable });
  if (!reachable && current.receives) log.warn({ why: sending.why }, 'a place that receives cannot be reached any more; the others go on');
}
