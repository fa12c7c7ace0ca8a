/** What a connector's answer, or the lack of one, says about a send. */
import type { Instant } from '../domain/ids.js';
import type { DeliveryFailure, Sent } from './ports.js';

/** A connector's HTTP answer, unread. */
export interface ConnectorAnswer {
  readonly status: number;
  readonly body: string;
  /** The `Retry-After` header: seconds or an HTTP date. */
  readonly retryAfter?: string | undefined;
}

/** Everything but `sent`, which needs the answer's ids. */
export type NotSent = Exclude<Sent, { outcome: 'sent' }>;

/** The wait, in ms, where the connector names none. */
const defaultWaitMs = 5_000;

/** No connector's wish is followed longer than this: clocks and gateways can be wrong. */
const longestWaitMs = 60 * 60_000;

/** What Teams' documentation of proactive messages names for 403; looked for in the whole body, since its shape varies. */
const forbidden: readonly (readonly [RegExp, DeliveryFailure])[] = [
  [/ConversationBlockedByUser|MessageWritesBlocked/i, 'blocked'],
  [/BotDisabledByAdmin/i, 'disabled'],
  [/BotNotInConversationRoster|not part of the conversation roster/i, 'removed'],
];

const tooBig = /MessageSizeTooBig|RequestEntityTooLarge/i;

/** No connection came about, so nothing was delivered. A reset or a hang-up is not among them: the message may have arrived before it. */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ENETDOWN|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

const failed = (why: DeliveryFailure): NotSent => ({ outcome: 'failed', why });

function waitMs(retryAfter: string | undefined, now: Instant): number {
  if (retryAfter === undefined || retryAfter.trim() === '') return defaultWaitMs;
  const seconds = Number(retryAfter);
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1_000;
  return Number.isNaN(ms) || ms < 0 ? defaultWaitMs : Math.min(ms, longestWaitMs);
}

/**
 * Undefined: it was taken. 401 is trouble with our own credentials, and a redirect (never followed) trouble on the way: both are outages that
 * pass. What is left of 4xx is refused for good.
 */
export function classifyAnswer({ status, body, retryAfter }: ConnectorAnswer, now: Instant): NotSent | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 408 || status >= 500) return { outcome: 'ambiguous' };
  if (status < 400 || status === 401 || status === 412 || status === 429) return { outcome: 'later', afterMs: waitMs(retryAfter, now) };
  if (status === 413 || tooBig.test(body)) return failed('tooBig');
  if (status === 403) return failed(forbidden.find(([words]) => words.test(body))?.[1] ?? 'rejected');
  if (status === 404 || status === 410) return failed('gone');
  return failed('rejected');
}

/** A call that ended without an answer. */
export function classifyError(error: unknown): NotSent {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return neverConnected.test(code) ? { outcome: 'later', afterMs: defaultWaitMs } : { outcome: 'ambiguous' };
}
