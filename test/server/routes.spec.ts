import { expect } from 'chai';
import type { Response } from 'restify';
import { CannotStart } from '../../src/cannotStart.js';
import { checkLocal } from '../../src/server/localOnly.js';
import type { Readiness } from '../../src/server/opsRoutes.js';
import { closeServers, listeningServer, message, rawRequest } from '../support/listeningServer.js';

const answering = async (_request: unknown, response: Response) => {
  response.send(200);
};
const bot = { cloud: 'global', appType: 'SingleTenant', appId: 'a', tenantId: 't' } as const;
const anyPort = { host: '127.0.0.1', port: 0 };

describe('the server', () => {
  afterEach(closeServers);

  it('is alive from the start, and gives every answer an id', async () => {
    const { url } = await listeningServer(answering);
    const answer = await fetch(`${url}/healthz`);
    expect(await answer.json()).to.deep.equal({ alive: true });
    expect(answer.headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
  });

  it('answers 404 and 405 in JSON', async () => {
    const { url } = await listeningServer(answering);
    for (const [path, method, status] of [
      ['/nowhere', 'GET', 404],
      ['/api/messages/x', 'POST', 404],
      ['/api/messages', 'GET', 405],
      ['/api/messages', 'DELETE', 405],
      ['/healthz', 'POST', 405],
    ] as const) {
      const answer = await fetch(`${url}${path}`, { method });
      expect(answer.status, `${method} ${path}`).to.equal(status);
      expect(await answer.json()).to.have.keys('code', 'message');
    }
  });

  it('tells which part is not ready and why', async () => {
    let parts: Readiness = { store: { ok: true }, notices: { ok: false, why: 'The oldest notice waits for 300 s.' } };
    const { url } = await listeningServer(answering, { ready: async () => parts });
    const answer = await fetch(`${url}/readyz`);
    expect(answer.status).to.equal(503);
    expect(await answer.json()).to.deep.equal({ ready: false, parts });
    parts = { store: { ok: true } };
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);
  });

  it('is not ready, and does not fall over, when readiness cannot be told', async () => {
    const { url, logged } = await listeningServer(answering, {
      ready: async () => {
        throw new Error('store is gone');
      },
    });
    const answer = await fetch(`${url}/readyz`);
    expect(answer.status).to.equal(503);
    expect(JSON.stringify(await answer.json())).not.to.include('gone');
    expect(logged).to.have.length(1);
  });

  it('gives metrics in the text format', async () => {
    const { url } = await listeningServer(answering);
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).to.match(/^text\/plain/);
    expect(await answer.text()).to.equal('turns 1\n');
  });

  it('with credentials keeps readiness and metrics off the port of the messages', async () => {
    const { url } = await listeningServer(answering, { config: { bot, listen: anyPort, ops: anyPort } });
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    for (const path of ['/readyz', '/metrics']) expect((await fetch(`${url}${path}`)).status, path).to.equal(404);
  });

  it('in local mode answers under names of this machine only, and to pages of this machine only', async () => {
    const { url, post } = await listeningServer(answering);
    const { port } = new URL(url);
    for (const Host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1']) {
      expect((await rawRequest(`${url}/healthz`, { Host })).status, `name ${Host}`).to.equal(403);
      expect((await post(message(), { Host })).status, `name ${Host}`).to.equal(403);
    }
    for (const Origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example']) {
      expect((await post(message(), { Origin })).status, Origin).to.equal(403);
    }
    for (const Host of ['localhost', `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST']) {
      expect((await post(message(), { Host, Origin: `http://${Host}` })).status, Host).to.equal(200);
    }
  });

  it('in local mode refuses a request that does not say which name it was sent to', () => {
    expect(checkLocal({})).to.include({ status: 403 });
  });

  it('with credentials answers under any name, since a proxy may stand before it', async () => {
    const { post } = await listeningServer(answering, { config: { bot, listen: anyPort } });
    expect((await post(message(), { Host: 'bot.partner.example' })).status).to.equal(200);
  });

  it('cannot start on a port that is taken, and says which setting to change', async () => {
    const { url } = await listeningServer(answering);
    const port = Number(new URL(url).port);
    const failure = await listeningServer(answering, { config: { listen: { host: '127.0.0.1', port } } }).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(CannotStart);
    if (failure instanceof CannotStart) expect(failure.problems[0]).to.match(/^PORT: \d+ on 127\.0\.0\.1 is in use/);
  });

  it('lets a running turn end before it closes, and takes no new connection meanwhile', async () => {
    let finish = (): void => {};
    const { url, post, server } = await listeningServer(async (_request, response) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      response.send(200, { late: true });
    });
    const running = post(message());
    await fetch(`${url}/healthz`);
    const closed = server.close(5_000);
    const refused = await post(message()).catch((error: NodeJS.ErrnoException) => error.code);
    expect(refused).to.equal('ECONNREFUSED');
    finish();
    expect((await running).body).to.deep.equal({ late: true });
    await closed;
  });

  it('cuts a turn that does not end in time', async () => {
    const { post, server, url } = await listeningServer(() => new Promise(() => {}));
    const running = post(message()).catch((error: NodeJS.ErrnoException) => error.code);
    await fetch(`${url}/healthz`);
    await server.close(20);
    expect(await running).to.equal('ECONNRESET');
  });
});
