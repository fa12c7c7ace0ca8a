import { OutsideClient } from '../client/outsideClient.js';
import { type BotOnAClock, startBotOnAClock } from '../support/botOnAClock.js';

export interface ClockStage {
  readonly client: OutsideClient;
  readonly bot: BotOnAClock;
}

/** As `onStage`, with a bot whose clock the tests move; each test has a bot and a day of its own. */
export function onAClock(start?: number, env: Readonly<Record<string, string>> = {}): () => ClockStage {
  let stage: ClockStage | undefined;
  beforeEach(async () => {
    const bot = await startBotOnAClock(start, env);
    stage = { bot, client: await OutsideClient.start(bot.url) };
  });
  afterEach(async () => {
    stage?.client.checked();
    await stage?.bot.stop();
    await stage?.client.stop();
  });
  return () => {
    if (!stage) throw new Error('the stage is not there before the tests run');
    return stage;
  };
}
