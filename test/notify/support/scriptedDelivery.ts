import type { Rendered } from '../../../src/cards/rendered.js';
import type { Conversation, MessageRef } from '../../../src/domain/conversation.js';
import type { Delivery, PostOptions, Sent } from '../../../src/notify/ports.js';

export type Sending =
  | { readonly call: 'post'; readonly to: Conversation; readonly what: Rendered; readonly options: PostOptions }
  | { readonly call: 'replace'; readonly ref: MessageRef; readonly what: Rendered };

/** What a connector does with one call; `sent` unless scripted. */
export type Answer = 'sent' | Exclude<Sent, { outcome: 'sent' }> | (() => Promise<Sent | 'sent'>);

/** A delivery that keeps what it was given and answers as told: a queue of answers, or a rule. */
export function scriptedDelivery(rule: (sending: Sending) => Answer = () => 'sent') {
  const sendings: Sending[] = [];
  const answers: Answer[] = [];
  let count = 0;

  const answer = async (sending: Sending, ref: () => MessageRef): Promise<Sent> => {
    sendings.push(sending);
    const next = answers.shift() ?? rule(sending);
    const outcome = typeof next === 'function' ? await next() : next;
    return outcome === 'sent' ? { outcome: 'sent', ref: ref() } : outcome;
  };

  const delivery: Delivery = {
    post: (to, what, options = {}) =>
      answer({ call: 'post', to, what, options }, () => {
        count += 1;
        const activityId = `a${count}`;
        const thread = options.newThread && to.kind === 'channel';
        return { conversation: thread ? { ...to, conversationId: `${to.conversationId};messageid=${activityId}` } : to, activityId };
      }),
    replace: (ref, what) => answer({ call: 'replace', ref, what }, () => ref),
  };

  return {
    delivery,
    sendings,
    /** What the next calls get, one each. */
    willAnswer: (...next: Answer[]) => answers.push(...next),
    /** `post …` and `replace …` with the summary, in order. */
    log: () => sendings.map(({ call, what }) => `${call} ${what.summary}`),
  };
}
