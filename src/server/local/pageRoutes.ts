/** The page's own addresses under /local, in the words of protocol.ts. */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { errorReference } from '../../errorReference.js';
import { reject } from '../answer.js';
import { ClientGone } from '../readBody.js';
import type { EventStreams } from './eventStream.js';
import type { LocalParts } from './parts.js';
import type { LocalPerson, LocalState } from './protocol.js';
import { foreignPage, type Readable, readAs } from './reading.js';
import type { Visitors } from './visitors.js';

const id = z.string().min(1).max(200);
const openShape = z.object({ person: id, client: z.enum(['msteams', 'webchat']) });
const sayShape = z.object({ person: id, conversation: id, root: id.optional(), text: z.string().trim().min(1) });

/** Teams takes messages of about 28 KB; so many characters are let through here. */
const longestLine = 28_000;
const data = z.unknown();
const pressShape = z.object({
  person: id,
  conversation: id,
  message: id,
  trigger: z.literal('automatic').optional(),
  action: z.union([
    z.object({ type: z.literal('Action.Submit'), data }).transform(({ type, data }) => ({ type, data })),
    z
      .object({ type: z.literal('Action.Execute'), verb: z.string().max(200), data })
      .transform(({ type, verb, data }) => ({ type, verb, data })),
  ]),
});

export interface PageRoutes extends LocalParts {
  readonly visitors: Visitors;
  readonly streams: EventStreams;
  /** Somebody who reads this language asked for the page; the first time there may be something to prepare. */
  readonly onVisit: (locale: LocalPerson['locale']) => void;
  /** Begins anew; resolves when the bot is there again. */
  readonly startOver: () => Promise<void>;
  /** What GET /local/gallery answers. */
  readonly gallery: (query: URLSearchParams) => object;
}

export function addPageRoutes(server: Server, parts: PageRoutes): void {
  const { visitors, conversations, people, streams, log } = parts;

  /** Refusals and faults in the protocol's words. */
  const guarded = (serve: (request: Request, response: Response) => Promise<void>) => async (request: Request, response: Response) => {
    try {
      response.setHeader('Cache-Control', 'no-store');
      const foreign = foreignPage(request);
      if (foreign === undefined) await serve(request, response);
      else reject(response, foreign);
    } catch (error) {
      if (error instanceof ClientGone) return;
      const reference = errorReference();
      log.error({ err: error, reference }, 'the local page: a request failed');
      if (!response.headersSent)
        reject(response, { status: 500, code: 'Failed', message: `Something went wrong here. Reference: ${reference}.` });
    }
  };

  /** Answers what can be done with a body of this shape, or why not. */
  const post = <Body, Value>(
    path: string,
    shape: z.ZodType<Body, z.ZodTypeDef, unknown>,
    status: number,
    act: (body: Body) => Readable<Value> | Promise<Readable<Value>>,
    answer: (value: Value) => unknown = (value) => value,
  ): void => {
    server.post(
      path,
      guarded(async (request, response) => {
        const body = await readAs(request, shape);
        const done = body.ok ? await act(body.value) : body;
        if (done.ok) {
          response.send(status, answer(done.value));
          return;
        }
        const { refused } = done;
        if (refused.code === 'TooBig' || refused.status === 408) response.setHeader('Connection', 'close');
        reject(response, refused);
      }),
    );
  };

  server.get(
    '/local/state',
    guarded(async (request, response) => {
      parts.onVisit(localeOf(request.headers['accept-language']));
      const state: LocalState = { people: people(), ...conversations.state() };
      response.send(200, state);
    }),
  );
  server.get(
    '/local/events',
    guarded(async (request, response) => {
      const asked = request.headers['last-event-id'] ?? new URLSearchParams(request.getQuery()).get('after') ?? '';
      // A number that was never given leads to `reset`, as one that is long gone does.
      streams.open(request, response, /^\d{1,15}$/.test(String(asked)) ? Number(asked) : -1);
    }),
  );
  server.get(
    '/local/gallery',
    guarded(async (request, response) => {
      response.send(200, parts.gallery(new URLSearchParams(request.getQuery())));
    }),
  );
  post('/local/open', openShape, 200, visitors.open, (conversation) => ({ conversation }));
  post('/local/say', sayShape, 202, (said) =>
    said.text.length > longestLine
      ? { ok: false, refused: { status: 413, code: 'TooLong', message: `text: At most ${longestLine} characters.`, limit: longestLine } }
      : visitors.say(said),
  );
  post('/local/press', pressShape, 200, visitors.press);
  post('/local/start-over', z.object({}), 204, async () => {
    await parts.startOver();
    return { ok: true, value: undefined };
  });
}

/** What the browser's user reads first, of the two that the bot speaks: English for whoever names another than Chinese. */
const localeOf = (accepted = ''): LocalPerson['locale'] => (/^(?:zh|\*|$)/i.test(accepted) ? 'zh-CN' : 'en-US');
