import type { Request, Response } from 'restify';
import { errorReference } from '../errorReference.js';
import type { Log } from '../log.js';
import type { TurnOutcome } from '../metrics.js';
import { type Rejection, reject } from './answer.js';
import { checkActivity } from './checkActivity.js';
import { parseJson, wrongType } from './parseJson.js';
import { ClientGone, readBody } from './readBody.js';

/** Gives the turn to the bot: `request.body` is the parsed activity; answers through `response` as botbuilder's `adapter.process` does. */
export type HandleActivity = (request: Request, response: Response) => Promise<void>;

export interface MessagesEndpoint {
  readonly handleActivity: HandleActivity;
  readonly local: boolean;
  readonly onTurn: (outcome: TurnOutcome, seconds: number) => void;
  readonly log: Log;
}

/** An attachment travels by reference, so an activity of this size is no honest one. */
const bodyLimits = { bytes: 256 * 1024, patienceMs: 10_000 } as const;

/** Takes what is no activity away from the bot, which would answer it with a 500, and answers when the bot itself fails. */
export async function serveMessage(
  request: Request,
  response: Response,
  { handleActivity, local, onTurn, log }: MessagesEndpoint,
): Promise<void> {
  const started = performance.now();
  const end = (outcome: TurnOutcome) => onTurn(outcome, (performance.now() - started) / 1000);
  try {
    const rejection = await admit(request, local);
    if (rejection !== undefined) {
      log.warn({ status: rejection.status, code: rejection.code, request: request.id() }, 'request rejected');
      // What is left of the body must not be taken for the next request.
      if (rejection.code === 'TooBig' || rejection.code === 'TooSlow') response.setHeader('Connection', 'close');
      reject(response, rejection);
      return end('rejected');
    }
    await handleActivity(request, response);
    end(outcomeOf(response.statusCode));
  } catch (error) {
    if (error instanceof ClientGone) return end('rejected');
    const reference = errorReference();
    log.error({ err: error, reference, request: request.id() }, 'turn failed');
    if (!response.headersSent)
      reject(response, { status: 500, code: 'Failed', message: `Something went wrong here. Reference: ${reference}.` });
    end('failed');
  }
}

async function admit(request: Request, local: boolean): Promise<Rejection | undefined> {
  const unread = wrongType(request.headers['content-type'], request.headers['content-encoding']);
  if (unread !== undefined) return unread;
  const body = await readBody(request, bodyLimits);
  if (!body.ok) return body.rejection;
  const parsed = parseJson(body.bytes);
  if (!parsed.ok) return parsed.rejection;
  request.body = parsed.value;
  return checkActivity(parsed.value, local);
}

function outcomeOf(status: number): TurnOutcome {
  if (status === 401 || status === 403) return 'unauthorized';
  return status >= 500 ? 'failed' : 'handled';
}
