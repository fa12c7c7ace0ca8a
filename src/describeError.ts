/** What a log line keeps of an error. Never all of it: errors of HTTP clients carry the request with its token, and bodies with customers' words. */
export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

const deepestCause = 4;
/** Characters; some libraries put a whole answer into the message. */
const longestMessage = 500;

/** Anything that was thrown, as plain data: name, message, codes, stack and the chain of causes. */
export function describeError(thrown: unknown, depth = 0): ErrorDescription {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: String(thrown).slice(0, longestMessage) };
  const code = fieldOf(thrown, 'code');
  const status = fieldOf(thrown, 'statusCode') ?? fieldOf(thrown, 'status');
  return {
    type: thrown.name,
    message: thrown.message.slice(0, longestMessage),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(thrown.stack === undefined ? {} : { stack: framesOf(thrown.stack) }),
    ...(thrown.cause === undefined || depth >= deepestCause ? {} : { cause: describeError(thrown.cause, depth + 1) }),
  };
}

/** The message stands by itself already (cut to length), so the stack keeps its frames only. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function fieldOf(error: Error, name: string): unknown {
  return name in error ? Reflect.get(error, name) : undefined;
}
