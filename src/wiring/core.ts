/** Everything behind the server: store, desk, notices, clock, bot. Local mode ends it and begins another on new data. */

import { createOpenQuestions } from '../bot/askedWords.js';
import { createBot } from '../bot/createBot.js';
import type { BotParts } from '../bot/parts.js';
import { createSentCards } from '../bot/sentCards.js';
import { createShownLists } from '../bot/shownLists.js';
import { createTurnOrder } from '../bot/turnOrder.js';
import { CannotStart } from '../cannotStart.js';
import type { Config } from '../config.js';
import { createDesk } from '../desk/createDesk.js';
import type { DeskDeps } from '../desk/deps.js';
import type { Log } from '../log.js';
import { createBotFrameworkDelivery } from '../notify/botFrameworkDelivery.js';
import { createNotifier } from '../notify/notifier.js';
import type { NotifyMetrics } from '../notify/notifyMetrics.js';
import { createTimerWaker } from '../notify/timerWaker.js';
import type { HandleActivity } from '../server/messagesEndpoint.js';
import { BotStorage } from '../store/botStorage.js';
import { DamagedJournal } from '../store/lowdb/damagedJournal.js';
import { FolderInUse } from '../store/lowdb/folderLock.js';
import { openLowdbStore } from '../store/lowdb/openLowdbStore.js';
import type { Store, Waker } from '../store/ports.js';
import { createAuthentication } from './authentication.js';
import { startClock } from './clock.js';
import type { Knowledge } from './knowledge.js';
import { localServiceUrl } from './localServiceUrl.js';
import { createRendering } from './rendering.js';
import type { Time } from './time.js';

export interface CoreParts {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly metrics: NotifyMetrics;
  readonly time: Time;
  readonly log: Log;
  /** Where this bot listens, such as `http://127.0.0.1:3978`; known once it does. */
  readonly address: () => string;
}

export interface Core {
  readonly store: Store;
  readonly handle: HandleActivity;
  /** Notices go out from now on, beginning with what an earlier process left over. */
  start(): Promise<void>;
  /** Stops the clock and the worker, closes the store; no turn may be under way. */
  stop(): Promise<void>;
}

/** Opens the store and puts the bot on it. Rejects with `CannotStart` for what an operator can mend. */
export async function openCore({ config, knowledge, metrics, time, log, address }: CoreParts): Promise<Core> {
  const { now, timers } = time;
  const waker = createTimerWaker({ now, timers, log });
  const store = await openStore(config, waker, now, log);
  const authentication = createAuthentication(config.bot);
  const deskDeps: DeskDeps = { store, now, rules: { targets: knowledge.guidance.targets, workingDays: knowledge.workingDays } };
  const desk = createDesk(deskDeps);
  const notifier = createNotifier({
    outbox: store.outbox,
    metrics,
    contacts: store.contacts,
    escalations: store.escalations,
    ...createRendering(knowledge.cardOptions),
    waker,
    timers,
    delivery: createBotFrameworkDelivery({
      authentication,
      appId: config.bot?.appId ?? '',
      whereToCall: (serviceUrl) => (config.bot ? serviceUrl : localServiceUrl(serviceUrl, address())),
      now,
      log,
    }),
    now,
    log,
  });
  const clock = startClock(deskDeps, store.documents, timers, log);
  const bot = createBot(
    { ...botParts(config, knowledge, store, desk, now, log), hurry: notifier.hurry },
    {
      authentication,
      storage: new BotStorage(store.documents),
      order: createTurnOrder(),
    },
  );
  return {
    store,
    handle: bot.handle,
    start: notifier.start,
    async stop() {
      await clock.stop();
      await notifier.stop();
      await store.close();
    },
  };
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
