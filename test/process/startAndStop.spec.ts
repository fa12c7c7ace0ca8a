import { mkdtempSync, writeFileSync } from 'node:fs';
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
      .to.match(new RegExp(`^Ready: ${bot.url}/api/messages$`, 'm'))
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

  it('names all wrong settings in one list, without their values, and ends with 1', async () => {
    const failure = await startBot({ env: { HOST: '0.0.0.0', MicrosoftAppPassword: 's3cret', LOG_LEVEL: 'loud' } }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failure)
      .to.include('ended with code 1')
      .and.to.include('- HOST:')
      .and.to.include('- MicrosoftAppId:')
      .and.to.include('- LOG_LEVEL:');
    expect(failure).not.to.include('s3cret');
  });

  it('names the port when another program has it', async () => {
    const first = await started();
    const failure = await startBot({ env: { PORT: String(first.port) } }).then(
      () => '',
      (error: Error) => error.message,
    );
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
    const flag = join(mkdtempSync(join(tmpdir(), 'escalation-bot-fail-')), 'now');
    const script = `import {existsSync} from 'node:fs'; setInterval(() => { if (existsSync(${JSON.stringify(flag)})) throw new Error('unexpected') }, 20)`;
    const bot = await started({ env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` } });
    writeFileSync(flag, '');
    expect(await bot.ended()).to.equal(1);
    expect(bot.output()).to.match(/"message":"unexpected".*"reference":"\w{7}"/);
  });
});
