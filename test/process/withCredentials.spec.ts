import { createServer } from 'node:net';
import { expect } from 'chai';
import { type BotProcess, startBot } from '../support/botProcess.js';
import { message } from '../support/listeningServer.js';

const secret = 'x8Q~not-a-real-secret';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

describe('the bot with credentials', function () {
  this.timeout(90_000);
  let bot: BotProcess;
  let ops: string;

  before(async () => {
    const opsPort = await freePort();
    ops = `http://127.0.0.1:${opsPort}`;
    bot = await startBot({
      env: {
        OPS_PORT: String(opsPort),
        MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
        MicrosoftAppPassword: secret,
        MicrosoftAppTenantId: '99999999-2222-4333-8444-555555555555',
        REPS_ALLOW_UNLISTED: 'true',
      },
    });
  });
  after(() => bot.kill());

  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(message({ channelId: 'msteams', serviceUrl: 'https://smba.example/cn/' })),
    });

  it('lets nobody in without a valid token, and logs that without the token', async () => {
    expect((await post({})).status).to.equal(401);
    expect((await post({ Authorization: 'Bearer abc.def.ghi' })).status).to.equal(401);
    expect(bot.output()).to.include('"status":401').and.not.to.include('abc.def').and.not.to.include(secret);
  });

  it('tells its readiness and metrics on the other port only', async () => {
    expect((await fetch(`${bot.url}/readyz`)).status).to.equal(404);
    expect((await fetch(`${bot.url}/metrics`)).status).to.equal(404);
    const readiness = await fetch(`${ops}/readyz`);
    expect(readiness.status).to.equal(503);
    expect(await readiness.json()).to.have.nested.property('parts.places.ok', false);
    expect(await (await fetch(`${ops}/metrics`)).text()).to.include('escalation_bot_store_writable 1');
  });

  it('has no local page, and no connector that anybody could post to', async () => {
    for (const path of ['/', '/cards', '/chat.js', '/local/state', '/local/events', '/local/gallery'])
      expect((await fetch(`${bot.url}${path}`)).status, path).to.equal(404);
    for (const path of ['open', 'say', 'press', 'start-over', 'connector/v3/conversations'])
      expect((await fetch(`${bot.url}/local/${path}`, { method: 'POST' })).status, path).to.equal(404);
    expect(bot.output()).to.include(`Ready: ${bot.url}/api/messages\n`);
  });

  it('does not say that it is in local mode', () => {
    expect(bot.output()).not.to.include('LOCAL MODE');
  });
});
