import type { Instant } from '../domain/ids.js';
import type { NextSend } from './nextSend.js';
import { pauseAfterAmbiguousPost } from './pauses.js';
import type { Sending } from './sending.js';

/** So often is something rendered that throws; then it counts as failed, so that it no longer holds up what comes after it. */
const renderings = 5;

const why = 'unrenderable';

/** What comes of something that could not be rendered, which is our own fault: tried a few times more (an upgrade may mend it), then failed. */
export function unrendered(next: Exclude<NextSend, { kind: 'hold' }>, now: Instant): Sending {
  const { attempts } = next.kind === 'message' ? next.message : next.card;
  const retryAt = now + pauseAfterAmbiguousPost(attempts);
  const isLast = attempts + 1 >= renderings;
  if (next.kind === 'message') {
    const { id } = next.message;
    return isLast
      ? { outcome: 'failed', settlement: { message: id, result: 'failed', why }, why }
      : { outcome: 'later', settlement: { message: id, result: 'retry', at: retryAt }, retryAt };
  }
  const given = next.kind === 'retireCard' ? { retired: next.former.activityId } : { cardFailed: why };
  return isLast ? { outcome: 'failed', settlement: given, why } : { outcome: 'later', settlement: { cardRetry: retryAt }, retryAt };
}
