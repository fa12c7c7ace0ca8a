/** The composition root: builds every part from the config and wires them. */
import type { Config } from './config.js';
import type { Log } from './log.js';
import { createMetrics } from './metrics.js';
import { createBotServer } from './server/createBotServer.js';

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
  const metrics = createMetrics({ backlog: async () => ({ lanes: 0 }), deadlinesMissed: async () => 0, now: Date.now });
  const server = createBotServer({
    config,
    metrics,
    log,
    ready: async () => ({}),
    handleActivity: async (_request, response) => {
      response.send(200);
    },
  });
  const address = await server.listen();
  return { address: `${address}/api/messages`, stop: () => server.close(drainMs) };
}
