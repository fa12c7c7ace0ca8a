/** What Prometheus reads. Labels are outcomes only: no person, customer or organisation is ever one. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Instant } from './domain/ids.js';

/** handled: the bot answered; rejected: it was no activity; unauthorized: the SDK refused its token; failed: an error of ours. */
export type TurnOutcome = 'handled' | 'rejected' | 'unauthorized' | 'failed';

/** What the gauges ask when they are read. */
export interface MetricSources {
  /** Lanes with unsettled notices, and since when the oldest waits. */
  backlog(): Promise<{ readonly lanes: number; readonly oldest?: Instant }>;
  /** Escalations that wait for a pick-up past their response target. */
  deadlinesMissed(): Promise<number>;
  /** Whether changes can be made durable now. */
  storeWritable(): boolean;
  now(): Instant;
}

export interface Metrics {
  /** One request to the messages endpoint; `seconds` from its arrival to its answer. */
  turn(outcome: TurnOutcome, seconds: number): void;
  /** One send and its outcome; `why` where it failed for good. */
  attempted(what: string, outcome: string, why?: string): void;
  /** A message has arrived so many ms after what it tells. */
  arrived(lagMs: number): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

const prefix = 'escalation_bot_';

export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: `${prefix}turn_seconds`,
    help: 'Turns by outcome and how long they took.',
    labelNames: ['outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers,
  });
  const deliveries = new Counter({
    name: `${prefix}deliveries_total`,
    help: 'Sends by kind and outcome, and why they failed for good.',
    labelNames: ['what', 'outcome', 'why'] as const,
    registers,
  });
  const lag = new Histogram({
    name: `${prefix}delivery_lag_seconds`,
    help: 'From a change to the send that tells of it.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 1800, 7200],
    registers,
  });
  new Gauge({
    name: `${prefix}lanes_waiting`,
    help: 'Escalation and recipient pairs with notices still to be sent.',
    registers,
    async collect() {
      this.set((await sources.backlog()).lanes);
    },
  });
  new Gauge({
    name: `${prefix}oldest_notice_seconds`,
    help: 'How long the oldest unsent notice has waited.',
    registers,
    async collect() {
      const { oldest } = await sources.backlog();
      this.set(oldest === undefined ? 0 : Math.max(0, sources.now() - oldest) / 1000);
    },
  });
  new Gauge({
    name: `${prefix}deadlines_missed`,
    help: 'Escalations that wait past their response target.',
    registers,
    async collect() {
      this.set(await sources.deadlinesMissed());
    },
  });
  new Gauge({
    name: `${prefix}store_writable`,
    help: '1 while changes can be made durable, else 0.',
    registers,
    collect() {
      this.set(sources.storeWritable() ? 1 : 0);
    },
  });
  return {
    turn: (outcome, seconds) => turns.observe({ outcome }, seconds),
    attempted: (what, outcome, why = '') => deliveries.inc({ what, outcome, why }),
    arrived: (lagMs) => lag.observe(lagMs / 1000),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
