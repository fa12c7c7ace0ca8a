import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { conversationOf, identify, localeOf, mayChooseRole, personSeen, placeConversation, placeOf } from '../../src/bot/identity.js';
import type { Identified, People, PersonSeen } from '../../src/directory/ports.js';
import { personKey, tenantId } from '../../src/domain/ids.js';

/** An activity with only the fields that a test is about; the rest as a client sends them. */
function activity(fields: Partial<Activity>): Activity {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1/',
    id: '1',
    conversation: { id: 'a:1', isGroup: false, conversationType: 'personal', name: '' },
    from: { id: '29:1', name: '周砚秋', aadObjectId: 'aad-1' },
    recipient: { id: '28:bot', name: 'bot' },
    text: '',
    label: '',
    valueType: '',
    localTimezone: '',
    callerId: '',
    topicName: '',
    historyDisclosed: false,
    listenFor: [],
    ...fields,
  };
}

const seen: PersonSeen = { person: personKey('emulator|-|u') };
const stranger: Identified = { kind: 'stranger' };
const partner: Identified = {
  kind: 'partner',
  actor: {
    kind: 'partner',
    person: seen.person,
    name: '甲',
    organisation: tenantId('t'),
    organisationName: { en: 'A', 'zh-CN': '甲方' },
    mayFile: true,
  },
};
const rep: Identified = { kind: 'rep', actor: { kind: 'rep', person: seen.person, name: '沈知微' } };

const people = (known: Identified): People => ({
  identify: () => known,
  whoMayFile: () => [],
  escalationContact: () => undefined,
  partners: () => [],
  representatives: () => [],
  samplePartner: undefined,
  sampleSupport: undefined,
  asPartner: () => partner,
  asRep: () => rep,
});

describe('who is speaking', () => {
  it('is known in Teams by tenant and aadObjectId', () => {
    expect(personSeen(activity({ channelData: { tenant: { id: 'ten' } } }))).to.deep.equal({
      person: 'msteams|ten|aad-1',
      tenant: 'ten',
      aadObjectId: 'aad-1',
      name: '周砚秋',
      account: '29:1',
    });
  });

  it('is not believed on other channels, where the client writes channelData itself', () => {
    const faked = activity({
      channelId: 'webchat',
      channelData: { tenant: { id: 'ten' } },
      from: { id: 'u1', name: '', aadObjectId: 'aad-1' },
    });
    expect(personSeen(faked)).to.deep.equal({ person: 'webchat|-|u1', account: 'u1' });
    expect(conversationOf(faked)).to.not.have.property('tenantId');
  });

  it('is not taken to be of the organisation whose room it is', () => {
    const room = activity({ conversation: { id: 'c', name: '', isGroup: true, conversationType: 'channel', tenantId: 'theirs' } });
    expect(personSeen(room)).to.not.have.property('tenant');
    expect(conversationOf(room)).to.include({ tenantId: 'theirs' });
    const guest = { ...room, channelData: { tenant: { id: 'own' } } };
    expect(personSeen(guest).tenant).to.equal('own');
    expect(conversationOf(guest).tenantId).to.equal('theirs');
    const chat = activity({ conversation: { id: 'a:1', name: '', isGroup: false, conversationType: 'personal', tenantId: 'own' } });
    expect(personSeen(chat).tenant).to.equal('own');
  });

  it('is whom the files list, whatever side was chosen in local mode', () => {
    const policy = { local: true, localStrangers: 'agent' } as const;
    expect(identify(people(partner), policy, seen, 'rep')).to.equal(partner);
    expect(mayChooseRole(people(partner), policy, seen)).to.equal(false);
  });

  it('is an agent of the sample partner in local mode, or the representative that a tester plays', () => {
    const policy = { local: true, localStrangers: 'agent' } as const;
    expect(identify(people(stranger), policy, seen, undefined)).to.equal(partner);
    expect(identify(people(stranger), policy, seen, 'rep')).to.equal(rep);
    expect(mayChooseRole(people(stranger), policy, seen)).to.equal(true);
  });

  it('stays a stranger with credentials, or where local strangers are refused', () => {
    const production = { local: false, localStrangers: 'agent' } as const;
    const strict = { local: true, localStrangers: 'refuse' } as const;
    for (const policy of [production, strict]) {
      expect(identify(people(stranger), policy, seen, undefined)).to.equal(stranger);
      expect(mayChooseRole(people(stranger), policy, seen)).to.equal(false);
    }
    expect(identify(people(stranger), production, seen, 'rep')).to.equal(stranger);
  });
});

describe('where it was said', () => {
  const inThread = activity({
    conversation: { id: '19:c@thread.tacv2;messageid=7', isGroup: true, conversationType: 'channel', name: '' },
    channelData: { tenant: { id: 'ten' }, channel: { id: '19:c@thread.tacv2' } },
  });

  it('is a thread of a channel for replies, and the channel for new posts', () => {
    const conversation = conversationOf(inThread);
    expect(conversation).to.include({
      conversationId: '19:c@thread.tacv2;messageid=7',
      kind: 'channel',
      teamsChannelId: '19:c@thread.tacv2',
    });
    expect(placeOf(conversation)).to.equal('msteams|19:c@thread.tacv2');
    expect(placeConversation(conversation).conversationId).to.equal('19:c@thread.tacv2');
  });

  it('is a group chat by its type, or by its flag where there is no type', () => {
    const kindOf = (conversation: Partial<Activity['conversation']>) =>
      conversationOf(activity({ conversation: { id: 'c', name: '', isGroup: false, conversationType: '', ...conversation } })).kind;
    expect(kindOf({ conversationType: 'groupChat' })).to.equal('group');
    expect(kindOf({ isGroup: true })).to.equal('group');
    expect(kindOf({})).to.equal('personal');
  });

  it('tells the languages that we speak, and no other', () => {
    expect(localeOf(activity({ locale: 'zh-TW' }))).to.equal('zh-CN');
    expect(localeOf(activity({ locale: 'en-GB' }))).to.equal('en');
    expect(localeOf(activity({ locale: 'fr-FR' }))).to.equal(undefined);
    expect(localeOf(activity({}))).to.equal(undefined);
  });
});
