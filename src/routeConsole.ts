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
  console.error = line((facts, message) => log.error(facts, message));
  console.warn = line((facts, message) => log.warn(facts, message));
  console.info = line((facts, message) => log.debug(facts, message));
  console.log = console.info;
}
