import { expect } from 'chai';
import { classifyAnswer, classifyError } from '../../src/notify/classify.js';

const now = Date.UTC(2026, 10, 24, 2, 20);
const answer = (status: number, body: unknown = {}, retryAfter?: string) =>
  classifyAnswer({ status, body: typeof body === 'string' ? body : JSON.stringify(body), retryAfter }, now);
const withCode = (code: string) => Object.assign(new Error(code), { code });

describe("a connector's answer", () => {
  it('is taken with any 2xx', () => {
    expect([200, 201, 202, 204].map((status) => answer(status))).to.deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('waits as long as Retry-After says, in seconds or until a date', () => {
    expect(answer(429, {}, '7')).to.deep.equal({ outcome: 'later', afterMs: 7_000 });
    expect(answer(429, {}, '0.5')).to.deep.equal({ outcome: 'later', afterMs: 500 });
    expect(answer(412, {}, new Date(now + 90_000).toUTCString())).to.deep.equal({ outcome: 'later', afterMs: 90_000 });
  });

  it('waits five seconds where Retry-After is missing, unreadable or in the past, and an hour at most', () => {
    for (const retryAfter of [undefined, '', 'soon', '-3', new Date(now - 90_000).toUTCString()]) {
      expect(answer(429, {}, retryAfter), String(retryAfter)).to.deep.equal({ outcome: 'later', afterMs: 5_000 });
    }
    expect(answer(429, {}, '999999')).to.deep.equal({ outcome: 'later', afterMs: 3_600_000 });
  });

  it('tells apart why 403 was said, wherever in the body the code stands', () => {
    expect(answer(403, { error: { code: 'ConversationBlockedByUser' } })).to.deep.equal({ outcome: 'failed', why: 'blocked' });
    expect(answer(403, { subCode: 'MessageWritesBlocked' })).to.deep.equal({ outcome: 'failed', why: 'blocked' });
    expect(answer(403, { error: { innerHttpError: { body: { code: 'BotDisabledByAdmin' } } } })).to.deep.equal({
      outcome: 'failed',
      why: 'disabled',
    });
    expect(answer(403, { error: { code: 'BotNotInConversationRoster' } })).to.deep.equal({ outcome: 'failed', why: 'removed' });
    expect(
      answer(403, { error: { code: 'ForbiddenOperationException', message: 'Bot is not part of the conversation roster.' } }),
    ).to.deep.equal({ outcome: 'failed', why: 'removed' });
    expect(answer(403, 'no')).to.deep.equal({ outcome: 'failed', why: 'rejected' });
  });

  it('takes 404 and 410 for gone, and what is left of 4xx for refused', () => {
    expect([404, 410, 400, 405, 409, 422].map((status) => answer(status))).to.deep.equal(
      ['gone', 'gone', 'rejected', 'rejected', 'rejected', 'rejected'].map((why) => ({ outcome: 'failed', why })),
    );
  });

  it('knows a message that is too big by status or by code', () => {
    expect(answer(413)).to.deep.equal({ outcome: 'failed', why: 'tooBig' });
    expect(answer(400, { error: { code: 'MessageSizeTooBig' } })).to.deep.equal({ outcome: 'failed', why: 'tooBig' });
  });
});

describe('a call without an answer', () => {
  it('delivered nothing when no connection came about', () => {
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT']) {
      expect(classifyError(withCode(code)), code).to.deep.equal({ outcome: 'later', afterMs: 5_000 });
    }
  });

  it('may have delivered in every other case', () => {
    for (const error of [withCode('ECONNRESET'), withCode('EPIPE'), withCode('ETIMEDOUT'), withCode('PARSE_ERROR'), new Error('x'), 'x']) {
      expect(classifyError(error)).to.deep.equal({ outcome: 'ambiguous' });
    }
  });
});
