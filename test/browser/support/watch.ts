/** What must never happen in a browser, whatever a test is about. */
import type { BrowserContext, Request } from 'playwright-core';

export interface Watch {
  /** All that went wrong so far, in words. */
  faults(): readonly string[];
  /** While the bot is down, asking it in vain is no fault. */
  allowUnanswered(): void;
  /** A mistake that the test makes on purpose is refused with this status. */
  allowRefused(status: number): void;
}

/** Console errors, errors of scripts, requests that failed or were refused, and requests to anywhere but `origin`. */
export function watch(context: BrowserContext, origin: string): Watch {
  const faults: string[] = [];
  let mayBeUnanswered = false;
  let refusedOnPurpose: number | undefined;
  const isUnanswered = (words: string) => mayBeUnanswered && /net::ERR_(?:CONNECTION|EMPTY|INCOMPLETE|SOCKET|NETWORK)/.test(words);

  context.on('console', (line) => {
    const isBad = line.type() === 'error' || line.type() === 'warning';
    const isOnPurpose = refusedOnPurpose !== undefined && line.text().includes(`status of ${refusedOnPurpose} `);
    if (isBad && !isOnPurpose && !isUnanswered(line.text())) faults.push(`the console says: ${line.text()}`);
  });
  context.on('weberror', (error) => faults.push(`a script failed: ${String(error.error().stack)}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`a request left for ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== refusedOnPurpose)
      faults.push(`${response.url()} was answered with ${String(response.status())}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    if (!isHungUp(request, why) && !isUnanswered(why)) faults.push(`${request.url()} failed: ${why}`);
  });
  return {
    faults: () => faults,
    allowUnanswered: () => {
      mayBeUnanswered = true;
    },
    allowRefused: (status) => {
      refusedOnPurpose = status;
    },
  };
}

/** The page itself ends its stream of events when it is left or reads everything again. */
const isHungUp = (request: Request, why: string): boolean =>
  why === 'net::ERR_ABORTED' && new URL(request.url()).pathname === '/local/events';
