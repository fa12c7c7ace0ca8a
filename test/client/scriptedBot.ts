/** A bot of a few lines to try the client with: it answers each activity by a function, over HTTP like the real one. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Json, objectAt, parseJson, textAt } from './json.js';

/** What the bot may do in a turn. `post`, `replace` and `create` are calls to the connector; each gives back its answer. */
export interface Turn {
  readonly activity: Json;
  post(message: Json): Promise<Json>;
  replace(activityId: string, message: Json): Promise<number>;
  create(body: Json): Promise<{ readonly status: number; readonly body: Json }>;
}

/** Starts it; `turn` gives back the body of the answer to an invoke. */
export async function startScriptedBot(
  turn: (turn: Turn) => Promise<Json | undefined>,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const call = async (method: string, url: string, body: Json): Promise<{ readonly status: number; readonly body: Json }> => {
    const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: response.status, body: parseJson(await response.text()) };
  };
  const server = createServer((request, response) => {
    // restify, once loaded anywhere in the process, lets writeHead return nothing: no chaining.
    const end = (status: number, body: string) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    };
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const activity = parseJson(Buffer.concat(chunks).toString('utf8'));
      const base = `${textAt(activity, 'serviceUrl')}v3/conversations`;
      const here = `${base}/${encodeURIComponent(textAt(objectAt(activity, 'conversation'), 'id'))}/activities`;
      turn({
        activity,
        post: async (message) => (await call('POST', here, { type: 'message', ...message })).body,
        replace: async (id, message) => (await call('PUT', `${here}/${encodeURIComponent(id)}`, { type: 'message', ...message })).status,
        create: (body) => call('POST', base, body),
      }).then(
        (answer) => end(200, answer ? JSON.stringify(answer) : ''),
        (error: unknown) => end(500, String(error)),
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
