import { request } from 'node:http';
import type { Metrics, TurnOutcome } from '../../src/metrics.js';
import { type BotServerParts, createBotServer } from '../../src/server/createBotServer.js';
import type { HandleActivity } from '../../src/server/messagesEndpoint.js';

/** A message as a local client sends it; change what a test is about. */
export function message(change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    type: 'message',
    id: 'a1',
    channelId: 'emulator',
    serviceUrl: 'http://127.0.0.1:50000',
    conversation: { id: 'c1' },
    from: { id: 'u1' },
    recipient: { id: 'b1' },
    text: 'hello',
    ...change,
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A request with exactly these headers, `Host` included, which `fetch` does not let through. */
export function rawRequest(url: string, headers: Readonly<Record<string, string>>, body?: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, fail) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: /json/.test(answer.headers['content-type'] ?? '') ? JSON.parse(text) : text,
        });
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

const servers: { close(patienceMs: number): Promise<void> }[] = [];

/** Call in `afterEach`. */
export async function closeServers(): Promise<void> {
  for (const server of servers.splice(0)) await server.close(0);
}

/** A server on a free port, in local mode unless a config is given; keeps what it logged and the outcomes of its turns. */
export async function listeningServer(handleActivity: HandleActivity, parts: Partial<BotServerParts> = {}) {
  const outcomes: TurnOutcome[] = [];
  const logged: string[] = [];
  const line = (facts: Readonly<Record<string, unknown>>, text: string) => void logged.push(`${text} ${JSON.stringify(facts)}`);
  const metrics: Pick<Metrics, 'turn' | 'text' | 'contentType'> = {
    turn: (outcome) => void outcomes.push(outcome),
    text: async () => 'turns 1\n',
    contentType: 'text/plain; version=0.0.4',
  };
  const server = createBotServer({
    config: { listen: { host: '127.0.0.1', port: 0 } },
    handleActivity,
    ready: async () => ({ store: { ok: true } }),
    metrics,
    log: { debug: line, info: line, warn: line, error: line },
    ...parts,
  });
  servers.push(server);
  const url = await server.listen();
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    rawRequest(
      `${url}/api/messages`,
      { 'Content-Type': 'application/json', ...headers },
      typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    );
  return { server, url, post, outcomes, logged };
}
