import type { Instant } from '../domain/ids.js';
import { processTimers, type Timers } from '../notify/timers.js';

/** What time it is, and how to be woken: one source of both for everything behind the server. */
export interface Time {
  readonly now: () => Instant;
  readonly timers: Timers;
}

/** The time of the machine. */
export const machineTime: Time = { now: Date.now, timers: processTimers };
