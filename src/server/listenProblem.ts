import { createServer } from 'node:net';
import type { Listen } from '../config.js';

/** The settings that name a port and its address. */
export interface ListenSettings {
  readonly port: 'PORT' | 'OPS_PORT';
  readonly host: 'HOST' | 'OPS_HOST';
}

/** Why an address could not be listened on, by setting, and what it should be. */
export function listenProblem(error: NodeJS.ErrnoException, { host, port }: Listen, names: ListenSettings): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `${names.port}: ${port} on ${host} is in use by another program, perhaps by this bot already running. Stop that one or set another port.`;
    case 'EACCES':
      return `${names.port}: ${port} may not be used by this account. It should be a port above 1023.`;
    default:
      return `${names.host}: ${host} cannot be listened on (${error.code ?? error.message}). It should be an address of this machine.`;
  }
}

/** Listens for a moment; undefined when the address can be had. */
export function tryListening(address: Listen, names: ListenSettings): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(listenProblem(error, address, names)));
    server.listen(address.port, address.host, () => server.close(() => resolve(undefined)));
  });
}
