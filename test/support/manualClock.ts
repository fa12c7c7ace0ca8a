import type { Instant } from '../../src/domain/ids.js';
import type { Timers } from '../../src/notify/timers.js';

/** Time that stands still until told otherwise; its timers ring in order when it is moved. */
export interface ManualClock {
  readonly now: () => Instant;
  readonly timers: Timers;
  /** Moves on by so many ms, letting whatever a timer started come to rest before the next rings. */
  advance(ms: number): Promise<void>;
  /** Lets what is under way come to rest without moving. */
  settle(): Promise<void>;
  /** When the next timer rings; undefined when none is set. */
  nextAt(): Instant | undefined;
}

const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

export function manualClock(start: Instant = Date.UTC(2026, 10, 24, 2, 20)): ManualClock {
  let time = start;
  let rank = 0;
  const set = new Map<number, { readonly at: Instant; readonly run: () => void }>();
  const next = () => [...set].sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];

  /** Two turns: promises that wait for one another across a timer phase come to rest in them. */
  const settle = async () => {
    await turnOfTheLoop();
    await turnOfTheLoop();
  };

  return {
    now: () => time,
    timers: {
      after: (ms, run) => {
        rank += 1;
        const mine = rank;
        set.set(mine, { at: time + Math.max(ms, 0), run });
        return () => set.delete(mine);
      },
    },
    advance: async (ms) => {
      const until = time + ms;
      await settle();
      for (let first = next(); first && first[1].at <= until; first = next()) {
        const [id, { at, run }] = first;
        time = Math.max(time, at);
        set.delete(id);
        run();
        await settle();
      }
      time = until;
    },
    settle,
    nextAt: () => next()?.[1].at,
  };
}
