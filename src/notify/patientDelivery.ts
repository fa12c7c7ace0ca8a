import type { Instant } from '../domain/ids.js';
import type { Delivery, Sent } from './ports.js';

/** How long a message that is "not found" is given, in ms, before it is believed: Teams' 404 is sometimes a passing lie. */
const patience = [2_000, 10_000, 30_000, 60_000] as const;

/**
 * Remembers, conversation by conversation, what a connector asked for: while one said "later" nothing goes to that conversation, and
 * `gone` becomes `later` the first four times in a row. Memory only: a restart merely asks once more.
 */
export function createPatientDelivery(delivery: Delivery, now: () => Instant): Delivery {
  const pausedUntil = new Map<string, Instant>();
  const goneInARow = new Map<string, number>();

  const settle = (target: string, conversation: string, sent: Sent): Sent => {
    if (sent.outcome === 'later') pausedUntil.set(conversation, now() + sent.afterMs);
    const times = goneInARow.get(target) ?? 0;
    const pause = patience[times];
    if (sent.outcome === 'failed' && sent.why === 'gone' && pause !== undefined) {
      goneInARow.set(target, times + 1);
      return { outcome: 'later', afterMs: pause };
    }
    goneInARow.delete(target);
    return sent;
  };

  const inPeace = async (target: string, conversation: string, send: () => Promise<Sent>): Promise<Sent> => {
    const until = pausedUntil.get(conversation);
    if (until !== undefined && until > now()) return { outcome: 'later', afterMs: until - now() };
    pausedUntil.delete(conversation);
    return settle(target, conversation, await send());
  };

  return {
    post: (to, what, options) => inPeace(to.conversationId, placeOf(to.conversationId), () => delivery.post(to, what, options)),
    replace: (ref, what) => {
      const { conversationId } = ref.conversation;
      return inPeace(`${conversationId} ${ref.activityId}`, placeOf(conversationId), () => delivery.replace(ref, what));
    },
  };
}

/** The threads of a channel share its limits. */
const placeOf = (conversationId: string): string => conversationId.split(';messageid=')[0] ?? conversationId;
