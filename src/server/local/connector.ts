/** The Bot Connector's operations, as Teams answers them: what the bot sends goes onto the page. */
import { z } from 'zod';
import type { Json } from './envelope.js';
import { threadId, userId } from './envelope.js';
import type { LocalParts } from './parts.js';
import type { LocalConversation, LocalMessage, LocalPerson } from './protocol.js';

/** An HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The connector's way of saying no. */
export const failed = (status: number, code: string, message: string): Answer => ({ status, body: { error: { code, message } } });

const noConversation = failed(404, 'ConversationNotFound', 'Conversation not found.');
const noActivity = failed(404, 'ActivityNotFoundInConversation', 'There is no such activity in this conversation.');
const notTheBots = failed(403, 'ForbiddenOperationException', 'Only what the bot wrote itself can be changed.');

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** What of an activity is shown. */
export const activityShape = z.object({
  type: z.string().min(1).max(100),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  summary: z.string().nullish(),
  locale: z.string().max(100).nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).nullish(),
});
export type ActivityBody = z.infer<typeof activityShape>;

/** A new post in a channel, or a person's own chat. */
export const newConversationShape = z.object({
  isGroup: z.boolean().nullish(),
  members: z.array(z.object({ id: z.string() })).nullish(),
  activity: activityShape.nullish(),
  channelData: z.object({ channel: z.object({ id: z.string() }).nullish() }).nullish(),
});
export type NewConversation = z.infer<typeof newConversationShape>;

/** Where an address points: a conversation, in a channel perhaps one thread of it. */
interface Place {
  readonly conversation: LocalConversation;
  readonly root?: string;
}

type Shown = Pick<LocalMessage, 'text' | 'textFormat' | 'summary' | 'locale' | 'cards'>;

const isCard = z.record(z.unknown());

function shown({ text, textFormat, summary, locale, attachments }: ActivityBody): Shown {
  const cards = (attachments ?? []).flatMap(({ contentType, content }) => {
    const card = contentType === adaptiveCard ? isCard.safeParse(content) : undefined;
    return card?.success ? [card.data] : [];
  });
  return {
    ...(text ? { text, textFormat: textFormat === 'plain' ? 'plain' : 'markdown' } : {}),
    ...(summary ? { summary } : {}),
    ...(locale ? { locale } : {}),
    cards,
  };
}

export interface Connector {
  create(body: NewConversation): Answer;
  /** `replyTo`: the activity in whose thread the message belongs. */
  post(conversation: string, body: ActivityBody, replyTo?: string): Answer;
  update(conversation: string, activity: string, body: ActivityBody): Answer;
  remove(conversation: string, activity: string): Answer;
  /** The people in it; `activity`, if given, must be there. */
  members(conversation: string, activity?: string): Answer;
  member(conversation: string, id: string): Answer;
  pagedMembers(conversation: string): Answer;
}

export function createConnector({ conversations, people }: Pick<LocalParts, 'conversations' | 'people'>): Connector {
  const { board } = conversations;

  const place = (id: string): Place | undefined => {
    const [base = '', root] = id.split(';messageid=');
    const conversation = board.conversations.get(base);
    return conversation && { conversation, ...(root === undefined ? {} : { root }) };
  };

  const send = ({ conversation, root }: Place, body: ActivityBody): Answer => {
    if (body.type === 'typing') conversations.typing(conversation.id);
    // Traces and events have nothing to show; Teams takes them all the same.
    if (body.type !== 'message') return { status: 202, body: {} };
    const message = shown(body);
    if (message.text === undefined && message.cards.length === 0) return failed(400, 'BadSyntax', 'Activity resulted into no content.');
    // A thread whose post is gone takes the message as a post of its own.
    const known = root !== undefined && board.message(conversation.id, root) !== undefined;
    const { id } = conversations.add({ conversation: conversation.id, ...(known ? { root } : {}), from: { side: 'bot' }, ...message });
    return { status: 201, body: { id } };
  };

  /** A message of the bot, or why it is none. */
  const own = (id: string, activity: string): LocalMessage | Answer => {
    const there = place(id);
    if (there === undefined) return noConversation;
    const message = board.message(there.conversation.id, activity);
    if (message === undefined) return noActivity;
    return message.from.side === 'bot' ? message : notTheBots;
  };

  const within = ({ conversation }: Place): readonly Json[] =>
    people()
      .filter(({ id, side }) => (conversation.kind === 'personal' ? id === conversation.person : side === 'rep'))
      .map((person) => account(person, conversation));

  const personal = (member: string | undefined): LocalConversation | undefined => {
    const person = people().find((one) => userId(one) === member || one.id === member);
    return person && { id: `a:msteams-${person.id}`, kind: 'personal', client: 'msteams', person: person.id };
  };

  return {
    create({ channelData, members, activity }) {
      const channel = channelData?.channel?.id;
      const there = channel === undefined ? undefined : place(channel);
      if (channel !== undefined && there?.conversation.kind !== 'channel') return noConversation;
      if (there !== undefined) {
        if (!activity) return failed(400, 'BadSyntax', 'A new post needs an activity.');
        const sent = send({ conversation: there.conversation }, activity);
        const id = idOf(sent);
        return id === undefined ? sent : { status: 201, body: { id: threadId(there.conversation.id, id), activityId: id } };
      }
      const [first, second] = members ?? [];
      if (first === undefined || second !== undefined)
        return failed(400, 'BadArgument', 'Name a channel in channelData.channel.id, or one person in members.');
      const chat = personal(first.id);
      if (chat === undefined) return failed(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
      conversations.open(chat);
      const sent = activity ? send({ conversation: chat }, activity) : undefined;
      const id = sent && idOf(sent);
      if (sent && id === undefined) return sent;
      return { status: 201, body: { id: chat.id, ...(id === undefined ? {} : { activityId: id }) } };
    },
    post(id, body, replyTo) {
      const there = place(id);
      if (there === undefined) return noConversation;
      const root = there.root ?? (replyTo === undefined ? undefined : board.message(there.conversation.id, replyTo)?.root);
      return send({ conversation: there.conversation, ...(root === undefined ? {} : { root }) }, body);
    },
    update(id, activity, body) {
      const message = own(id, activity);
      if ('status' in message) return message;
      const change = shown(body);
      if (change.text === undefined && change.cards.length === 0) return failed(400, 'BadSyntax', 'Activity resulted into no content.');
      return { status: 200, body: { id: conversations.update(message, change).id } };
    },
    remove(id, activity) {
      const message = own(id, activity);
      if ('status' in message) return message;
      conversations.remove(message);
      return { status: 200, body: {} };
    },
    members(id, activity) {
      const there = place(id);
      if (there === undefined) return noConversation;
      if (activity !== undefined && board.message(there.conversation.id, activity) === undefined) return noActivity;
      return { status: 200, body: within(there) };
    },
    member(id, member) {
      const there = place(id);
      if (there === undefined) return noConversation;
      const found = within(there).find((one) => one['id'] === member || one['aadObjectId'] === member);
      return found ? { status: 200, body: found } : failed(404, 'MemberNotFoundInConversation', 'There is no such member here.');
    },
    pagedMembers(id) {
      const there = place(id);
      return there === undefined ? noConversation : { status: 200, body: { members: within(there) } };
    },
  };
}

const idOf = ({ body }: Answer): string | undefined => z.object({ id: z.string() }).safeParse(body).data?.id;

const account = (person: LocalPerson, conversation: LocalConversation): Json =>
  conversation.client === 'webchat'
    ? { id: `user-${person.id}`, name: person.name }
    : { id: userId(person), name: person.name, aadObjectId: person.id, objectId: person.id, tenantId: person.tenant, userRole: 'user' };
