import type { IncomingMessage } from 'node:http';
import type { Rejection } from './answer.js';

export interface BodyLimits {
  readonly bytes: number;
  /** How long a client may take to send it, in ms. */
  readonly patienceMs: number;
}

export type Body = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly rejection: Rejection };

/** What is still read, and thrown away, of a body that is too big, so that an honest client gets to read the answer. */
const toleratedFactor = 4;

/** The whole body, or why not. Never holds more than the limit in memory. Rejects with `ClientGone`. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Body>((resolve, fail) => {
      const tooBig = () => resolve(rejected(413, 'TooBig', `The body has more than ${limits.bytes} bytes.`));
      timer = setTimeout(() => resolve(rejected(408, 'TooSlow', 'The body did not arrive in time.')), limits.patienceMs);
      request.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limits.bytes) chunks.push(chunk);
        else chunks.length = 0;
        if (size > limits.bytes * toleratedFactor) tooBig();
      });
      request.on('end', () => (size > limits.bytes ? tooBig() : resolve({ ok: true, bytes: Buffer.concat(chunks) })));
      request.on('error', (cause) => fail(new ClientGone({ cause })));
      request.on('close', () => fail(new ClientGone()));
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Nobody is there any more to be answered. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';

  constructor(options?: ErrorOptions) {
    super('The client closed the connection before its request was complete.', options);
  }
}

function rejected(status: 408 | 413, code: string, message: string): Body {
  return { ok: false, rejection: { status, code, message } };
}
