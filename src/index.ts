/** Start and stop: reads the settings, starts the app, prints one line when it is ready, and ends it on a signal. */
import { existsSync } from 'node:fs';
import { startApp } from './app.js';
import { CannotStart } from './cannotStart.js';
import { dataDirProblem } from './config/dataDirProblem.js';
import { readConfig } from './config.js';
import { errorReference } from './errorReference.js';
import { createLog } from './log.js';
import { routeConsole } from './routeConsole.js';
import { allProblems } from './wiring/allProblems.js';

/** What the process ends with when an operator has to mend something, or after an error of ours. */
const failed = 1;

function giveUp(problems: readonly string[]): never {
  process.stderr.write(`The bot cannot start:\n${problems.map((problem) => `  - ${problem}\n`).join('')}`);
  process.exit(failed);
}

if (existsSync('.env')) process.loadEnvFile('.env');
const read = readConfig(process.env);
const { config } = read;
const log = createLog({ level: config.logLevel, secrets: config.bot?.appPassword === undefined ? [] : [config.bot.appPassword] });
if (!read.ok) giveUp(await allProblems(read.problems, config, log));
const folderProblem = dataDirProblem(config.dataDir);
if (folderProblem !== undefined) giveUp(await allProblems([folderProblem], config, log));
routeConsole(log);
for (const hint of read.hints) log.warn({}, hint);

// Every change is durable before it is answered, so ending at once loses nothing, while going on after an unknown error might.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.error({ err: error, event, reference: errorReference() }, 'the bot ends after an unexpected error');
    process.exit(failed);
  });
}

const app = await startApp(config, log).catch(async (error: unknown) => {
  if (error instanceof CannotStart) return giveUp(await allProblems(error.problems, config, log));
  log.error({ err: error, reference: errorReference() }, 'the bot could not start');
  return process.exit(failed);
});

/** ms. Ctrl+C under npm arrives twice at once: from the terminal, and passed on by npm. */
const sameKeyPress = 1000;
let stoppingSince: number | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for the turns that are still running.
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > sameKeyPress) process.exit(failed);
      return;
    }
    stoppingSince = performance.now();
    log.info({ signal }, 'stopping');
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error, reference: errorReference() }, 'the bot could not stop cleanly');
        process.exit(failed);
      },
    );
  });
}

if (config.bot === undefined) {
  log.warn(
    {},
    'LOCAL MODE: nobody is authenticated; only this machine is listened to and answered. Set MicrosoftAppId and the others to serve Teams.',
  );
}
process.stdout.write(`Ready: ${app.address}\n`);
