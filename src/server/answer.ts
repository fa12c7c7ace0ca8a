import type { Response } from 'restify';

/** A request that does not reach the bot: the HTTP status, a stable code, and a sentence for the developer of the client. */
export interface Rejection {
  readonly status: 400 | 403 | 404 | 408 | 413 | 415 | 500;
  readonly code: string;
  readonly message: string;
  /** What was exceeded, if something was. */
  readonly limit?: number;
}

/** Answers in the shape that restify gives its own 404 and 405: `{code, message}`. */
export function reject(response: Response, { status, ...body }: Rejection): void {
  response.send(status, body);
}
