/** Server-sent events: what changes on the page, as it changes. */
import type { Request, Response } from 'restify';
import type { Conversations } from './conversations.js';

/** ms. Below the server's own patience with a silent connection. */
const heartbeatMs = 15_000;
/** ms. How soon a browser that lost the connection comes back. */
const retryMs = 1_000;
/** Bytes that a page which does not read may leave behind; it asks for the state again afterwards. */
const mostUnread = 4 << 20;

/** The open streams. */
export interface EventStreams {
  /** Answers with a stream that begins after number `after`. */
  open(request: Request, response: Response, after: number): void;
  /** Ends all of them, so that they do not hold up the server's end. */
  close(): void;
}

export function createEventStreams(conversations: Pick<Conversations, 'watch'>): EventStreams {
  const streams = new Set<Response>();
  let closed = false;
  return {
    open(request, response, after) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      response.write(`retry: ${retryMs}\n\n`);
      const unwatch = conversations.watch(after, (event, sequence) => {
        response.write(`${sequence === undefined ? '' : `id: ${sequence}\n`}data: ${JSON.stringify(event)}\n\n`);
        if (response.writableLength > mostUnread) response.destroy();
      });
      const beat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
      const end = (): void => {
        clearInterval(beat);
        unwatch();
        streams.delete(response);
      };
      request.on('close', end);
      response.on('close', end);
      streams.add(response);
      // A browser that comes back at once must not hold up the end either.
      if (closed) response.end();
    },
    close() {
      closed = true;
      for (const stream of streams) stream.end();
    },
  };
}
