import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as a connector got it. */
export interface Asked {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/** What the connector does: an HTTP answer, silence, half an answer, or a closed connection. */
export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'silence'
  | 'half'
  | 'close';

function reply(how: Reply, request: IncomingMessage, response: ServerResponse): void {
  if (how === 'silence') return;
  if (how === 'close') {
    request.socket.destroy();
    return;
  }
  if (how === 'half') {
    response.writeHead(201, { 'content-length': '100' });
    response.write('{"id"');
    return;
  }
  response.writeHead(how.status, { 'content-type': 'application/json', ...how.headers });
  response.end(typeof how.body === 'string' ? how.body : JSON.stringify(how.body ?? {}));
}

/** A Bot Connector on loopback that keeps what it is asked and answers as told; `201 {id}` unless told. */
export async function connectorServer() {
  const asked: Asked[] = [];
  let answer: (request: Asked) => Reply = () => ({ status: 201, body: { id: 'a1' } });
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += String(chunk);
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one: Asked = { method, path: decodeURIComponent(url), body: JSON.parse(text || '{}'), headers };
      asked.push(one);
      reply(answer(one), request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/teams/`,
    asked,
    willAnswer: (how: Reply | ((request: Asked) => Reply)) => {
      answer = typeof how === 'function' ? how : () => how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
