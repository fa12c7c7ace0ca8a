/** Who sends this activity: from what the channel vouches for, never from anything typed or found in card data. */
import type { Activity } from 'botbuilder';
import type { Identified, People, PersonSeen } from '../directory/ports.js';
import { type Contact, type Conversation, withUser } from '../domain/conversation.js';
import { type PersonKey, type PlaceKey, personKey, placeKey, type TenantId, tenantId } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { isCompose } from './compose/isCompose.js';

/** How strangers are treated: by the files alone, or (local mode) as agents of the sample partner until they say `role rep`. */
export interface IdentityPolicy {
  readonly local: boolean;
  readonly localStrangers: 'agent' | 'refuse';
}

const teams = 'msteams';

/** A non-empty string at a path of an object that came over the wire. */
function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, step)?.value;
  }
  return typeof here === 'string' && here !== '' ? here : undefined;
}

/**
 * The person's tenant, on channel `msteams` only: elsewhere the client writes `channelData` itself. The conversation's is no substitute in a room,
 * which may be another organisation's that the person is a guest of.
 */
function tenantOf(activity: Activity): TenantId | undefined {
  if (activity.channelId !== teams) return undefined;
  const tenant = textAt(activity.channelData, 'tenant', 'id') ?? (isOwnChat(activity) ? ownTenantOf(activity) : undefined);
  return tenant ? tenantId(tenant) : undefined;
}

/** A chat with the bot; the compose box may stand in one with somebody of another organisation. */
const isOwnChat = (activity: Activity): boolean => kindOf(activity) === 'personal' && !isCompose(activity);

/** The tenant that the conversation itself belongs to, where Teams tells. */
const ownTenantOf = (activity: Activity): string | undefined =>
  activity.channelId === teams ? textAt(activity.conversation, 'tenantId') : undefined;

/** The person as the channel names them. */
export function personSeen(activity: Activity): PersonSeen {
  const tenant = tenantOf(activity);
  // An update of a conversation may come from nobody: then the one who was added is greeted.
  const account = activity.from ?? activity.membersAdded?.[0];
  const aadObjectId = activity.channelId === teams ? textAt(account, 'aadObjectId') : undefined;
  const name = textAt(account, 'name');
  const accountId = textAt(account, 'id');
  return {
    person: keyOf(activity.channelId, tenant, aadObjectId ?? accountId ?? ''),
    ...(tenant ? { tenant } : {}),
    ...(aadObjectId ? { aadObjectId } : {}),
    ...(name ? { name } : {}),
    ...(accountId ? { account: accountId } : {}),
  };
}

const keyOf = (channelId: string, tenant: TenantId | undefined, user: string): PersonKey =>
  personKey(`${channelId}|${tenant ?? '-'}|${user}`);

/** Somebody whom a file lists, as Teams will name them. */
export const listedPerson = (tenant: TenantId, aadObjectId: string): PersonKey => keyOf(teams, tenant, aadObjectId);

const withoutThread = (conversationId: string): string => conversationId.replace(/;messageid=.*$/, '');

/** The channel, group or personal chat without its thread. */
export const placeOf = (conversation: Pick<Conversation, 'channelId' | 'conversationId'>): PlaceKey =>
  placeKey(`${conversation.channelId}|${withoutThread(conversation.conversationId)}`);

/** The place of a conversation, for new posts: the channel rather than the thread that somebody spoke in. */
export const placeConversation = (conversation: Conversation): Conversation => ({
  ...conversation,
  conversationId: withoutThread(conversation.conversationId),
});

/** The one person who reads a place that is a chat of their own; none in a room. */
export const readerOfPlace = ({ kind }: Conversation, { person }: PersonSeen): { readonly reader?: PersonKey } =>
  kind === 'personal' ? { reader: person } : {};

/** Whom the room knows, this person among them. Teams alone refreshes a card for people, by ids of this form; the Playground has none. */
export const usersOfPlace = (
  { kind, channelId }: Conversation,
  { person, account }: PersonSeen,
  known: Pick<Contact, 'users'> | undefined,
): Pick<Contact, 'users'> =>
  kind === 'personal' || channelId !== teams || !account?.startsWith('29:')
    ? {}
    : { users: withUser(known?.users ?? [], { person, id: account }) };

/** Where the activity came from, as a connector addresses it; a thread of a Teams channel stays that thread. */
export function conversationOf(activity: Activity): Conversation {
  const { conversation } = activity;
  const kind = kindOf(activity);
  const tenant = ownTenantOf(activity) ?? tenantOf(activity);
  return {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversationId: conversation.id,
    botId: textAt(activity.recipient, 'id') ?? '',
    kind,
    ...(tenant ? { tenantId: tenantId(tenant) } : {}),
    ...(kind === 'channel' ? { teamsChannelId: textAt(activity.channelData, 'channel', 'id') ?? withoutThread(conversation.id) } : {}),
  };
}

function kindOf(activity: Activity): Conversation['kind'] {
  const { conversationType, isGroup } = activity.conversation;
  if (conversationType === 'channel') return 'channel';
  return conversationType === 'groupChat' || (!conversationType && isGroup === true) ? 'group' : 'personal';
}

/** The person's side and rights. `localRole` is what a local tester chose to play. */
export function identify(people: People, policy: IdentityPolicy, seen: PersonSeen, localRole: 'partner' | 'rep' | undefined): Identified {
  const known = people.identify(seen);
  if (known.kind !== 'stranger' || !policy.local) return known;
  if (localRole === 'rep') return people.asRep(seen);
  if (policy.localStrangers === 'refuse') return known;
  return people.asPartner(seen);
}

/** May this person choose a side with `role rep`? Only in local mode, and only whom no file lists. */
export const mayChooseRole = (people: People, policy: IdentityPolicy, seen: PersonSeen): boolean =>
  policy.local && policy.localStrangers === 'agent' && people.identify(seen).kind === 'stranger';

/** The client's language, where it tells one that we speak. */
export function localeOf(activity: Activity): Language | undefined {
  const locale = (textAt(activity, 'locale') ?? '').toLowerCase();
  if (locale.startsWith('zh')) return 'zh-CN';
  if (locale.startsWith('en')) return 'en';
  return undefined;
}
