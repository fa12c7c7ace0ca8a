import type { Lane, Outbox, Waker } from '../store/ports.js';
import { createLaneWorker, type LaneWorkerParts } from './laneWorker.js';
import { createSweep } from './sweep.js';
import type { Timers } from './timers.js';

export interface NotifierParts extends LaneWorkerParts {
  readonly outbox: Pick<Outbox, 'claim' | 'settle' | 'states' | 'refresh' | 'due'>;
  readonly waker: Waker;
  readonly timers: Timers;
}

export interface Notifier {
  /** Works what is knocked for from now on, beginning with what an earlier process left over. */
  start(): Promise<void>;
  /** No new send begins; resolves when what was under way is settled. */
  stop(): Promise<void>;
  /** Works a lane at once and waits until it is out, but not for long: a connector that is slow or down keeps nobody's turn waiting. */
  hurry(lane: Lane): Promise<void>;
}

/** How long somebody who asked waits for the card, in ms; after that it comes when it can. */
const patienceMs = 2_000;

/** Delivers the notices of the outbox and keeps the cards true: the worker, its waker and the sweep that makes up for lost knocks. */
export function createNotifier(parts: NotifierParts): Notifier {
  const worker = createLaneWorker(parts);
  const sweep = createSweep(parts);
  return {
    start: async () => {
      await parts.waker.run(worker.work);
      await sweep.start();
    },
    hurry: async (lane) => {
      let cancel = () => {};
      const patience = new Promise<void>((resolve) => {
        cancel = parts.timers.after(patienceMs, resolve);
      });
      const worked = worker
        .work(lane)
        .catch((error: unknown) => parts.log.error({ err: error, escalation: lane.escalation }, 'a lane could not be worked'));
      await Promise.race([worked, patience]);
      cancel();
    },
    stop: async () => {
      worker.stop();
      await sweep.stop();
      await parts.waker.stop();
    },
  };
}
