import type { Instant } from '../domain/ids.js';
import type { Log } from '../log.js';
import type { Lane, Waker } from '../store/ports.js';
import { laneKey } from './laneKey.js';
import type { Timers } from './timers.js';

interface Waiting {
  readonly lane: Lane;
  readonly at: Instant;
  readonly cancel: () => void;
}

/**
 * The waker of a single process: one timer per lane that waits, the earliest knock counts. A lane is never worked twice at once; a knock
 * during its work runs it once more afterwards. Knocks before `run` are kept, after `stop` dropped.
 */
export function createTimerWaker({ now, timers, log }: { now: () => Instant; timers: Timers; log: Log }): Waker {
  const waiting = new Map<string, Waiting>();
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let work: ((lane: Lane) => Promise<void>) | undefined;
  let stopped = false;

  const arm = (lane: Lane, at: Instant): void => {
    const key = laneKey(lane);
    // A process timer may ring a millisecond before the wall clock is there; worked so, the lane would not be due and wait for the sweep.
    const ring = () => {
      waiting.delete(key);
      if (at > now()) arm(lane, at);
      else start(key, lane);
    };
    waiting.set(key, { lane, at, cancel: work ? timers.after(at - now(), ring) : () => undefined });
  };

  const start = (key: string, lane: Lane): void => {
    if (stopped || !work) return;
    if (running.has(key)) {
      again.add(key);
      return;
    }
    const done = work(lane)
      .catch((error: unknown) => log.error({ err: error, escalation: lane.escalation }, 'a lane could not be worked'))
      .finally(() => {
        running.delete(key);
        if (again.delete(key)) start(key, lane);
      });
    running.set(key, done);
  };

  return {
    knock: (lanes, at) => {
      if (stopped) return;
      for (const lane of lanes) {
        const before = waiting.get(laneKey(lane));
        if (before && before.at <= at) continue;
        before?.cancel();
        arm(lane, at);
      }
    },
    run: async (worker) => {
      work = worker;
      for (const { lane, at } of waiting.values()) arm(lane, at);
    },
    stop: async () => {
      stopped = true;
      for (const { cancel } of waiting.values()) cancel();
      waiting.clear();
      await Promise.all(running.values());
    },
  };
}
