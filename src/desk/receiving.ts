import type { Contact } from '../domain/conversation.js';
import type { PlaceKey } from '../domain/ids.js';
import type { Lane } from '../store/ports.js';
import { allOf } from './allOf.js';
import type { DeskDeps } from './deps.js';
import type { Desk } from './ports.js';
import { receivingPlaces, takes } from './receivingPlaces.js';

/** Where representatives get their cards. */
export function receiving({
  store: { escalations, outbox, contacts },
  now,
}: DeskDeps): Pick<Desk, 'receive' | 'stopReceiving' | 'someoneReceives'> {
  const cardsOfWaiting = async (place: PlaceKey, contact: Contact): Promise<readonly Lane[]> => {
    const waiting = await allOf(escalations, { by: 'queue' });
    return waiting.filter(({ service }) => takes(contact, service.key)).map(({ id }) => ({ escalation: id, to: { place } }));
  };
  return {
    async receive(actor, contact) {
      if (actor.kind !== 'rep' || !('place' in contact.to)) return { kind: 'refused' };
      const isFirst = (await receivingPlaces(contacts)).length === 0;
      await contacts.seen({ ...contact, receives: true, reachable: true });
      const lanes = await cardsOfWaiting(contact.to.place, contact);
      await outbox.want(lanes, now());
      // Until now the partners' cards said that nobody has seen it.
      if (isFirst) for (const { escalation } of lanes) await outbox.refresh(escalation, now());
      return { kind: 'done', waiting: lanes.length };
    },

    async stopReceiving(actor, place) {
      if (actor.kind !== 'rep') return { kind: 'refused' };
      const contact = await contacts.get({ place });
      if (contact?.receives) await contacts.seen({ ...contact, receives: false });
      return { kind: 'done', left: (await receivingPlaces(contacts)).length };
    },

    async someoneReceives(service) {
      return (await receivingPlaces(contacts, service)).length > 0;
    },
  };
}
