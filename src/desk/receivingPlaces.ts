import type { Contact } from '../domain/conversation.js';
import type { PlaceKey, ServiceKey } from '../domain/ids.js';
import type { Contacts } from '../store/ports.js';

/** Does a place take this service's escalations? */
export const takes = (place: Contact, service: ServiceKey): boolean => place.services?.includes(service) ?? true;

/** The places that receive and can be reached, where given only those that take this service. */
export const receivingPlaces = async (contacts: Contacts, service?: ServiceKey): Promise<readonly PlaceKey[]> =>
  placesAmong(await contacts.receiving(), service);

/** The same among contacts that were read before. */
export function placesAmong(receiving: readonly Contact[], service?: ServiceKey): readonly PlaceKey[] {
  const places: PlaceKey[] = [];
  for (const contact of receiving)
    if ('place' in contact.to && contact.reachable && (service === undefined || takes(contact, service))) places.push(contact.to.place);
  return places;
}
