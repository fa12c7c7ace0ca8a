import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Request, Response } from 'restify';
import { openConversations } from '../../../src/server/local/conversations.js';
import { createLocalPage, type LocalPage } from '../../../src/server/local/createLocalPage.js';
import type { LocalPerson } from '../../../src/server/local/protocol.js';
import { closeServers, listeningServer, rawRequest } from '../../support/listeningServer.js';
import { LocalVisitor } from '../../support/localVisitor.js';

type Json = Readonly<Record<string, unknown>>;

const tenant = 'aaaaaaaa-0000-4000-8000-00000000000a';
const partner: LocalPerson = { id: 'p1', name: '周砚秋', side: 'partner', tenant, organisation: 'o', role: 'admin-agent', locale: 'zh-CN' };
const rep: LocalPerson = { id: 'r1', name: 'Iris', side: 'rep', tenant: 'support', organisation: 's', locale: 'en-US' };
const chat = 'a:msteams-p1';
const channel = '19:escalations@thread.tacv2';

describe('the connector of the local page', () => {
  let url: string;
  let page: LocalPage;
  let folder: string;
  let heard: Json[];
  let turn: (activity: Json, response: Response) => Promise<void>;
  const visitor = new LocalVisitor(() => url);

  beforeEach(async () => {
    heard = [];
    turn = async (_activity, response) => void response.send(200);
    folder = mkdtempSync(join(tmpdir(), 'local-page-'));
    const silent = (): void => undefined;
    page = createLocalPage({
      folder,
      people: () => [partner, rep],
      bot: { id: '28:bot', name: '助手' },
      address: () => url,
      words: {
        channel: () => 'c',
        pressFailed: (locale, failure) => `${locale} ${failure}`,
        receiveHere: () => 'receive',
        playRep: () => 'rep',
      },
      gallery: (query) => ({ asked: query.get('words') }),
      files: join(folder, 'files'),
      stories: [],
      isNew: async () => true,
      startOver: async () => undefined,
      log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const bot = async (request: Request, response: Response): Promise<void> => {
      heard.push(request.body);
      await turn(request.body, response);
    };
    ({ url } = await listeningServer(bot, { addLocalRoutes: page.addRoutes }));
  });
  afterEach(async () => {
    await page.stop();
    await closeServers();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${url}/local/connector/v3/conversations${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text === '' ? {} : JSON.parse(text);
    return { status: response.status, body: json, code: json.error?.code ?? json.code };
  };
  const at = (conversation: string, rest = ''): string => `/${encodeURIComponent(conversation)}/activities${rest}`;
  const says = (text: string): Json => ({ type: 'message', text });
  const openChat = (client = 'msteams') => visitor.post('/local/open', { person: partner.id, client });
  const messages = async () => (await visitor.state()).messages;
  const last = async (type: string): Promise<Json> => {
    const until = Date.now() + 15_000;
    for (;;) {
      const found = heard.findLast((one) => one['type'] === type);
      if (found) return found;
      if (Date.now() > until) throw new Error(`no ${type} came`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  describe('for the bot', () => {
    it('posts, replies in the thread, updates and deletes', async () => {
      await visitor.state();
      const posted = await call('POST', '', { isGroup: true, channelData: { channel: { id: channel } }, activity: says('post') });
      expect(posted).to.deep.include({ status: 201 });
      expect(posted.body.id).to.equal(`${channel};messageid=${posted.body.activityId}`);
      const root = posted.body.activityId;
      const inThread = await call('POST', at(posted.body.id), says('by thread'));
      const reply = await call('POST', at(channel, `/${inThread.body.id}`), says('by reply'));
      const own = await call('POST', at(channel), says('another post'));
      const there = await messages();
      const rootOf = (id: string) => there.find((one) => one.id === id)?.root;
      expect([inThread, reply, own].map(({ body }) => rootOf(body.id))).to.deep.equal([root, root, own.body.id]);

      expect(await call('PUT', at(posted.body.id, `/${root}`), says('updated'))).to.deep.include({ status: 200, body: { id: root } });
      expect((await messages()).find(({ id }) => id === root)).to.include({ text: 'updated', version: 2, root });
      expect((await call('DELETE', at(channel, `/${own.body.id}`))).status).to.equal(200);
      expect((await messages()).some(({ id }) => id === own.body.id)).to.equal(false);
      expect(await call('PUT', at(channel, `/${own.body.id}`), says('x'))).to.include({
        status: 404,
        code: 'ActivityNotFoundInConversation',
      });
    });

    it("opens a listed person's own chat, and no stranger's", async () => {
      expect(await call('POST', '', { members: [{ id: '29:p1' }], activity: says('hello') })).to.deep.include({ status: 201 });
      expect(await call('POST', '', { members: [{ id: 'p1' }] })).to.deep.include({ status: 201, body: { id: chat } });
      expect((await messages()).map(({ conversation, text }) => [conversation, text])).to.deep.include([chat, 'hello']);
      expect(await call('POST', '', { members: [{ id: '29:nobody' }] })).to.include({ status: 403, code: 'BotNotInConversationRoster' });
      expect(await call('POST', '', { members: [] })).to.include({ status: 400, code: 'BadArgument' });
      expect(await call('POST', '', { channelData: { channel: { id: '19:none' } }, activity: says('x') })).to.include({ status: 404 });
    });

    it('names the members', async () => {
      await openChat();
      const zhou = { id: '29:p1', name: '周砚秋', aadObjectId: 'p1', objectId: 'p1', tenantId: tenant, userRole: 'user' };
      const of = (rest: string, conversation = chat) => call('GET', `/${encodeURIComponent(conversation)}/${rest}`);
      expect((await of('members')).body).to.deep.equal([zhou]);
      expect((await of('pagedmembers?pageSize=5')).body).to.deep.equal({ members: [zhou] });
      expect((await of('members/29%3Ap1')).body).to.deep.equal(zhou);
      expect((await of('members/p1')).body).to.deep.equal(zhou);
      expect(await of('members/nobody')).to.include({ status: 404, code: 'MemberNotFoundInConversation' });
      const { body } = await call('POST', at(chat), says('x'));
      expect((await of(`activities/${body.id}/members`)).body).to.deep.equal([zhou]);
      expect(await of('members', 'a:none')).to.include({ status: 404, code: 'ConversationNotFound' });
    });

    it('passes on that it types, and takes what has nothing to show', async () => {
      await openChat();
      for (const type of ['typing', 'trace', 'endOfConversation']) expect((await call('POST', at(chat), { type })).status).to.equal(202);
      expect(await messages()).to.not.satisfy((all: readonly { conversation: string }[]) => all.some((one) => one.conversation === chat));
    });

    it('says what is wrong with a call, and never 500', async () => {
      await openChat();
      const { body } = await visitor.post('/local/say', { person: 'p1', conversation: chat, text: 'mine' });
      const wrong: readonly (readonly [number, string, string, unknown, Readonly<Record<string, string>>?])[] = [
        [404, 'POST', at('a:none'), says('x')],
        [404, 'POST', '/%E0%A4%A/activities', says('x')],
        [404, 'GET', `${at(chat)}/1/2/3`, undefined],
        [404, 'GET', `/${encodeURIComponent(chat)}`, undefined],
        [405, 'GET', at(chat), undefined],
        [405, 'PUT', at(chat), says('x')],
        [405, 'GET', '', undefined],
        [400, 'POST', at(chat), { type: 'message' }],
        [400, 'POST', at(chat), { text: 'no type' }],
        [400, 'POST', at(chat), { type: 'message', attachments: 'x' }],
        [400, 'POST', at(chat), '{'],
        [400, 'POST', at(chat), '[]'],
        [400, 'POST', '', {}],
        [403, 'PUT', at(chat, `/${String(body['id'])}`), says('not yours')],
        [403, 'DELETE', at(chat, `/${String(body['id'])}`), undefined],
        [403, 'POST', at(chat), says('x'), { origin: 'http://127.0.0.1:1' }],
        [413, 'POST', at(chat), says('x'.repeat(60_000))],
        [413, 'POST', at(chat), says('x'.repeat(600_000))],
        [415, 'POST', at(chat), 'x', { 'content-type': 'text/plain' }],
      ];
      for (const [status, method, path, sent, headers] of wrong) {
        const answer = await call(method, path, sent, headers);
        expect(answer.status, `${method} ${path} ${JSON.stringify(sent)?.slice(0, 60)}`).to.equal(status);
        expect(answer.code).to.be.a('string');
      }
      const { id } = (await call('POST', at(chat), says('still here'))).body;
      expect(await call('PUT', at(chat, `/${id}`), { type: 'message' })).to.include({ status: 400 });
    });
  });

  describe('for people', () => {
    it('makes what Teams makes of a first visit and of a line', async () => {
      await openChat();
      await visitor.post('/local/say', { person: 'p1', conversation: chat, text: ' <你好> ' });
      const line = await last('message');
      expect(heard.map((one) => one['type']).filter((type) => type !== 'message')).to.deep.equal([
        'installationUpdate',
        'conversationUpdate',
      ]);
      expect(heard[1]?.['membersAdded']).to.deep.equal([{ id: '28:bot' }]);
      expect(line).to.deep.include({
        text: '<你好>',
        channelId: 'msteams',
        from: { id: '29:p1', name: '周砚秋', aadObjectId: 'p1' },
        conversation: { conversationType: 'personal', tenantId: tenant, id: chat },
        channelData: { tenant: { id: tenant } },
        attachments: [{ contentType: 'text/html', content: '<p>&lt;你好&gt;</p>' }],
        locale: 'zh-CN',
        serviceUrl: `${url}/local/connector/`,
      });
      expect(line['localTimestamp']).to.match(/\+08:00$/);
      expect(await openChat()).to.deep.include({ status: 200 });
      expect(heard.filter((one) => one['type'] === 'installationUpdate')).to.have.length(1);
    });

    it('marks a line that the bot did not take', async () => {
      await openChat();
      turn = async (_activity, response) => void response.send(500);
      await visitor.post('/local/say', { person: 'p1', conversation: chat, text: '在吗' });
      // Stopping waits for what is under way.
      await page.stop();
      expect((await messages()).find(({ text }) => text === '在吗')).to.include({ undelivered: true, version: 2 });
    });

    it('marks a line that was under way when the process ended, for whoever opens the page again', async () => {
      await openChat();
      turn = () => new Promise(() => undefined);
      await visitor.post('/local/say', { person: 'p1', conversation: chat, text: '在吗' });
      const again = openConversations(folder, { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} });
      expect(again.state().messages.find(({ text }) => text === '在吗')).to.include({ undelivered: true });
      again.close();
      turn = async (_activity, response) => void response.send(200);
    });

    it('mentions the bot in a channel, in the thread of the post', async () => {
      await visitor.state();
      const post = await visitor.say(rep, channel, 'queue');
      const reply = await visitor.say(rep, channel, 'status', String(post.body['id']));
      expect(reply.body).to.include({ root: post.body['id'] });
      await page.stop();
      const [receive, queue, status] = heard.filter((one) => one['type'] === 'message');
      expect([receive, queue, status].map((one) => one?.['text'])).to.deep.equal(
        ['receive', 'queue', 'status'].map((words) => `<at>助手</at> ${words}`),
      );
      const thread = {
        isGroup: true,
        conversationType: 'channel',
        tenantId: 'support',
        id: `${channel};messageid=${String(post.body['id'])}`,
      };
      expect([queue, status].map((one) => one?.['conversation'])).to.deep.equal([thread, thread]);
      expect(status?.['channelData']).to.deep.include({ teamsChannelId: channel, tenant: { id: 'support' } });
    });

    it('speaks as Web Chat where it is asked to: no tenant, no replyToId, the name that the page says', async () => {
      await openChat('webchat');
      const { body } = await call('POST', at('a:webchat-p1'), says('card'));
      await visitor.post('/local/press', {
        person: 'p1',
        conversation: 'a:webchat-p1',
        message: body.id,
        action: { type: 'Action.Submit', data: { n: 1 } },
      });
      const pressed = await last('message');
      expect(pressed).to.deep.include({ channelId: 'webchat', value: { n: 1 }, from: { id: 'user-p1', name: '周砚秋', role: 'user' } });
      expect(pressed).to.not.have.any.keys('replyToId', 'text', 'entities');
      expect(pressed['channelData']).to.have.property('postBack', true);
    });

    it('tells what the bot answered to a press', async () => {
      await openChat();
      const { id } = (await call('POST', at(chat), says('card'))).body;
      const press = (data: unknown = {}) =>
        visitor.post('/local/press', {
          person: 'p1',
          conversation: chat,
          message: id,
          action: { type: 'Action.Execute', verb: 'v', data },
        });
      const answers = async (status: number, body?: unknown) => {
        turn = async (_activity, response) => void response.send(status, body);
        return (await press()).body;
      };
      const card = { type: 'AdaptiveCard' };
      expect(await answers(200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card })).to.deep.equal({
        kind: 'card',
      });
      expect((await visitor.state()).personalCards).to.deep.equal([{ message: id, person: 'p1', card }]);
      expect(await last('invoke')).to.deep.include({
        name: 'adaptiveCard/action',
        replyToId: id,
        value: { action: { type: 'Action.Execute', verb: 'v', data: {} }, trigger: 'manual' },
      });
      const text = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'done' };
      expect(await answers(200, text)).to.deep.equal({ kind: 'message', text: 'done' });
      const error = { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'no' } };
      expect(await answers(200, error)).to.deep.equal({ kind: 'error', text: 'no' });
      expect(await answers(501)).to.deep.equal({ kind: 'error', text: 'zh-CN refused' });
      expect(await answers(200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: 'x' })).to.deep.equal({
        kind: 'error',
        text: 'zh-CN unreadable',
      });
      turn = async (_activity, response) => void response.destroy();
      expect((await press()).body).to.deep.equal({ kind: 'error', text: 'zh-CN silent' });
    });

    it('says what is wrong with a request, and never 500', async () => {
      await openChat();
      await visitor.state();
      const { id } = (await call('POST', at(chat), says('card'))).body;
      const submit = { type: 'Action.Submit', data: {} };
      const wrong: readonly (readonly [number, string, string, unknown])[] = [
        [404, 'UnknownPerson', 'open', { person: 'x', client: 'msteams' }],
        [400, 'BadRequest', 'open', { person: 'p1', client: 'emulator' }],
        [404, 'UnknownConversation', 'say', { person: 'p1', conversation: 'x', text: 'x' }],
        [404, 'UnknownPost', 'say', { person: 'r1', conversation: channel, root: 'x', text: 'x' }],
        [403, 'NotYours', 'say', { person: 'p1', conversation: channel, text: 'x' }],
        [403, 'NotYours', 'say', { person: 'r1', conversation: chat, text: 'x' }],
        [400, 'BadRequest', 'say', { person: 'p1', conversation: chat, text: '  ' }],
        [400, 'NotJson', 'say', '{'],
        [404, 'UnknownMessage', 'press', { person: 'p1', conversation: chat, message: 'x', action: submit }],
        [400, 'BadRequest', 'press', { person: 'p1', conversation: chat, message: id, action: { type: 'Action.OpenUrl' } }],
        [413, 'TooBig', 'say', { person: 'p1', conversation: chat, text: 'x'.repeat(600_000) }],
      ];
      for (const [status, code, path, body] of wrong) {
        const answer = await visitor.post(`/local/${path}`, body);
        expect(answer, `${path} ${JSON.stringify(body).slice(0, 80)}`).to.deep.include({ status });
        expect(answer.body).to.include({ code }).and.to.have.property('message');
      }
    });

    it('lets no other page in, whatever it asks for', async () => {
      const host = { Host: new URL(url).host };
      const json = { ...host, 'Content-Type': 'application/json' };
      const body = JSON.stringify({ person: 'p1', client: 'msteams' });
      const foreign = { Origin: 'http://127.0.0.1:1' };
      for (const path of ['state', 'events', 'gallery'])
        expect((await rawRequest(`${url}/local/${path}`, { ...host, ...foreign })).status, path).to.equal(403);
      for (const path of ['open', 'say', 'press', 'start-over'])
        expect((await rawRequest(`${url}/local/${path}`, { ...json, ...foreign }, body)).status, path).to.equal(403);
      expect((await rawRequest(`${url}/local/open`, { ...json, 'Sec-Fetch-Site': 'cross-site' }, body)).status).to.equal(403);
      expect((await rawRequest(`${url}/local/open`, host, body)).status, 'no type').to.equal(415);
      expect((await rawRequest(`${url}/local/open`, { ...host, 'Content-Type': 'text/plain' }, body)).status).to.equal(415);
      expect((await rawRequest(`${url}/local/state`, { Host: 'evil.example' })).status).to.equal(403);
      expect((await rawRequest(`${url}/local/open`, { ...json, Origin: url }, body)).status, 'its own page').to.equal(200);
    });

    it('streams what happens, from the number that a browser knows, and ends the stream when it stops', async () => {
      const { sequence } = await visitor.state();
      const stream = await fetch(`${url}/local/events?after=0`, { headers: { 'Last-Event-ID': String(sequence) } });
      expect(stream.headers.get('content-type')).to.contain('text/event-stream');
      await openChat();
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      let heardSoFar = '';
      while (!heardSoFar.includes(chat)) heardSoFar += (await reader?.read())?.value ?? '';
      expect(heardSoFar).to.match(/id: \d+\ndata: \{"kind":"conversation"/);
      await page.stop();
      while (!(await reader?.read())?.done);
    });

    it('hands the gallery what was asked for', async () => {
      expect(await (await fetch(`${url}/local/gallery?words=w`)).json()).to.deep.equal({ asked: 'w' });
    });
  });
});
