/** The bot's HTTP side: it parses, refuses what is no activity, hands turns over, and translates the answer back. No rule of the business. */
import type { Server } from 'restify';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { createHttpServer } from './httpServer.js';
import { type HandleActivity, serveMessage } from './messagesEndpoint.js';
import { addOpsRoutes, type Readiness } from './opsRoutes.js';

export interface BotServerParts {
  readonly config: Pick<Config, 'bot' | 'listen' | 'ops'>;
  readonly handleActivity: HandleActivity;
  /** Asked by each GET /readyz. */
  readonly ready: () => Promise<Readiness>;
  readonly metrics: Pick<Metrics, 'turn' | 'text' | 'contentType'>;
  readonly log: Log;
  /** Local mode: further addresses on the messages' port. */
  readonly addLocalRoutes?: (routes: Server) => void;
}

export interface BotServer {
  /** Resolves to the address of the messages' port, such as `http://127.0.0.1:3978`. Rejects with `CannotStart`. */
  listen(): Promise<string>;
  /** Takes no new turns, lets the running ones end within `patienceMs`, then cuts them. */
  close(patienceMs: number): Promise<void>;
}

/** Messages on `listen`; readiness and metrics on `ops`, and in local mode on the same port too, so that one address is enough. */
export function createBotServer({ config, handleActivity, ready, metrics, log, addLocalRoutes }: BotServerParts): BotServer {
  const local = config.bot === undefined;
  const main = createHttpServer('escalation-bot', config.listen, { port: 'PORT', host: 'HOST' }, local);
  const endpoint = { handleActivity, local, onTurn: metrics.turn, log };
  main.routes.post('/api/messages', async (request, response) => serveMessage(request, response, endpoint));
  if (local) addOpsRoutes(main.routes, { ready, metrics, log });
  if (local) addLocalRoutes?.(main.routes);

  const ops =
    config.ops === undefined
      ? undefined
      : createHttpServer('escalation-bot-ops', config.ops, { port: 'OPS_PORT', host: 'OPS_HOST' }, local);
  if (ops !== undefined) addOpsRoutes(ops.routes, { ready, metrics, log });

  return {
    async listen() {
      const address = await main.listen();
      await ops?.listen();
      return address;
    },
    async close(patienceMs) {
      await main.close(patienceMs);
      await ops?.close(0);
    },
  };
}
