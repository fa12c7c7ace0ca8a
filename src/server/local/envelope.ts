/** The activities of a person, with the fields that Teams or Web Chat put around what somebody does, and none that they leave out. */
import type { LocalConversation, LocalPerson } from './protocol.js';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** The bot as the clients know it. */
export interface BotAccount {
  readonly id: string;
  readonly name: string;
}

/** Who does something where; `root`: the post in whose thread. */
export interface Doing {
  readonly person: LocalPerson;
  readonly conversation: LocalConversation;
  readonly root?: string;
}

/** What is the same in every activity of this page. */
export interface Surroundings {
  readonly bot: BotAccount;
  readonly serviceUrl: string;
}

/** The sample people live in China, wherever this machine stands. */
const timezone = 'Asia/Shanghai';
const offsetMs = 8 * 60 * 60_000;

/** How Teams knows a person: the object id is theirs, the rest of the real one says nothing. */
export const userId = (person: LocalPerson): string => `29:${person.id}`;

const localTime = (at: Date): string => new Date(at.getTime() + offsetMs).toISOString().replace('Z', '+08:00');

/** The activity's conversation: a thread of a channel has an id of its own. */
export const threadId = (conversation: string, root: string | undefined): string =>
  root === undefined ? conversation : `${conversation};messageid=${root}`;

/** Everything of an activity but its `type` and what it says. */
function envelope(doing: Doing, { bot, serviceUrl }: Surroundings, id: string, at: Date): Json {
  const { person, conversation } = doing;
  const around = {
    id,
    timestamp: at.toISOString(),
    localTimestamp: localTime(at),
    localTimezone: timezone,
    channelId: conversation.client,
    serviceUrl,
    recipient: bot,
    locale: person.locale,
  };
  if (conversation.client === 'webchat') {
    // Web Chat vouches for nothing: no organisation, and the name is what the page that embeds it says.
    return {
      ...around,
      from: { id: `user-${person.id}`, name: person.name, role: 'user' },
      conversation: { id: conversation.id },
      channelData: { clientActivityID: id },
    };
  }
  return {
    ...around,
    from: { id: userId(person), name: person.name, aadObjectId: person.id },
    conversation: {
      ...(conversation.kind === 'channel' ? { isGroup: true } : {}),
      conversationType: conversation.kind,
      tenantId: person.tenant,
      id: threadId(conversation.id, doing.root),
    },
    channelData: { ...teamOf(conversation), tenant: { id: person.tenant } },
    entities: [clientInfo(person)],
  };
}

const clientInfo = (person: LocalPerson): Json => ({
  type: 'clientInfo',
  locale: person.locale,
  country: 'CN',
  platform: 'Web',
  timezone,
});

/** Where in Teams a channel is; the team's id is made of the channel's. */
function teamOf(conversation: LocalConversation): Json {
  if (conversation.kind !== 'channel') return {};
  const team = { id: conversation.id.replace('@', '-team@'), name: conversation.name };
  return { teamsChannelId: conversation.id, teamsTeamId: team.id, channel: { id: conversation.id, name: conversation.name }, team };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A typed line: in a channel the bot hears only what mentions it, and Teams sends an HTML copy along. */
export function typedLine(doing: Doing, surroundings: Surroundings, text: string, id: string, at: Date): Json {
  const { bot } = surroundings;
  const around = envelope(doing, surroundings, id, at);
  const message = { ...around, type: 'message', textFormat: 'plain' };
  if (doing.conversation.client === 'webchat') return { ...message, text };
  const html = (words: string) => [{ contentType: 'text/html', content: `<p>${words}</p>` }];
  if (doing.conversation.kind === 'personal') return { ...message, text, attachments: html(escaped(text)) };
  const mention = `<at>${bot.name}</at>`;
  const span = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${escaped(bot.name)}</span>`;
  return {
    ...message,
    text: `${mention} ${text}`,
    attachments: html(`${span}&nbsp;${escaped(text)}`),
    entities: [{ type: 'mention', mentioned: bot, text: mention }, clientInfo(doing.person)],
  };
}

/** A pressed Action.Submit on message `replyTo`. */
export function submitted(doing: Doing, surroundings: Surroundings, data: unknown, replyTo: string, id: string, at: Date): Json {
  const around = { ...envelope(doing, surroundings, id, at), type: 'message', value: data };
  return doing.conversation.client === 'webchat'
    ? { ...around, channelData: { postBack: true, clientActivityID: id } }
    : { ...around, replyToId: replyTo };
}

/** A pressed Action.Execute on message `replyTo`. */
export function executed(
  doing: Doing,
  surroundings: Surroundings,
  { verb, data, trigger }: { readonly verb: string; readonly data: unknown; readonly trigger?: 'automatic' | undefined },
  replyTo: string,
  id: string,
  at: Date,
): Json {
  return {
    ...envelope(doing, surroundings, id, at),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: trigger ?? 'manual' },
    replyToId: replyTo,
  };
}

/** The chat exists from now on: Teams tells of the bot's arrival, Web Chat of the person's too. */
export function arrivals(doing: Doing, surroundings: Surroundings, nextId: () => string, at: Date): readonly Json[] {
  const { bot } = surroundings;
  const around = () => envelope(doing, surroundings, nextId(), at);
  if (doing.conversation.client === 'webchat')
    return [
      {
        ...around(),
        type: 'conversationUpdate',
        membersAdded: [{ id: bot.id }, { id: `user-${doing.person.id}`, name: doing.person.name }],
      },
    ];
  const installed = { ...around(), type: 'installationUpdate', action: 'add' };
  const channelData = { ...teamOf(doing.conversation), tenant: { id: doing.person.tenant } };
  const event = doing.conversation.kind === 'channel' ? { eventType: 'teamMemberAdded' } : {};
  const joined = {
    ...around(),
    type: 'conversationUpdate',
    membersAdded: [{ id: bot.id }],
    channelData: { ...channelData, ...event },
  };
  return [installed, joined];
}
