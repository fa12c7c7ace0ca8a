import { format } from 'node:util';
import type { Log } from './log.js';

/** Libraries print with `console`, botbuilder whole errors with their requests and tokens; this makes such prints lines of the log. */
export function routeConsole(log: Log): void {
  const line =
    (write: (facts: Readonly<Record<string, unknown>>, message: string) => void) =>
    (...printed: readonly unknown[]) => {
      const err = printed.find((each) => each instanceof Error);
      if (err !== undefined) write({ err }, 'printed by a library');
      else write({ printed: format(...printed).slice(0, 500) }, 'printed by a library');
    };
  const asError = line((facts, message) => log.error(facts, message));
  console.error = (...printed: readonly unknown[]) => {
    // The SDK prints each request that it does not let in; anybody can send thousands, so they are no errors of ours and get one short line.
    const refused = printed.find((each) => each instanceof Error && 'statusCode' in each && each.statusCode === 401);
    if (refused instanceof Error)
      log.warn({ status: 401, why: refused.message.slice(0, 200) }, 'a request without a valid token was refused');
    else asError(...printed);
  };
  console.warn = line((facts, message) => log.warn(facts, message));
  console.info = line((facts, message) => log.debug(facts, message));
  console.log = console.info;
}
