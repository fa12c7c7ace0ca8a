import type { InvitedShown } from '../cards/askMeeting.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { PersonKey } from '../domain/ids.js';
import { listedPerson } from './identity.js';
import type { BotParts } from './parts.js';

export interface Invited extends InvitedShown {
  readonly person: PersonKey;
}

/** Whom the partner has named for escalations, where that is one of its listed people; else whoever submitted this one. */
export async function invitedOf({ organisation, submitter, form }: SubmittedEscalation, { people, contacts }: BotParts): Promise<Invited> {
  const contact = people.escalationContact(organisation);
  const person = contact === undefined ? submitter.person : listedPerson(organisation, contact.aadObjectId);
  const known = (await contacts.get({ person }))?.reachable === true;
  if (contact !== undefined) {
    const { name, email } = contact;
    return { person, name, named: true, known, ...(email === undefined ? {} : { email }) };
  }
  // The form's contact may be somebody else: their address is not the submitter's.
  const email = form.contact.name === submitter.name ? form.contact.email : undefined;
  return { person, name: submitter.name, named: false, known, ...(email === undefined ? {} : { email }) };
}
