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
});
