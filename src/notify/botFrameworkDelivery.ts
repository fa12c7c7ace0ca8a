import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Rendered } from '../cards/rendered.js';
import type { Conversation, MessageRef } from '../domain/conversation.js';
import type { Instant } from '../domain/ids.js';
import type { Log } from '../log.js';
import { type Called, type CallOptions, connectorCall, type SentIds } from './connectorCall.js';
import { type ConnectorAccess, createConnectors } from './connectors.js';
import type { Delivery, Sent } from './ports.js';
import { toActivity } from './toActivity.js';

/** How long one call may take, in ms. */
const callMs = 10_000;

/** How long to wait, in ms, when no token can be had: trouble with the sign-in service or our credentials, which passes or is put right. */
const withoutTokenMs = 5_000;

/** A new post refused with one of these may still go to the stored conversation: not every connector lets a bot create conversations. */
const cannotCreate = new Set([400, 403, 404, 405, 501]);

export interface BotFrameworkDeliveryParts extends ConnectorAccess {
  /** Where the connector behind a service URL is now; undefined: it may not be called at all. */
  readonly whereToCall: (serviceUrl: string) => string | undefined;
  readonly now: () => Instant;
  readonly log: Log;
  /** How long one call may take, in ms; 10 s unless given. */
  readonly timeoutMs?: number;
}

/** A new post's thread: Teams answers with its id, `…;messageid=`; where an answer lacks the part it is put together. */
function threadOf(to: Conversation, { id, activityId }: SentIds): MessageRef {
  const conversationId = id ?? to.conversationId;
  const inId = conversationId.split(';messageid=')[1];
  const thread = inId === undefined && activityId !== undefined ? `${conversationId};messageid=${activityId}` : conversationId;
  return { conversation: { ...to, conversationId: thread }, activityId: activityId ?? inId ?? '' };
}

/** The SDK's type asks for every field of an activity, a connector only for its type. */
const isActivity = (activity: Partial<Activity>): activity is Activity => activity.type !== undefined;

/** Delivers through the Bot Connector REST API. What it refuses, delays or leaves unanswered is an outcome, never an error. */
export function createBotFrameworkDelivery(parts: BotFrameworkDeliveryParts): Delivery {
  const { whereToCall, now, log, timeoutMs = callMs } = parts;
  const connectorFor = createConnectors(parts, timeoutMs);

  const through = async (
    to: Conversation,
    call: (conversations: ConnectorClient['conversations'], options: CallOptions) => ReturnType<Parameters<typeof connectorCall>[0]>,
  ): Promise<Called> => {
    const address = whereToCall(to.serviceUrl);
    if (address === undefined) {
      log.warn({ channel: to.channelId }, 'a service URL is not allowed to be called');
      return { not: { outcome: 'failed', why: 'rejected' } };
    }
    let connector: ConnectorClient;
    try {
      connector = await connectorFor(address);
    } catch (error) {
      log.error({ err: error, channel: to.channelId }, 'no token for the connector; the message waits');
      return { not: { outcome: 'later', afterMs: withoutTokenMs } };
    }
    const called = await connectorCall((options) => call(connector.conversations, options), timeoutMs, now);
    if ('not' in called && called.status === 401) log.error({ channel: to.channelId }, 'the connector refused our credentials');
    return called;
  };

  const newThread = async (to: Conversation, activity: Partial<Activity>): Promise<Called> => {
    if (!isActivity(activity)) throw new TypeError('an activity without a type');
    return through(to, (conversations, options) =>
      conversations.createConversation(
        {
          isGroup: true,
          bot: { id: to.botId, name: '' },
          activity,
          channelData: { channel: { id: to.teamsChannelId }, ...(to.tenantId === undefined ? {} : { tenant: { id: to.tenantId } }) },
          ...(to.tenantId === undefined ? {} : { tenantId: to.tenantId }),
        },
        options,
      ),
    );
  };

  return {
    post: async (to, what, options = {}): Promise<Sent> => {
      const activity = toActivity(what, to, options.alert);
      if (options.newThread && to.kind === 'channel' && to.teamsChannelId !== undefined) {
        const created = await newThread(to, activity);
        if ('ids' in created) return { outcome: 'sent', ref: threadOf(to, created.ids) };
        if (created.status === undefined || !cannotCreate.has(created.status)) return created.not;
        if (created.not.outcome === 'failed' && created.not.why !== 'rejected' && created.not.why !== 'gone') return created.not;
      }
      const sent = await through(to, (conversations, call) => conversations.sendToConversation(to.conversationId, activity, call));
      return 'ids' in sent ? { outcome: 'sent', ref: { conversation: to, activityId: sent.ids.id ?? '' } } : sent.not;
    },
    replace: async (ref: MessageRef, what: Rendered): Promise<Sent> => {
      const { conversation, activityId } = ref;
      // A connector that gave no id has nothing that could be replaced.
      if (activityId === '') return { outcome: 'failed', why: 'rejected' };
      const activity = { ...toActivity(what, conversation), id: activityId };
      const replaced = await through(conversation, (conversations, call) =>
        conversations.updateActivity(conversation.conversationId, activityId, activity, call),
      );
      // Some connectors give a replaced message a new id.
      return 'ids' in replaced ? { outcome: 'sent', ref: { conversation, activityId: replaced.ids.id ?? activityId } } : replaced.not;
    },
  };
}
