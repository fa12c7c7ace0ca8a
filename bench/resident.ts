/** What the bot keeps resident with months of escalations, beside an echo bot that knows nothing. */
import { join } from 'node:path';
import { createLog } from '../src/log.js';
import { projectRoot } from '../src/projectRoot.js';
import { openLowdbStore } from '../src/store/lowdb/openLowdbStore.js';
import { Chat } from './chat.js';
import { fill } from './filledStore.js';
import { goThrough } from './intakeJourney.js';
import { LoopbackConnector } from './loopbackConnector.js';
import { botSettings, type MeasuredProcess, type Memory, startMeasured } from './measuredProcess.js';
import { median } from './median.js';
import { isMet, type Row } from './row.js';
import { inTemporaryFolder } from './temporaryFolder.js';

const escalations = 10_000;
const rounds = 3;
/** Turns before memory is looked at: nobody's bot stays at its first one. */
const intakes = 10;
const mega = 2 ** 20;

async function settled(server: MeasuredProcess, intake: () => Promise<void>): Promise<Memory> {
  try {
    for (let number = 0; number < intakes; number += 1) await intake();
    return await server.memory();
  } finally {
    await server.stop();
  }
}

export async function measureResident(): Promise<readonly Row[]> {
  const connector = await LoopbackConnector.start();
  return inTemporaryFolder(async (cwd) => {
    const dataDir = join(cwd, 'data');
    const store = await openLowdbStore({ folder: dataDir, now: Date.now, log: createLog({ level: 'error' }) });
    await fill(store, escalations);
    await store.close();
    const bots: Memory[] = [];
    const echoes: Memory[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bot = await startMeasured({ args: [join(projectRoot, 'scripts', 'start.js')], env: botSettings(dataDir), cwd });
      bots.push(await settled(bot, () => goThrough(new Chat(bot.url, connector, 'someone'))));
      const echo = await startMeasured({ args: [join(projectRoot, 'bench', 'yardsticks', 'echo.js')], cwd });
      echoes.push(await settled(echo, () => new Chat(echo.url, connector, 'someone').say('hello')));
    }
    const of = (memories: readonly Memory[], what: keyof Memory): number => median(memories.map((memory) => memory[what])) / mega;
    const [bot, echo] = [of(bots, 'rss'), of(echoes, 'rss')];
    const row: Row = {
      goal: `resident with ${escalations} escalations ÷ a bare echo bot`,
      should: { be: 'atMost', figure: 2 },
      measured: bot / echo,
      from: `${bot.toFixed(0)} MB ÷ ${echo.toFixed(0)} MB, after a collection`,
    };
    const more = (what: keyof Memory): string => `${of(bots, what).toFixed(0)} against ${of(echoes, what).toFixed(0)} MB`;
    return [isMet(row) ? row : { ...row, why: `objects ${more('heapUsed')}, heap ${more('heapTotal')}, buffers ${more('external')}` }];
  }).finally(() => connector.stop());
}
