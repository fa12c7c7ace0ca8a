/** The composition root: builds every part from the config and wires them. */

import { holidaysEnd } from './calendar/holidaysEnd.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import { createMetrics } from './metrics.js';
import { createBotServer } from './server/createBotServer.js';
import { type Core, openCore } from './wiring/core.js';
import { deadlinesMissed } from './wiring/deadlinesMissed.js';
import { createGate } from './wiring/gate.js';
import { loadKnowledge } from './wiring/knowledge.js';
import { wireLocalPage } from './wiring/localPage.js';
import { createReadiness } from './wiring/readiness.js';
import { finishSetAside, setAside } from './wiring/setAside.js';
import { createStartOver } from './wiring/startOver.js';
import { machineTime, type Time } from './wiring/time.js';

/** The running bot. */
export interface App {
  /** What a person opens in local mode, such as `http://127.0.0.1:3978/`; else where activities are sent, `…/api/messages`. */
  readonly address: string;
  /** Lets running turns end, stops the worker, closes the store. */
  stop(): Promise<void>;
}

/** How long running turns may take to end, in ms; Teams itself gives up after 15 s. */
const drainMs = 10_000;

/** Rejects with `CannotStart` for what an operator can mend. */
export async function startApp(config: Config, log: Log, time: Time = machineTime): Promise<App> {
  const { now } = time;
  const local = config.bot === undefined;
  const knowledge = await loadKnowledge(config, log);
  const metrics = createMetrics({
    backlog: () => core.store.outbox.backlog(),
    deadlinesMissed: () => deadlinesMissed(core.store.escalations, now()),
    storeWritable: () => core.store.writable().ok,
    now,
  });
  let address = '';
  const open = (): Promise<Core> => openCore({ config, knowledge, metrics, time, log, address: () => address });
  if (local) await finishSetAside(config.dataDir);
  let core = await open().catch(async (error: unknown) => {
    await knowledge.directory.close();
    throw error;
  });

  const gate = createGate();
  const startOver = createStartOver({
    gate,
    patienceMs: drainMs,
    stop: () => core.stop(),
    setAside: () => setAside(config.dataDir, now()),
    begin: async () => {
      core = await open();
      await core.start();
    },
    log,
  });
  const page = local
    ? wireLocalPage({ config, directory: knowledge.directory, store: () => core.store, address: () => address, startOver, log })
    : undefined;

  const server = createBotServer({
    config,
    metrics,
    log,
    ready: () => createReadiness({ store: core.store, workingDays: knowledge.workingDays, bot: config.bot, now })(),
    handleActivity: (request, response) => gate.pass(() => core.handle(request, response)),
    ...(page === undefined ? {} : { addLocalRoutes: page.addRoutes }),
  });
  const stop = async (): Promise<void> => {
    await page?.stop();
    await server.close(drainMs);
    await core.stop();
    await knowledge.directory.close();
  };
  const holidays = holidaysEnd(knowledge.workingDays, now());
  if (holidays !== undefined) log.warn({}, holidays);
  // What an earlier process left over may go to the local page, so the server listens first.
  address = await server.listen().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  await core.start();
  // Searches work before that, too: the first of each partner would build its index and wait for it.
  knowledge.directory.warm().catch((error: unknown) => log.error({ err: error }, 'the search indexes could not be built ahead'));
  return { address: local ? `${address}/` : `${address}/api/messages`, stop };
}
