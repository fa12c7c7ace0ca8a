import { z } from 'zod';
import { isLoopback } from '../config/loopback.js';
import type { Rejection } from './answer.js';

/** Ids become keys of the store; the longest seen in Teams has some 250 characters. */
const id = z.string().min(1).max(1000);
const account = z.object({ id: z.string().max(1000).nullish(), name: z.string().nullish(), aadObjectId: z.string().max(1000).nullish() });
const objects = z.array(z.record(z.unknown())).nullish();

/** What the bot relies on in an activity of any type. Fields that it never reads may be anything. */
const activityShape = z.object({
  type: id,
  id: z.string().max(1000).nullish(),
  channelId: id,
  serviceUrl: z.string().max(2000),
  conversation: z.object({ id, tenantId: z.string().max(1000).nullish(), conversationType: z.string().nullish() }),
  from: account.nullish(),
  recipient: account.nullish(),
  text: z.string().nullish(),
  name: z.string().nullish(),
  locale: z.string().nullish(),
  replyToId: z.string().nullish(),
  timestamp: z.string().nullish(),
  attachments: objects,
  entities: objects,
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
});

/** Types that say or press something, so somebody must have done it. */
const needSomebody: ReadonlySet<string> = new Set(['message', 'invoke']);

/** Why a JSON object is no activity that the bot can answer; undefined when it is one. `local`: replies may only go to this machine. */
export function checkActivity(body: unknown, local: boolean): Rejection | undefined {
  const parsed = activityShape.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return notAnActivity(`${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is wrong'}.`);
  }
  const activity = parsed.data;
  if (needSomebody.has(activity.type) && !activity.from?.id)
    return notAnActivity(`from.id: Required in an activity of type ${activity.type}.`);
  const url = URL.canParse(activity.serviceUrl) ? new URL(activity.serviceUrl) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    return notAnActivity('serviceUrl: Should be an http or https address.');
  if (local && !isLoopback(url.hostname)) {
    return notAnActivity(
      'serviceUrl: In local mode replies go to this machine only, so it should be a loopback address such as http://127.0.0.1:50000.',
    );
  }
  return undefined;
}

function notAnActivity(message: string): Rejection {
  return { status: 400, code: 'NotAnActivity', message };
}
