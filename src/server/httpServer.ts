import type { Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'restify';
import { CannotStart } from '../cannotStart.js';
import type { Listen } from '../config.js';
import { reject } from './answer.js';
import { type ListenSettings, listenProblem } from './listenProblem.js';
import { checkLocal } from './localOnly.js';

/** One listening port. */
export interface HttpServer {
  readonly routes: Server;
  /** Resolves to the address that it listens on, such as `http://127.0.0.1:3978`; rejects with `CannotStart` when it cannot be had. */
  listen(): Promise<string>;
  /** Takes no new connections, waits for open requests at most `patienceMs`, then cuts what is left. */
  close(patienceMs: number): Promise<void>;
}

/** ms. Node looks for those that exceed the first two every 30 s; the keep-alive outlasts that of the usual proxies (60 s). */
const timeouts = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, timeout: 120_000 } as const;

/** restify with safe limits, request ids, and in local mode the check that the request comes from this machine. */
export function createHttpServer(name: string, address: Listen, settings: ListenSettings, local: boolean): HttpServer {
  const routes = createServer({ name });
  // restify has a logger of its own that writes on stdout; what is worth a line is logged by our own handlers.
  Object.assign(routes.log, { level: 'silent' });
  const node: NodeServer = routes.server;
  Object.assign(node, timeouts);
  routes.pre((request, response, next) => {
    response.setHeader('X-Request-Id', request.id());
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const rejection = local ? checkLocal(request.headers) : undefined;
    if (rejection === undefined) return next();
    reject(response, rejection);
    next(false);
  });
  routes.get('/healthz', async (_request, response) => {
    response.send(200, { alive: true });
  });

  return {
    routes,
    listen: () =>
      new Promise((resolve, fail) => {
        routes.on('error', (error: NodeJS.ErrnoException) =>
          fail(new CannotStart([listenProblem(error, address, settings)], { cause: error })),
        );
        node.listen(address.port, address.host, () => resolve(urlOf(node.address())));
      }),
    close: (patienceMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => node.closeAllConnections(), patienceMs);
        // A connection that is kept alive counts as open until its client leaves, so those without a request are closed again and again.
        const sweep = setInterval(() => node.closeIdleConnections(), 50);
        node.close(() => {
          clearTimeout(cut);
          clearInterval(sweep);
          resolve();
        });
      }),
  };
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address and a port');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
