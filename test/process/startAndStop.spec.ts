import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type BotProcess, startBot } from '../support/botProcess.js';

describe('the bot as a process', function () {
  this.timeout(90_000);
  const running: BotProcess[] = [];
  const started = async (...options: Parameters<typeof startBot>) => {
    const bot = await startBot(...options);
    running.push(bot);
    return bot;
  };
  afterEach(async () => {
    for (const bot of running.splice(0)) await bot.kill();
  });

  it('prints one line on stdout when it is ready, and says loudly that it is in local mode', async () => {
    const bot = await started();
    expect(bot.output())
      .to.match(new RegExp(`^Ready: ${bot.url}/$`, 'm'))
      .and.to.match(/"level":"warn".*LOCAL MODE/);
    expect((await fetch(`${bot.url}/healthz`)).status).to.equal(200);
    expect((await fetch(`${bot.url}/readyz`)).status).to.equal(200);
  });

  it('ends with 0 on SIGTERM, and starts again on the same port after that and after a crash', async () => {
    const bot = await started();
    expect(await bot.stop()).to.equal(0);
    await bot.restart();
    expect((await fetch(`${bot.url}/healthz`)).status).to.equal(200);
    await bot.kill();
    await bot.restart();
    expect((await fetch(`${bot.url}/healthz`)).status).to.equal(200);
  });

  const failureOf = (env: Readonly<Record<string, string>>) =>
    startBot({ env }).then(
      async (bot) => {
        await bot.kill();
        return '';
      },
      (error: Error) => error.message,
    );
  const listed = (failure: string) => [...failure.matchAll(/^ {2}- (\w+)/gm)].map(([, name]) => name);

  it('names all that is wrong in one list, by setting, without secrets, and ends with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalation-bot-wrong-'));
    const customers = join(folder, 'customers.json');
    writeFileSync(customers, '{"version":1,"customers":[{"companyName":"鲸屿"}]}');
    const first = await started();
    const failure = await failureOf({
      PORT: String(first.port),
      HOST: '0.0.0.0',
      MicrosoftAppPassword: 's3cret',
      LOG_LEVEL: 'loud',
      DATA_DIR: join(customers, 'data'),
      CUSTOMERS_FILE: customers,
      PARTNERS_FILE: folder,
      REPS_FILE: join(folder, 'nowhere.json'),
    });
    rmSync(folder, { recursive: true });
    expect(failure)
      .to.include('ended with code 1')
      .and.to.include('"loud" is not')
      .and.not.match(/s3cret|鲸屿/);
    expect([...new Set(listed(failure))]).to.deep.equal([
      'PORT',
      'HOST',
      'MicrosoftAppId',
      'DATA_DIR',
      'CUSTOMERS_FILE',
      'PARTNERS_FILE',
      'REPS_FILE',
      'LOG_LEVEL',
    ]);
  });

  it('names what is wrong with files and what another bot has in one list, too', async () => {
    const first = await started();
    const failure = await failureOf({ PORT: String(first.port), DATA_DIR: join(first.dataDir, 'data'), REPS_FILE: '/nowhere.json' });
    expect(listed(failure)).to.deep.equal(['PORT', 'DATA_DIR', 'REPS_FILE']);
  });

  it('names the port when another program has it', async () => {
    const first = await started();
    const failure = await failureOf({ PORT: String(first.port) });
    expect(listed(failure), 'not its own lock, nor the port of its readiness').to.deep.equal(['PORT']);
    expect(failure)
      .to.match(/ended with code 1/)
      .and.to.match(new RegExp(`- PORT: ${first.port} on 127.0.0.1 is in use`));
  });

  it('ends at once, with 1, when it is told a second time while a request is still open', async () => {
    const bot = await started();
    const open = connect(bot.port, '127.0.0.1');
    open.on('error', () => undefined);
    open.write('POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{');
    await fetch(`${bot.url}/healthz`);
    const ended = bot.stop();
    // Twice within a second is one Ctrl+C under npm, so the second one comes later.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await bot.stop();
    expect(await ended).to.equal(1);
  });

  it('ends with 1 after an error that nobody expected, with a reference in the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escalation-bot-fail-'));
    const flag = join(folder, 'now');
    const script = `import {existsSync} from 'node:fs'; setInterval(() => { if (existsSync(${JSON.stringify(flag)})) throw new Error('unexpected') }, 20)`;
    const bot = await started({ env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` } });
    writeFileSync(flag, '');
    expect(await bot.ended()).to.equal(1);
    rmSync(folder, { recursive: true });
    expect(bot.output()).to.match(/"message":"unexpected".*"reference":"\w{7}"/);
  });
});
