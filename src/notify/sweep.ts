import type { Instant } from '../domain/ids.js';
import type { Log } from '../log.js';
import type { Outbox, Waker } from '../store/ports.js';
import type { Timers } from './timers.js';

/** How often the outbox is asked, in ms: what a lost knock costs at most. */
const everyMs = 15_000;

/** At most so many lanes a round; the next round finds the others. */
const atOnce = 1_000;

export interface Sweep {
  /** Knocks at once for what was left over, then every 15 s. */
  start(): Promise<void>;
  /** Waits for the round that is under way. */
  stop(): Promise<void>;
}

/** Asks the outbox for lanes that are due and knocks for them: makes up for lost knocks, restarts and clock jumps. */
export function createSweep(parts: {
  readonly outbox: Pick<Outbox, 'due'>;
  readonly waker: Pick<Waker, 'knock'>;
  readonly now: () => Instant;
  readonly timers: Timers;
  readonly log: Log;
}): Sweep {
  const { outbox, waker, now, timers, log } = parts;
  let stopped = false;
  let cancel = () => {};
  let round = Promise.resolve();

  const sweep = async (): Promise<void> => {
    try {
      const at = now();
      const lanes = await outbox.due(at, atOnce);
      if (lanes.length > 0) waker.knock(lanes, at);
    } catch (error) {
      log.error({ err: error }, 'the outbox could not be swept; tried again at the next round');
    }
    if (!stopped) cancel = timers.after(everyMs, next);
  };
  const next = (): void => {
    round = sweep();
  };

  return {
    start: async () => {
      next();
      await round;
    },
    stop: async () => {
      stopped = true;
      cancel();
      await round;
    },
  };
}
