/** How long a start takes, beside importing botbuilder: what nobody can have faster. Fresh processes, files in the system's cache. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../src/projectRoot.js';
import { botSettings, startMeasured } from './measuredProcess.js';
import { median } from './median.js';
import { profileWord } from './profileWord.js';
import { isMet, type Row } from './row.js';
import { inTemporaryFolder } from './temporaryFolder.js';

const startScript = join(projectRoot, 'scripts', 'start.js');
const rounds = 9;

async function timeOf(run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** From the start of a process until it says that the import is done. */
async function importBotbuilder(): Promise<void> {
  const child = spawn(process.execPath, ['-e', "import('botbuilder').then(() => process.stdout.write('done'))"], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await exit;
}

/** One start more, under the profiler from its first instruction; the packages are one file then, so they are one name. */
async function whereStartsGo(cwd: string): Promise<string> {
  const profiling = ['--cpu-prof', '--cpu-prof-dir', cwd, '--cpu-prof-name', 'start.cpuprofile'];
  const bot = await startMeasured({ args: [...profiling, startScript], env: botSettings(join(cwd, 'data')), cwd });
  await bot.stop();
  return profileWord(JSON.parse(await readFile(join(cwd, 'start.cpuprofile'), 'utf8')));
}

export async function measureStarts(): Promise<readonly Row[]> {
  return inTemporaryFolder(async (cwd) => {
    const startBot = async (): Promise<void> => {
      const bot = await startMeasured({ args: [startScript], env: botSettings(join(cwd, 'data')), cwd });
      await bot.kill();
    };
    const starts: number[] = [];
    const imports: number[] = [];
    // The first round builds the bundle and fills the caches.
    for (let round = -1; round < rounds; round += 1) {
      const [start, imported] = [await timeOf(startBot), await timeOf(importBotbuilder)];
      if (round < 0) continue;
      starts.push(start);
      imports.push(imported);
    }
    const [start, imported] = [median(starts), median(imports)];
    const row: Row = {
      goal: 'start to ready ÷ importing botbuilder',
      should: { be: 'atMost', figure: 1.3 },
      measured: start / imported,
      from: `${start.toFixed(0)} ms ÷ ${imported.toFixed(0)} ms`,
    };
    return [isMet(row) ? row : { ...row, why: await whereStartsGo(cwd) }];
  });
}
