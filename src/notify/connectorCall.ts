import { z } from 'zod';
import type { Instant } from '../domain/ids.js';
import { type ConnectorAnswer, classifyAnswer, classifyError, type NotSent } from './classify.js';

/** Options of one call, in the SDK's words. */
export interface CallOptions {
  readonly abortSignal: AbortSignal;
  readonly customHeaders: { [name: string]: string };
  readonly shouldDeserialize: () => boolean;
}

/** The HTTP answer beneath what the SDK returns. */
interface Response {
  readonly _response: {
    readonly status: number;
    readonly bodyAsText?: string | null;
    readonly headers: { get(name: string): string | undefined };
  };
}

/** Ids of what was sent; an answer that is no JSON, or without ids, has none. */
const ids = z.object({ id: z.string().optional(), activityId: z.string().optional() });
export type SentIds = z.infer<typeof ids>;

function readIds(body: string): SentIds {
  try {
    return ids.catch({}).parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Taken, with its ids; or not, with what to make of it and, where there was an answer, its HTTP status. */
export type Called = { readonly ids: SentIds } | { readonly not: NotSent; readonly status?: number };

/**
 * One call, one request. A connection of its own: on one that is kept alive a close by the other side looks like a lost message. The answer
 * is read here, since the SDK makes an error of every answer that is not the JSON it expects, also when the message was taken.
 */
export async function connectorCall(
  call: (options: CallOptions) => Promise<Response>,
  timeoutMs: number,
  now: () => Instant,
): Promise<Called> {
  let answer: ConnectorAnswer;
  try {
    const { _response } = await call({
      abortSignal: AbortSignal.timeout(timeoutMs),
      customHeaders: { connection: 'close' },
      shouldDeserialize: () => false,
    });
    const { status, bodyAsText, headers } = _response;
    answer = { status, body: bodyAsText ?? '', retryAfter: headers.get('retry-after') };
  } catch (error) {
    return { not: classifyError(error) };
  }
  const not = classifyAnswer(answer, now());
  return not ? { not, status: answer.status } : { ids: readIds(answer.body) };
}
