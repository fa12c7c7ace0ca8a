import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { MicrosoftAppCredentials, PasswordServiceClientCredentialFactory } from 'botframework-connector';
import { expect } from 'chai';
import type { Conversation } from '../../src/domain/conversation.js';
import type { Log } from '../../src/log.js';
import { createBotFrameworkDelivery } from '../../src/notify/botFrameworkDelivery.js';
import { connectorServer } from './support/connectorServer.js';
import { personalChat, repsChannel } from './support/lane.js';

const now = Date.UTC(2026, 10, 24, 2, 20);
const rendered = { summary: '沈知微 已受理 ES-10482', card: { type: 'AdaptiveCard', version: '1.5', body: [] } };

describe('the Bot Framework delivery', () => {
  let connector: Awaited<ReturnType<typeof connectorServer>>;
  let lines: string[];
  beforeEach(async () => {
    connector = await connectorServer();
    lines = [];
  });
  afterEach(() => connector.close());

  const deliver = (parts: Partial<Parameters<typeof createBotFrameworkDelivery>[0]> = {}) => {
    const write = (_: unknown, message: string) => void lines.push(message);
    const log: Log = { debug: write, info: write, warn: write, error: write };
    return createBotFrameworkDelivery({
      authentication: new ConfigurationBotFrameworkAuthentication({}),
      appId: '',
      whereToCall: (url) => url,
      now: () => now,
      log,
      timeoutMs: 300,
      ...parts,
    });
  };
  const personal = (): Conversation => ({ ...personalChat, serviceUrl: connector.url });
  const channel = (): Conversation => ({ ...repsChannel, serviceUrl: connector.url });
  const card = () => ({ conversation: channel(), activityId: 'a7' });

  describe('posting', () => {
    it('sends the activity into the conversation and gives its id', async () => {
      const sent = await deliver().post(personal(), rendered);
      expect(sent).to.deep.equal({ outcome: 'sent', ref: { conversation: personal(), activityId: 'a1' } });
      const [request] = connector.asked;
      expect(request).to.include({ method: 'POST', path: '/teams/v3/conversations/a:zhou/activities' });
      expect(request?.headers).to.include({ connection: 'close' });
      expect(request?.body).to.deep.include({
        type: 'message',
        summary: '沈知微 已受理 ES-10482',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: rendered.card }],
      });
    });

    it('asks Teams for an entry in the activity feed when it is to be noticed', async () => {
      await deliver().post(personal(), rendered, { alert: true });
      expect(connector.asked[0]?.body).to.deep.include({ channelData: { notification: { alert: true } } });
    });

    it('takes an answer without ids, or without JSON, for sent', async () => {
      for (const body of ['', 'OK', { nothing: true }, []]) {
        connector.willAnswer({ status: 200, body });
        expect(await deliver().post(personal(), rendered)).to.deep.equal({
          outcome: 'sent',
          ref: { conversation: personal(), activityId: '' },
        });
      }
    });

    it('replies in a thread by the conversation id of its post', async () => {
      const thread = { ...channel(), conversationId: '19:reps@thread.tacv2;messageid=1616990032035' };
      await deliver().post(thread, rendered);
      expect(connector.asked[0]?.path).to.equal('/teams/v3/conversations/19:reps@thread.tacv2;messageid=1616990032035/activities');
    });
  });

  describe('a new post in a Teams channel', () => {
    const answered = { status: 201, body: { id: '19:reps@thread.tacv2;messageid=1616990032035', activityId: '1616990032035' } };

    it('creates the conversation with the channel and its tenant, and gives its thread', async () => {
      connector.willAnswer(answered);
      const sent = await deliver().post(channel(), rendered, { newThread: true });
      expect(sent).to.deep.equal({
        outcome: 'sent',
        ref: { conversation: { ...channel(), conversationId: answered.body.id }, activityId: '1616990032035' },
      });
      expect(connector.asked).to.have.length(1);
      expect(connector.asked[0]).to.include({ method: 'POST', path: '/teams/v3/conversations' });
      expect(connector.asked[0]?.body).to.deep.include({
        isGroup: true,
        channelData: { channel: { id: '19:reps@thread.tacv2' }, tenant: { id: 't-reps' } },
      });
      expect(connector.asked[0]?.body).to.have.nested.property('activity.summary', rendered.summary);
    });

    it('puts the thread together where the answer has its parts only', async () => {
      for (const body of [
        { id: '19:reps@thread.tacv2', activityId: '99' },
        { id: '19:reps@thread.tacv2;messageid=99' },
        { activityId: '99' },
      ]) {
        connector.willAnswer({ status: 201, body });
        const sent = await deliver().post(channel(), rendered, { newThread: true });
        expect(sent).to.deep.include({
          ref: { conversation: { ...channel(), conversationId: '19:reps@thread.tacv2;messageid=99' }, activityId: '99' },
        });
      }
    });

    for (const status of [400, 403, 404, 405, 501]) {
      it(`uses the stored conversation where creating is answered with ${status}`, async () => {
        connector.willAnswer(({ path }) => (path.endsWith('/conversations') ? { status } : { status: 201, body: { id: 'a2' } }));
        const sent = await deliver().post(channel(), rendered, { newThread: true });
        expect(sent).to.deep.equal({ outcome: 'sent', ref: { conversation: channel(), activityId: 'a2' } });
        expect(connector.asked).to.have.length(2);
      });
    }

    it('does not try the stored conversation when the outcome is unknown or the bot is not in the team', async () => {
      const removed = { error: { code: 'BotNotInConversationRoster', message: '' } };
      for (const answer of [{ status: 500 }, { status: 429 }, { status: 413 }, { status: 403, body: removed }]) {
        connector.asked.length = 0;
        connector.willAnswer(answer);
        await deliver().post(channel(), rendered, { newThread: true });
        expect(connector.asked).to.have.length(1);
      }
    });

    it('is an ordinary message anywhere else', async () => {
      await deliver().post(personal(), rendered, { newThread: true });
      await deliver().post({ ...channel(), kind: 'group' }, rendered, { newThread: true });
      expect(connector.asked.map(({ path }) => path.endsWith('/activities'))).to.deep.equal([true, true]);
    });
  });

  describe('replacing', () => {
    it('updates the activity under its id', async () => {
      connector.willAnswer({ status: 200, body: { id: 'a7' } });
      const sent = await deliver().replace(card(), rendered);
      expect(sent).to.deep.equal({ outcome: 'sent', ref: card() });
      expect(connector.asked[0]).to.include({ method: 'PUT', path: '/teams/v3/conversations/19:reps@thread.tacv2/activities/a7' });
      expect(connector.asked[0]?.body).to.deep.include({ id: 'a7', summary: rendered.summary });
    });

    it('goes on with the new id where the connector gives one', async () => {
      connector.willAnswer({ status: 200, body: { id: 'a8' } });
      expect(await deliver().replace(card(), rendered)).to.deep.equal({ outcome: 'sent', ref: { ...card(), activityId: 'a8' } });
      connector.willAnswer({ status: 200 });
      expect(await deliver().replace(card(), rendered)).to.deep.equal({ outcome: 'sent', ref: card() });
    });

    it('is refused without a call where the connector never gave an id', async () => {
      const sent = await deliver().replace({ ...card(), activityId: '' }, rendered);
      expect(sent).to.deep.equal({ outcome: 'failed', why: 'rejected' });
      expect(connector.asked).to.deep.equal([]);
    });
  });

  describe('whatever the connector does', () => {
    const roster = { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' } };
    const cases = [
      { name: '429 with seconds', reply: { status: 429, headers: { 'retry-after': '7' } }, is: { outcome: 'later', afterMs: 7_000 } },
      { name: '500', reply: { status: 500 }, is: { outcome: 'ambiguous' } },
      { name: '502 with a page', reply: { status: 502, body: '<html>Bad Gateway</html>' }, is: { outcome: 'ambiguous' } },
      { name: '413 with a page', reply: { status: 413, body: '<html>Too large</html>' }, is: { outcome: 'failed', why: 'tooBig' } },
      { name: '408', reply: { status: 408 }, is: { outcome: 'ambiguous' } },
      { name: 'silence', reply: 'silence', is: { outcome: 'ambiguous' } },
      { name: 'half an answer', reply: 'half', is: { outcome: 'ambiguous' } },
      { name: 'a closed connection', reply: 'close', is: { outcome: 'ambiguous' } },
      { name: '403 of the roster', reply: { status: 403, body: roster }, is: { outcome: 'failed', why: 'removed' } },
      { name: '404', reply: { status: 404 }, is: { outcome: 'failed', why: 'gone' } },
      { name: '413', reply: { status: 413 }, is: { outcome: 'failed', why: 'tooBig' } },
      { name: '400', reply: { status: 400 }, is: { outcome: 'failed', why: 'rejected' } },
      { name: '401', reply: { status: 401 }, is: { outcome: 'later', afterMs: 5_000 } },
    ] as const;
    it('a redirect: goes nowhere that nobody has allowed', async () => {
      for (const status of [301, 302, 303, 307, 308]) {
        connector.asked.length = 0;
        connector.willAnswer({ status, headers: { location: `${connector.url}elsewhere` } });
        expect(await deliver().post(personal(), rendered)).to.deep.equal({ outcome: 'later', afterMs: 5_000 });
        expect(connector.asked).to.have.length(1);
      }
    });

    for (const { name, reply, is } of cases) {
      it(`${name}: asks once and says ${is.outcome}`, async () => {
        connector.willAnswer(reply);
        expect(await deliver().post(personal(), rendered)).to.deep.equal(is);
        expect(await deliver().replace(card(), rendered)).to.deep.equal(is);
        expect(connector.asked).to.have.length(2);
      });
    }

    it('a refused connection waits, since nothing was delivered', async () => {
      const to = personal();
      await connector.close();
      expect(await deliver().post(to, rendered)).to.deep.equal({ outcome: 'later', afterMs: 5_000 });
      connector = await connectorServer();
    });

    it('a host that does not exist waits', async () => {
      const to = { ...personalChat, serviceUrl: 'http://nowhere.invalid/' };
      expect(await deliver({ timeoutMs: 5_000 }).post(to, rendered)).to.have.property('outcome', 'later');
    });

    it('says in the log that the credentials were refused', async () => {
      connector.willAnswer({ status: 401 });
      await deliver().post(personal(), rendered);
      expect(lines).to.deep.equal(['the connector refused our credentials']);
    });
  });

  it('calls no service URL that is not allowed', async () => {
    const sent = await deliver({ whereToCall: () => undefined }).post(personal(), rendered);
    expect(sent).to.deep.equal({ outcome: 'failed', why: 'rejected' });
    expect(connector.asked).to.deep.equal([]);
  });

  it('calls a connector that has moved where it is now', async () => {
    const to = { ...personalChat, serviceUrl: 'http://127.0.0.1:1/' };
    expect(await deliver({ whereToCall: () => connector.url }).post(to, rendered)).to.have.property('outcome', 'sent');
  });

  describe('with credentials', () => {
    const appId = '11111111-2222-4333-8444-555555555555';

    /** Credentials whose token comes as told. */
    class Credentials extends MicrosoftAppCredentials {
      constructor(private readonly token: () => Promise<string>) {
        super(appId, 'not a secret');
      }
      override getToken(): Promise<string> {
        return this.token();
      }
    }
    const authenticationWith = (credentials: () => Promise<Credentials>) => {
      const factory = new PasswordServiceClientCredentialFactory(appId, 'not a secret', '');
      return new ConfigurationBotFrameworkAuthentication({}, Object.assign(factory, { createCredentials: credentials }));
    };
    const withToken = (token: () => Promise<string>) =>
      deliver({ appId, authentication: authenticationWith(async () => new Credentials(token)) });

    it('sends the token along', async () => {
      const delivery = withToken(async () => 'a-token');
      expect(await delivery.post(personal(), rendered)).to.have.property('outcome', 'sent');
      expect(connector.asked[0]?.headers).to.include({ authorization: 'Bearer a-token' });
    });

    const noTokens: readonly (readonly [string, () => Promise<string>])[] = [
      ['is refused', async () => Promise.reject(new Error('the sign-in service is down'))],
      ['never comes', () => new Promise(() => {})],
    ];
    for (const [name, token] of noTokens) {
      it(`waits, unsent, when the token ${name}`, async () => {
        expect(await withToken(token).post(personal(), rendered)).to.deep.equal({ outcome: 'later', afterMs: 5_000 });
        expect(connector.asked).to.deep.equal([]);
        expect(lines).to.deep.equal(['no token for the connector; the message waits']);
      });
    }

    it('asks for credentials again after there were none', async () => {
      let times = 0;
      const authentication = authenticationWith(async () => {
        times += 1;
        return times === 1 ? Promise.reject(new Error('the metadata service is down')) : new Credentials(async () => 'a-token');
      });
      const delivery = deliver({ appId, authentication });
      expect(await delivery.post(personal(), rendered)).to.have.property('outcome', 'later');
      expect(await delivery.post(personal(), rendered)).to.have.property('outcome', 'sent');
      expect(await delivery.post(personal(), rendered)).to.have.property('outcome', 'sent');
      expect(times, 'one client per service URL').to.equal(2);
    });
  });
});
