import { expect } from 'chai';
import type { Contact } from '../../../src/domain/conversation.js';
import { serviceKey } from '../../../src/domain/ids.js';
import { theChannel, thePartner } from '../support/escalations.js';
import { freshStore, type MakeStore } from './storeUnderTest.js';

const partnerContact: Contact = {
  to: thePartner,
  conversation: { channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1/', conversationId: 'a:1', botId: '28:bot', kind: 'personal' },
  language: 'zh-CN',
  receives: false,
  reachable: true,
};
const channelContact: Contact = { ...partnerContact, to: theChannel, receives: true, services: [serviceKey('azure-vm')] };

/** What every Contacts does. */
export function describeContactsContract(name: string, make: MakeStore): void {
  describe(`${name} as contacts`, () => {
    const under = freshStore(make);
    const contacts = () => under().store.contacts;

    it('knows whom it has seen, as last seen, also after a restart', async () => {
      await contacts().seen(partnerContact);
      const moved: Contact = { ...partnerContact, conversation: { ...partnerContact.conversation, conversationId: 'a:2' } };
      await contacts().seen(moved);
      await under().restart();
      expect(await contacts().get(thePartner)).to.deep.equal(moved);
      expect(await contacts().get(theChannel)).to.equal(undefined);
    });

    it('lists the places that receive, as long as they do', async () => {
      await contacts().seen(partnerContact);
      await contacts().seen(channelContact);
      expect(await contacts().receiving()).to.deep.equal([channelContact]);
      await contacts().seen({ ...channelContact, receives: false });
      await under().restart();
      expect(await contacts().receiving()).to.deep.equal([]);
    });
  });
}
