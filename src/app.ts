/** The composition root: builds every part from the config and wires them. */

import { createOpenQuestions } from './bot/askedWords.js';
import { createBot } from './bot/createBot.js';
import type { BotParts } from './bot/parts.js';
import { createSentCards } from './bot/sentCards.js';
import { createShownLists } from './bot/shownLists.js';
import { createTurnOrder } from './bot/turnOrder.js';
import { holidaysEnd } from './calendar/holidaysEnd.js';
import { CannotStart } from './cannotStart.js';
import type { Config } from './config.js';
import { createDesk } from './desk/createDesk.js';
import type { DeskDeps } from './desk/deps.js';
import type { Log } from './log.js';
import { createMetrics } from './metrics.js';
import { createBotFrameworkDelivery } from './notify/botFrameworkDelivery.js';
import { createNotifier } from './notify/notifier.js';
import { processTimers } from './notify/timers.js';
import { createTimerWaker } from './notify/timerWaker.js';
import { createBotServer } from './server/createBotServer.js';
import { BotStorage } from './store/botStorage.js';
import { DamagedJournal } from './store/lowdb/damagedJournal.js';
import { FolderInUse } from './store/lowdb/folderLock.js';
import { openLowdbStore } from './store/lowdb/openLowdbStore.js';
import type { Store, Waker } from './store/ports.js';
import { createAuthentication } from './wiring/authentication.js';
import { startClock } from './wiring/clock.js';
import { deadlinesMissed } from './wiring/deadlinesMissed.js';
import { isLoopbackUrl } from './wiring/isLoopbackUrl.js';
import { type Knowledge, loadKnowledge } from './wiring/knowledge.js';
import { createReadiness } from './wiring/readiness.js';
import { createRendering } from './wiring/rendering.js';

/** The running bot. */
export interface App {
  /** Where activities are sent, such as `http://127.0.0.1:3978/api/messages`. */
  readonly address: string;
  /** Lets running turns end, stops the worker, closes the store. */
  stop(): Promise<void>;
}

/** How long running turns may take to end, in ms; Teams itself gives up after 15 s. */
const drainMs = 10_000;

/** Rejects with `CannotStart` for what an operator can mend. */
export async function startApp(config: Config, log: Log): Promise<App> {
  const now = Date.now;
  const knowledge = await loadKnowledge(config, log);
  const waker = createTimerWaker({ now, timers: processTimers, log });
  const store = await openStore(config, waker, now, log).catch(async (error: unknown) => {
    await knowledge.directory.close();
    throw error;
  });

  const authentication = createAuthentication(config.bot);
  const deskDeps: DeskDeps = { store, now, rules: { targets: knowledge.guidance.targets, workingDays: knowledge.workingDays } };
  const desk = createDesk(deskDeps);
  const rendering = createRendering(knowledge.cardOptions);
  const metrics = createMetrics({
    backlog: () => store.outbox.backlog(),
    deadlinesMissed: () => deadlinesMissed(store.escalations, now()),
    storeWritable: () => store.writable().ok,
    now,
  });
  const notifier = createNotifier({
    outbox: store.outbox,
    metrics,
    contacts: store.contacts,
    escalations: store.escalations,
    ...rendering,
    waker,
    timers: processTimers,
    delivery: createBotFrameworkDelivery({
      authentication,
      appId: config.bot?.appId ?? '',
      isAllowedServiceUrl: config.bot ? () => true : isLoopbackUrl,
      now,
      log,
    }),
    now,
    log,
  });
  const clock = startClock(deskDeps, store.documents, log);
  const bot = createBot(
    { ...botParts(config, knowledge, store, desk, now, log), hurry: notifier.hurry },
    {
      authentication,
      storage: new BotStorage(store.documents),
      order: createTurnOrder(),
    },
  );
  const ready = createReadiness({ store, workingDays: knowledge.workingDays, bot: config.bot, now });
  const server = createBotServer({ config, metrics, log, ready, handleActivity: bot.handle });
  const stop = async (): Promise<void> => {
    await server.close(drainMs);
    await clock.stop();
    await notifier.stop();
    await knowledge.directory.close();
    await store.close();
  };
  const holidays = holidaysEnd(knowledge.workingDays, now());
  if (holidays !== undefined) log.warn({}, holidays);
  await notifier.start();
  const address = await server.listen().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  // Searches work before that, too: the first of each partner would build its index and wait for it.
  knowledge.directory.warm().catch((error: unknown) => log.error({ err: error }, 'the search indexes could not be built ahead'));
  return { address: `${address}/api/messages`, stop };
}

async function openStore(config: Config, waker: Waker, now: () => number, log: Log): Promise<Store> {
  try {
    return await openLowdbStore({ folder: config.dataDir, now, log, knock: waker.knock });
  } catch (error) {
    if (error instanceof FolderInUse || error instanceof DamagedJournal) throw new CannotStart([`DATA_DIR: ${error.message}`]);
    throw error;
  }
}

function botParts(
  config: Config,
  knowledge: Knowledge,
  store: Store,
  desk: ReturnType<typeof createDesk>,
  now: () => number,
  log: Log,
): Omit<BotParts, 'hurry'> {
  const { directory, guidance, cardOptions } = knowledge;
  return {
    desk,
    directory: directory.customers,
    people: directory.people,
    guidance,
    profiles: store.profiles,
    contacts: store.contacts,
    sentCards: createSentCards(),
    shownLists: createShownLists(store.documents),
    openQuestions: createOpenQuestions(store.documents),
    policy: { local: config.bot === undefined, localStrangers: config.localStrangers },
    cardOptions,
    operator: config.operator,
    now,
    log,
  };
}
