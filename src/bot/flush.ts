/** Sends what a turn collected, once everything that it says is durable. */
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Rendered } from '../cards/rendered.js';
import { withoutActions } from '../cards/withoutActions.js';
import { toActivity } from '../notify/toActivity.js';
import { actionAnswerBody } from './actionAnswer.js';
import type { BotParts } from './parts.js';
import type { Posted, Repaint } from './reply.js';
import type { Turn } from './turn.js';

/** Repaints are a courtesy: one that fails is logged and nothing else. A post that fails throws. */
export async function flush(context: TurnContext, turn: Turn, parts: BotParts): Promise<void> {
  if (turn.isInvoke) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: answerBody(turn) } });
  const repaints = turn.reply.repaints.map((repaint) => show(context, turn, parts, repaint));
  for (const posted of turn.reply.posts) await post(context, turn, parts, posted);
  await Promise.all([...repaints, ...turn.reply.brought.map(parts.hurry)]);
}

/** An invoke must be answered: where nothing else was said to it, the first message of the turn is the answer. */
function answerBody({ reply }: Turn): Record<string, unknown> {
  if (reply.answer) return actionAnswerBody(reply.answer);
  const first = reply.posts.shift()?.rendered;
  return actionAnswerBody(first?.card ? { card: first.card } : { text: first?.text ?? '' });
}

/** Without a locale of its own a message would bear that of the client, which may be another than its words are in. */
const inItsLanguage = (rendered: Rendered, { conversation, reply, language }: Turn): Partial<Activity> => ({
  ...toActivity(rendered, conversation),
  locale: reply.language ?? language,
});

async function post(context: TurnContext, turn: Turn, parts: BotParts, { rendered, role }: Posted): Promise<void> {
  const sent = await context.sendActivity(inItsLanguage(rendered, turn));
  if (role !== undefined && sent?.id) parts.sentCards.remember(turn.conversation.conversationId, role, { activityId: sent.id, rendered });
}

async function show(context: TurnContext, turn: Turn, parts: BotParts, repaint: Repaint): Promise<void> {
  const known = parts.sentCards.take(repaint.conversationId ?? turn.conversation.conversationId, repaint.role);
  const activityId = known?.activityId ?? repaint.activityId;
  const rendered = repaint.rendered ?? (known ? withoutActions(known.rendered, turn.language) : undefined);
  if (!rendered) return;
  if (!activityId) {
    if (repaint.orPost) await post(context, turn, parts, { rendered });
    return;
  }
  try {
    const update: Partial<Activity> = { ...inItsLanguage(rendered, turn), id: activityId };
    await context.updateActivity(update);
  } catch (error) {
    parts.log.debug({ err: error }, 'a card could not be repainted');
  }
}
