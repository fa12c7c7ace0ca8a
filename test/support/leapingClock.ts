import type { Instant } from '../../src/domain/ids.js';
import { processTimers } from '../../src/notify/timers.js';
import type { Time } from '../../src/wiring/time.js';

/** Time that goes on as it does on the machine, from another start, and can be leapt ahead: what a timer waited for then rings at once. */
export interface LeapingClock extends Time {
  /** Goes to an instant that is still to come. Backwards only the clock goes, as when a machine's is set. */
  leapTo(instant: Instant): void;
  leapBy(ms: number): void;
}

interface Alarm {
  readonly at: Instant;
  readonly run: () => void;
  cancel: () => void;
}

export function leapingClock(start: Instant = Date.UTC(2026, 10, 24, 2, 20)): LeapingClock {
  let ahead = start - Date.now();
  const alarms = new Set<Alarm>();
  const now = () => Date.now() + ahead;
  const arm = (alarm: Alarm): void => {
    alarm.cancel = processTimers.after(alarm.at - now(), () => {
      alarms.delete(alarm);
      alarm.run();
    });
  };
  const leapTo = (instant: Instant): void => {
    ahead = instant - Date.now();
    for (const alarm of alarms) {
      alarm.cancel();
      arm(alarm);
    }
  };
  return {
    now,
    timers: {
      after(ms, run) {
        const alarm: Alarm = { at: now() + ms, run, cancel: () => undefined };
        alarms.add(alarm);
        arm(alarm);
        return () => {
          alarms.delete(alarm);
          alarm.cancel();
        };
      },
    },
    leapTo,
    leapBy: (ms) => leapTo(now() + ms),
  };
}
