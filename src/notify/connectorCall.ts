import { z } from 'zod';
import type { Instant } from '../domain/ids.js';
import { type ConnectorAnswer, classifyAnswer, classifyError, type NotSent } from './classify.js';

/** Options of one call, in the SDK's words. */
export interface CallOptions {
  readonly abortSignal: AbortSignal;
  readonly customHeaders: { [name: string]: string };
  readonly shouldDeserialize: () => boolean;
}

/** An HTTP answer, as the SDK hands it on. */
interface RawResponse {
  readonly status: number;
  readonly bodyAsText?: string | null;
  readonly headers: { get(name: string): string | undefined };
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

const toAnswer = ({ status, bodyAsText, headers }: RawResponse): ConnectorAnswer => ({
  status,
  body: bodyAsText ?? '',
  retryAfter: headers.get('retry-after'),
});

/** The SDK's error about a body that is not the JSON it claims to be; the answer itself hangs on it. */
function isAboutAnswer(error: unknown): error is { readonly response: RawResponse } {
  if (!(error instanceof Error) || !('response' in error)) return false;
  const { response } = error;
  return typeof response === 'object' && response !== null && 'status' in response && 'headers' in response;
}

/**
 * One call, one request. A connection of its own: on one that is kept alive a close by the other side looks like a lost message. Answers are
 * read here and not by the SDK, which makes an error of what it does not expect, also when the message was taken.
 */
export async function connectorCall(
  call: (options: CallOptions) => Promise<{ readonly _response: RawResponse }>,
  timeoutMs: number,
  now: () => Instant,
): Promise<Called> {
  let answer: ConnectorAnswer;
  try {
    const called = await call({
      abortSignal: AbortSignal.timeout(timeoutMs),
      customHeaders: { connection: 'close' },
      shouldDeserialize: () => false,
    });
    answer = toAnswer(called._response);
  } catch (error) {
    if (!isAboutAnswer(error)) return { not: classifyError(error) };
    answer = toAnswer(error.response);
  }
  const not = classifyAnswer(answer, now());
  return not ? { not, status: answer.status } : { ids: readIds(answer.body) };
}
