import type { Contact, Conversation } from '../../../src/domain/conversation.js';
import type { Waiting } from '../../../src/domain/escalation.js';
import { customerId, escalationId, personKey, placeKey, serviceKey, tenantId } from '../../../src/domain/ids.js';
import type { Lane } from '../../../src/store/ports.js';

export const anEscalationId = escalationId('e-1');
export const partner = { person: personKey('msteams|t-partner|u-zhou') };
export const channel = { place: placeKey('msteams|19:reps@thread.tacv2') };

export const partnerLane: Lane = { escalation: anEscalationId, to: partner };
export const channelLane: Lane = { escalation: anEscalationId, to: channel };

export const personalChat: Conversation = {
  channelId: 'msteams',
  serviceUrl: 'https://connector.example/',
  conversationId: 'a:zhou',
  botId: '28:bot',
  kind: 'personal',
  tenantId: 't-partner',
};

export const repsChannel: Conversation = {
  channelId: 'msteams',
  serviceUrl: 'https://connector.example/',
  conversationId: '19:reps@thread.tacv2',
  botId: '28:bot',
  kind: 'channel',
  tenantId: 't-reps',
  teamsChannelId: '19:reps@thread.tacv2',
};

export const partnerContact: Contact = { to: partner, conversation: personalChat, language: 'zh-CN', receives: false, reachable: true };
export const channelContact: Contact = { to: channel, conversation: repsChannel, language: 'zh-CN', receives: true, reachable: true };

/** A waiting escalation at some revision; what it says does not matter to deliveries. */
export function waitingEscalation(revision = 1, id = anEscalationId): Waiting {
  const person = { person: partner.person, name: '周砚秋' };
  return {
    v: 1,
    id,
    revision,
    state: 'waiting',
    number: 'ES-10482',
    organisation: tenantId('t-partner'),
    organisationName: { 'zh-CN': '霁航云服', en: 'Jihang' },
    author: person,
    submitter: person,
    followers: [],
    customer: { id: customerId('c-1'), name: '鲸屿科技有限公司', short: '鲸屿科技', domain: 'jingyu1.example' },
    service: {
      key: serviceKey('exchange-online'),
      name: { 'zh-CN': 'Exchange Online', en: 'Exchange Online' },
      short: { 'zh-CN': 'Exchange', en: 'Exchange' },
    },
    subscribed: true,
    topics: [],
    createdAt: 0,
    touchedAt: 0,
    submittedAt: 0,
    history: [],
    nextCheckAt: null,
    target: { kind: 'none' },
    form: {
      title: '收不到外部邮件',
      description: '今早 9 点起所有外部邮件退回',
      tried: [],
      severity: 'C',
      type: 'technical',
      contact: { name: '周砚秋', phone: '138 1234 5678', prefer: 'phone', language: 'zh-CN' },
    },
  };
}
