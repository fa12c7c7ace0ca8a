import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import type { Instant } from '../../src/domain/ids.js';
import { createLog } from '../../src/log.js';
import { type LeapingClock, leapingClock } from './leapingClock.js';

/** The whole bot on a port of its own, as `npm start` builds it, on a clock that a test can move. */
export interface BotOnAClock {
  /** Without a path. */
  readonly url: string;
  readonly clock: LeapingClock;
  /** Ends it and starts it again on the same port, data and clock. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** `start`: what time it is for the bot at first; 24 November 2026, a Tuesday, 10:20 in Beijing unless given. */
export async function startBotOnAClock(start?: Instant, env: Readonly<Record<string, string>> = {}): Promise<BotOnAClock> {
  const folder = await mkdtemp(join(tmpdir(), 'bot-on-a-clock-'));
  const clock = leapingClock(start);
  const open = async (port: string): Promise<App> => {
    const read = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', LOCAL_SAMPLES: 'no', ...env, PORT: port });
    if (!read.ok) throw new Error(read.problems.join('\n'));
    return startApp(read.config, createLog({ level: read.config.logLevel, secrets: [] }), clock);
  };
  let app = await open('0');
  const { origin: url, port } = new URL(app.address);
  return {
    url,
    clock,
    async restart() {
      await app.stop();
      app = await open(port);
    },
    async stop() {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
