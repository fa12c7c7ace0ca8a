import type { Contact } from '../../domain/conversation.js';
import type { Recipient } from '../../domain/ids.js';
import type { Contacts } from '../ports.js';
import { recipientId } from './laneRow.js';
import { sameValue } from './sameValue.js';
import type { Tables } from './tables.js';

export interface ContactRow {
  readonly v: 1;
  readonly contact: Contact;
}

/** How to reach persons and places, in the embedded store. */
export class LowdbContacts implements Contacts {
  constructor(private readonly tables: Tables) {}

  get(to: Recipient): Promise<Contact | undefined> {
    return this.tables.read(() => this.tables.rows.contacts.get(recipientId(to))?.contact);
  }

  async seen(contact: Contact): Promise<void> {
    const id = recipientId(contact.to);
    if (sameValue(this.tables.rows.contacts.get(id)?.contact, contact)) {
      if (!(await this.tables.settled())) await this.seen(contact);
      return;
    }
    await this.tables.commit([['contacts', id, { v: 1, contact }]]);
  }

  receiving(): Promise<readonly Contact[]> {
    return this.tables.read(() => {
      const receiving: Contact[] = [];
      for (const id of this.tables.rows.contacts.keys()) {
        const contact = this.tables.rows.contacts.get(id)?.contact;
        if (contact?.receives) receiving.push(contact);
      }
      return receiving;
    });
  }
}
