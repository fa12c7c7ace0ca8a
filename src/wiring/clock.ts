/** What time alone does: one sweep every 15 s runs the clock's commands for what is due. No timer per escalation. */
import type { DeskDeps } from '../desk/deps.js';
import { sweepClock } from '../desk/sweepClock.js';
import type { Log } from '../log.js';

const everyMs = 15_000;

export interface Clock {
  /** Resolves when the sweep that runs is over. */
  stop(): Promise<void>;
}

export function startClock(deps: DeskDeps, log: Log): Clock {
  let sweeping = Promise.resolve();
  const sweep = async (): Promise<void> => {
    try {
      const { closed, forgotten, failures } = await sweepClock(deps);
      if (closed > 0 || forgotten > 0) log.info({ closed, forgotten }, 'the clock closed escalations or deleted drafts');
      for (const { escalation, error } of failures) log.error({ err: error, escalation }, 'the clock could not do its work');
    } catch (error) {
      log.error({ err: error }, 'the clock could not read what is due');
    }
  };
  const tick = (): void => {
    sweeping = sweeping.then(sweep);
  };
  const timer = setInterval(tick, everyMs);
  timer.unref();
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
