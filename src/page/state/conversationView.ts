/** What one pane shows of the state. */
import type { ClientKind, LocalConversation, LocalMessage, LocalPerson } from '../../server/local/protocol.js';
import type { PageLanguage } from '../../texts/page/pageText.js';
import type { PageState } from './pageState.js';

/** A post of the channel with the replies in its thread. */
export interface Post {
  readonly post: LocalMessage;
  readonly replies: readonly LocalMessage[];
}

/** The person's own chat with the bot, once it is there. */
export const personalChat = (state: PageState, person: string, client: ClientKind): LocalConversation | undefined =>
  [...state.conversations.values()].find((each) => each.kind === 'personal' && each.person === person && each.client === client);

/** The representatives' channel. */
export const channelOf = (state: PageState): Extract<LocalConversation, { kind: 'channel' }> | undefined =>
  [...state.conversations.values()].find((each) => each.kind === 'channel');

/** A conversation's messages, oldest first. */
export const messagesIn = (state: PageState, conversation: string | undefined): readonly LocalMessage[] =>
  [...state.messages.values()].filter((each) => each.conversation === conversation);

/** The channel's posts, oldest first. A reply whose post is gone stands as a post of its own. */
export function postsIn(messages: readonly LocalMessage[]): readonly Post[] {
  const ids = new Set(messages.map(({ id }) => id));
  const isReply = ({ id, root }: LocalMessage) => root !== undefined && root !== id && ids.has(root);
  return messages
    .filter((each) => !isReply(each))
    .map((post) => ({ post, replies: messages.filter((each) => isReply(each) && each.root === post.id) }));
}

/**
 * The people of one side by organisation, in the order of the files. Each person bears its name in their own language; the group takes the
 * one in `language` if somebody has it.
 */
export function byOrganisation(
  people: readonly LocalPerson[],
  side: LocalPerson['side'],
  language: string,
): readonly (readonly [string, readonly LocalPerson[]])[] {
  const groups = new Map<string, LocalPerson[]>();
  for (const person of people) {
    if (person.side === side) groups.set(person.tenant, [...(groups.get(person.tenant) ?? []), person]);
  }
  const nameOf = (members: readonly LocalPerson[]) =>
    (members.find(({ locale }) => locale.startsWith(language)) ?? members[0])?.organisation ?? '';
  return [...groups.values()].map((members) => [nameOf(members), members]);
}

/** The language that a person has with the bot: the one that it last answered in, else their client's. */
export function chatLanguage(person: LocalPerson, messages: readonly LocalMessage[]): PageLanguage {
  const answered = messages.findLast(({ from, locale }) => from.side === 'bot' && locale !== undefined);
  return (answered?.locale ?? person.locale).startsWith('zh') ? 'zh-CN' : 'en';
}

/** Those of the messages that are the bot's: what can be new to a reader. */
export const idsFromBot = (messages: readonly LocalMessage[]): readonly string[] =>
  messages.flatMap(({ id, from }) => (from.side === 'bot' ? [id] : []));
