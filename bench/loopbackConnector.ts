import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Json, parseJson } from '../test/client/json.js';

/** A Bot Connector that takes everything at once: it costs the measuring process little and refuses nothing. */
export class LoopbackConnector {
  private readonly rooms = new Map<string, Json[]>();
  private ids = 0;

  private constructor(private readonly server: Server) {
    server.keepAliveTimeout = 60_000;
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
      const room = decodeURIComponent(/\/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
      const messages = this.rooms.get(room);
      if (request.method === 'POST' && messages) messages.push(parseJson(Buffer.concat(chunks).toString('utf8')));
      this.ids += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"id":"m-${this.ids}"}`);
    });
  }

  /** Listens on a free port of the loopback address. */
  static async start(): Promise<LoopbackConnector> {
    const server = createServer();
    const connector = new LoopbackConnector(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return connector;
  }

  get serviceUrl(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the connector does not listen');
    return `http://127.0.0.1:${address.port}/`;
  }

  /** The messages of a conversation from now on. */
  open(conversation: string): readonly Json[] {
    const messages: Json[] = [];
    this.rooms.set(conversation, messages);
    return messages;
  }

  /** Forgets a conversation; messages to it are still taken. */
  leave(conversation: string): void {
    this.rooms.delete(conversation);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
