/** What time alone does: one sweep every 15 s runs the clock's commands for what is due. No timer per escalation. */
import type { DeskDeps } from '../desk/deps.js';
import { mendChecks } from '../desk/mendChecks.js';
import { sweepClock } from '../desk/sweepClock.js';
import { dayMs } from '../domain/beijingTime.js';
import type { Log } from '../log.js';
import type { Timers } from '../notify/timers.js';
import type { Documents } from '../store/ports.js';

const everyMs = 15_000;
/** What a conversation left behind (its open question, the list it was shown last) is of no use after this. */
const untouchedMs = 30 * dayMs;
/** A sweep must not keep turns waiting. */
const prunedAtOnce = 200;

export interface Clock {
  /** Resolves when the sweep that runs is over. */
  stop(): Promise<void>;
}

export function startClock(deps: DeskDeps, documents: Pick<Documents, 'prune'>, timers: Timers, log: Log): Clock {
  let sweeping = Promise.resolve();
  let isMended = false;
  const sweep = async (): Promise<void> => {
    try {
      if (!isMended) {
        const mended = await mendChecks(deps);
        if (mended > 0) log.info({ mended }, 'escalations that an earlier version stored will be reminded of');
        isMended = true;
      }
      const { closed, reminded, forgotten, failures } = await sweepClock(deps);
      if (closed + reminded + forgotten > 0)
        log.info({ closed, reminded, forgotten }, 'the clock reminded, closed escalations or deleted drafts');
      for (const { escalation, error } of failures) log.error({ err: error, escalation }, 'the clock could not do its work');
    } catch (error) {
      log.error({ err: error }, 'the clock could not read what is due');
    }
    try {
      const pruned = await documents.prune(deps.now() - untouchedMs, prunedAtOnce);
      if (pruned > 0) log.info({ pruned }, 'the clock deleted what conversations of long ago had left behind');
    } catch (error) {
      log.error({ err: error }, 'the clock could not delete what conversations of long ago had left behind');
    }
  };
  let cancel: () => void = () => undefined;
  const tick = (): void => {
    sweeping = sweeping.then(sweep);
    cancel = timers.after(everyMs, tick);
  };
  tick();
  return {
    async stop() {
      cancel();
      await sweeping;
    },
  };
}
