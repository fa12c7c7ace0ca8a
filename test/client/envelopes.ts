/** What each kind of client writes around what a person does: the fields that it sends, and those that it leaves out. */
import type { Json } from './json.js';
import type { ClientKind, Room } from './room.js';

/** A person as a client knows them. `id` differs from client to client; only Teams vouches for tenant and object id. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly tenantId?: string;
  readonly aadObjectId?: string;
}

/** The bot as the clients name it. */
const botAccount = { id: '28:escalation-bot', name: '呈报助手' } as const;

/** The `channelId` of each kind of client; the Playground calls itself Teams. */
const channelIds: Readonly<Record<ClientKind, string>> = {
  teams: 'msteams',
  playground: 'msteams',
  webChat: 'webchat',
  emulator: 'emulator',
};

/** The locale that the client reports: the Playground always says English. */
const localeOf = (kind: ClientKind, who: Identity): string => (kind === 'playground' ? 'en-US' : who.locale);

function from(kind: ClientKind, who: Identity): Json {
  if (kind === 'emulator') return { id: who.id, name: 'User', role: 'user' };
  if (kind === 'webChat') return { id: who.id, role: 'user' };
  return { id: who.id, name: who.name, ...(who.aadObjectId ? { aadObjectId: who.aadObjectId } : {}) };
}

function conversation(room: Room, thread: string | undefined): Json {
  if (room.kind === 'webChat' || room.kind === 'emulator') return { id: room.id };
  const tenant = room.tenantId ? { tenantId: room.tenantId } : {};
  if (room.type === 'channel')
    return { id: thread ? `${room.id};messageid=${thread}` : room.id, conversationType: 'channel', isGroup: true, ...tenant };
  return { id: room.id, conversationType: room.type, ...(room.type === 'groupChat' ? { isGroup: true } : {}), ...tenant };
}

function channelData(room: Room, who: Identity, id: string): Json {
  if (room.kind === 'webChat') return { clientActivityID: id };
  if (room.kind === 'emulator') return { clientActivityID: id };
  const tenant = { tenant: { id: who.tenantId ?? '00000000-0000-0000-0000-000000000001' } };
  if (room.type !== 'channel') return tenant;
  const team = { id: room.id.replace('@', '-team@'), name: 'A team' };
  return { ...tenant, teamsChannelId: room.id, teamsTeamId: team.id, channel: { id: room.id }, team };
}

/** Everything of an activity but its `type` and what it says. */
export function envelope(room: Room, who: Identity, serviceUrl: string, id: string, thread: string | undefined): Json {
  const locale = localeOf(room.kind, who);
  const now = new Date();
  const teams = room.kind === 'teams';
  return {
    id,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    channelId: channelIds[room.kind],
    serviceUrl,
    from: from(room.kind, who),
    conversation: conversation(room, thread),
    recipient: room.kind === 'emulator' ? { id: botAccount.id, name: 'Bot', role: 'bot' } : botAccount,
    locale,
    channelData: channelData(room, who, id),
    ...(teams ? { entities: [{ type: 'clientInfo', locale, country: 'CN', platform: 'Web', timezone: 'Asia/Shanghai' }] } : {}),
  };
}

/** What a typed line adds: in a Teams channel the bot hears only what mentions it; Teams sends an HTML copy along. */
export function typedLine(room: Room, text: string): Json {
  if (room.kind !== 'teams') return { type: 'message', text, textFormat: 'plain' };
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const html = (words: string): Json => ({ attachments: [{ contentType: 'text/html', content: `<p>${words}</p>` }] });
  if (room.type === 'personal') return { type: 'message', text, textFormat: 'plain', ...html(escaped) };
  const mention = `<at>${botAccount.name}</at>`;
  const mentioned = { type: 'mention', mentioned: botAccount, text: mention };
  return {
    type: 'message',
    text: `${mention} ${text}`,
    textFormat: 'plain',
    mention: mentioned,
    ...html(`<span itemtype="http://schema.skype.com/Mention">${botAccount.name}</span>&nbsp;${escaped}`),
  };
}
