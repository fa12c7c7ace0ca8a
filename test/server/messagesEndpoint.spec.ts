import { connect } from 'node:net';
import { expect } from 'chai';
import type { Request, Response } from 'restify';
import { closeServers, listeningServer, message } from '../support/listeningServer.js';

function nested(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 1; level < levels; level += 1) value = { value };
  return value;
}

describe('the messages endpoint', () => {
  afterEach(closeServers);
  const seen: unknown[] = [];
  const answering = async (request: Request, response: Response) => {
    seen.push(request.body);
    response.send(200);
  };
  beforeEach(() => seen.splice(0));

  async function refuses(body: unknown, status: number, code: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    const { post, outcomes } = await listeningServer(answering);
    const answer = await post(body, headers);
    expect(answer, JSON.stringify(answer.body)).to.include({ status });
    expect(answer.body).to.have.property('code', code);
    expect(seen).to.deep.equal([]);
    expect(outcomes).to.deep.equal(['rejected']);
    return JSON.stringify(answer.body);
  }

  it('hands the parsed activity to the bot', async () => {
    const { post, outcomes } = await listeningServer(answering);
    expect((await post(message())).status).to.equal(200);
    expect(seen).to.deep.equal([message()]);
    expect(outcomes).to.deep.equal(['handled']);
  });

  it('takes an activity that leaves out or nulls what it may, in JSON of any usual type', async () => {
    const { post } = await listeningServer(answering);
    const event = {
      type: 'conversationUpdate',
      channelId: 'webchat',
      serviceUrl: 'http://[::1]:9',
      conversation: { id: 'c' },
      from: null,
      text: null,
    };
    expect((await post(event, { 'Content-Type': 'application/json; charset=UTF-8' })).status).to.equal(200);
    expect((await post(`\uFEFF${JSON.stringify(event)}`, { 'Content-Type': 'application/activity+json' })).status).to.equal(200);
  });

  it('answers 413 to a body over 256 KB, whether it is announced or comes in chunks, and takes the next request', async () => {
    await refuses(message({ text: 'x'.repeat(256 * 1024) }), 413, 'TooBig');
    await refuses(message({ text: 'x'.repeat(300 * 1024) }), 413, 'TooBig', { 'Transfer-Encoding': 'chunked' });
    const { post } = await listeningServer(answering);
    expect((await post(message({ text: 'x'.repeat(255 * 1024) }))).status).to.equal(200);
  });

  it('answers 400 to what is not JSON', async () => {
    for (const body of ['', '{', 'hello', '{"type":"message"', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])])
      await refuses(body, 400, 'NotJson');
  });

  it('answers 400 to JSON that is no object', async () => {
    for (const body of ['null', '1', '"message"', '[]', '[{"type":"message"}]']) await refuses(body, 400, 'NotAnActivity');
  });

  it('answers 400 to more than 64 levels, and takes 64', async () => {
    await refuses(message({ value: nested(65) }), 400, 'TooDeep');
    await refuses(`{"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, 'TooDeep');
    const { post } = await listeningServer(answering);
    expect((await post(message({ value: nested(64) }))).status).to.equal(200);
  });

  it('answers 415 to a form, to plain text, to another charset and to a compressed body', async () => {
    await refuses('type=message', 415, 'UnsupportedType', { 'Content-Type': 'application/x-www-form-urlencoded' });
    await refuses(message(), 415, 'UnsupportedType', { 'Content-Type': 'text/plain' });
    await refuses(message(), 415, 'UnsupportedType', { 'Content-Type': 'application/json; charset=gb18030' });
    await refuses(message(), 415, 'UnsupportedType', { 'Content-Encoding': 'gzip' });
  });

  it('answers 400 to an activity that lacks what the bot needs, and names the field', async () => {
    const flaws: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
      ['type', { type: undefined }],
      ['type', { type: 7 }],
      ['type', { type: '' }],
      ['channelId', { channelId: undefined }],
      ['conversation', { conversation: undefined }],
      ['conversation.id', { conversation: {} }],
      ['conversation.id', { conversation: { id: 5 } }],
      ['from.id', { from: undefined }],
      ['from.id', { from: { name: 'x' } }],
      ['from.id', { type: 'invoke', from: { id: '' } }],
      ['from', { from: 'me' }],
      ['text', { text: { a: 1 } }],
      ['locale', { locale: 3 }],
      ['attachments', { attachments: 'x' }],
      ['entities.0', { entities: ['mention'] }],
      ['membersAdded.0.id', { type: 'conversationUpdate', membersAdded: [{ id: 1 }] }],
      ['serviceUrl', { serviceUrl: undefined }],
      ['serviceUrl', { serviceUrl: 'ftp://127.0.0.1' }],
      ['serviceUrl', { serviceUrl: 'not a url' }],
    ];
    for (const [field, change] of flaws) expect(await refuses(message(change), 400, 'NotAnActivity'), field).to.include(`"${field}: `);
  });

  it('answers 400 to a key that could reach a prototype', async () => {
    await refuses(JSON.stringify(message()).replace('"text"', '"value":{"__proto__":{"isAdmin":true}},"text"'), 400, 'NotAnActivity');
  });

  it('in local mode refuses to reply to any other machine, however its address is dressed up', async () => {
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/cn/',
      'http://127.0.0.1@evil.example/',
      'http://127.0.0.1.evil.example',
      'http://10.0.0.1',
    ]) {
      expect(await refuses(message({ serviceUrl }), 400, 'NotAnActivity')).to.include('serviceUrl');
    }
  });

  it('with credentials takes the address that the channel gives', async () => {
    const bot = { cloud: 'china', appType: 'SingleTenant', appId: 'a', tenantId: 't' } as const;
    const { post } = await listeningServer(answering, { config: { bot, listen: { host: '127.0.0.1', port: 0 } } });
    expect((await post(message({ serviceUrl: 'https://smba.example/cn/' }))).status).to.equal(200);
  });

  it('answers 500 with a reference when the bot fails, the same that stands in the log, and says no more', async () => {
    const { post, outcomes, logged } = await listeningServer(async () => {
      throw new Error('disk /secret/path is full');
    });
    const answer = await post(message());
    expect(answer.status).to.equal(500);
    const reference = /Reference: (\w{7})\./.exec(JSON.stringify(answer.body))?.[1] ?? 'none';
    expect(logged.join()).to.include(reference);
    expect(JSON.stringify(answer.body)).not.to.include('secret');
    expect(outcomes).to.deep.equal(['failed']);
  });

  it('never logs a body', async () => {
    const { post, logged } = await listeningServer(answering);
    await post(message({ text: '鲸屿 Exchange 收不到外部邮件', from: 'zhou' }));
    expect(logged).to.have.length(1);
    expect(logged.join()).not.to.match(/鲸屿|zhou/);
  });

  it('survives a client that goes away in the middle of its body', async () => {
    const { url, post, outcomes } = await listeningServer(answering);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end('POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type"');
    await new Promise((resolve) => socket.resume().once('close', resolve));
    expect((await post(message())).status).to.equal(200);
    expect(outcomes).to.deep.equal(['rejected', 'handled']);
  });
});
