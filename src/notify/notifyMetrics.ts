import type { NextSend } from './nextSend.js';
import type { DeliveryFailure, Sent } from './ports.js';

/** What is counted of deliveries; the app hands in what keeps the numbers. */
export interface NotifyMetrics {
  /** One send and its outcome; `why` where it failed for good. */
  attempted(what: Exclude<NextSend['kind'], 'hold'>, outcome: Sent['outcome'], why?: DeliveryFailure | 'unrenderable'): void;
  /** A message has arrived so many ms after what it tells. */
  arrived(lagMs: number): void;
}
