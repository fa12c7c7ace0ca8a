/** The commands of those who run the bot: `npm run report`, `export` and `erase`. Each ends when it is done. */
import { existsSync, readdirSync } from 'node:fs';
import { readConfig } from './config.js';
import { createLog } from './log.js';
import { completed, erasedText, eraseUsage, erasing, readErase } from './operator/eraseCommand.js';
import { exportJob, exportUsage } from './operator/exportCommand.js';
import type { Job } from './operator/job.js';
import { reportJob, reportUsage } from './operator/reportCommand.js';
import { readStored } from './store/lowdb/readStored.js';
import { openRewriting } from './store/lowdb/rewriteStored.js';

const failed = 1;

function giveUp(usage: string, problems: readonly string[]): never {
  process.stderr.write(`${problems.map((problem) => `${problem}\n`).join('')}\n${usage}\n`);
  process.exit(failed);
}

/** Waits where the reader is slower, so that an export of any size needs little memory. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

async function run(job: Job, usage: string): Promise<void> {
  if (job.problems !== undefined) return giveUp(usage, job.problems);
  const { dataDir } = readConfig(process.env).config;
  if (!existsSync(dataDir))
    return giveUp(usage, [`DATA_DIR: there is no folder ${dataDir}. It should be the one that the bot keeps its data in.`]);
  const stored = await readStored(dataDir, createLog({ level: 'error' }));
  try {
    await print(job.read(stored.escalations()));
  } finally {
    stored.close();
  }
}

/** The bot must be stopped: what it holds in memory would bring everything back. */
async function erase(args: readonly string[]): Promise<void> {
  const asked = readErase(args);
  const { dataDir } = readConfig(process.env).config;
  const missing = existsSync(dataDir) ? [] : [`DATA_DIR: there is no folder ${dataDir}.`];
  if (asked.problems.length + missing.length > 0) return giveUp(eraseUsage, [...asked.problems, ...missing]);
  const rewriting = await openRewriting(dataDir, createLog({ level: 'error' }));
  try {
    const whom = completed(asked.whom, rewriting.rows());
    const counts = await rewriting.run(erasing(whom), asked.yes);
    const others = readdirSync(dataDir).filter((name) => !/^(journal|snapshot)-|^lock/.test(name));
    process.stdout.write(erasedText(whom, counts, asked.yes, others));
  } finally {
    await rewriting.close();
  }
}

/** Options that nobody knows are thrown by Node's own reader. */
function jobOf(read: () => Job): Job {
  try {
    return read();
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
}

if (existsSync('.env')) process.loadEnvFile('.env');
const [, , command, ...args] = process.argv;
switch (command) {
  case 'report':
    await run(
      jobOf(() => reportJob(args, Date.now())),
      reportUsage,
    );
    break;
  case 'export':
    await run(
      jobOf(() => exportJob(args)),
      exportUsage,
    );
    break;
  case 'erase':
    await erase(args).catch((error: unknown) => giveUp(eraseUsage, [error instanceof Error ? error.message : String(error)]));
    break;
  default:
    giveUp([reportUsage, exportUsage, eraseUsage].join('\n'), [`There is no command "${command ?? ''}".`]);
}
