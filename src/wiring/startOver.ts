/** Begins a local bot anew: what is under way ends, its data is set aside, another core begins on none. */
import type { Log } from '../log.js';
import type { Gate } from './gate.js';

export interface StartOverParts {
  readonly gate: Pick<Gate, 'shut' | 'open' | 'refuse'>;
  /** How long turns under way may take to end, in ms. */
  readonly patienceMs: number;
  /** Ends the core that is there. */
  stop(): Promise<void>;
  /** Resolves to the folder in which the data is now. */
  setAside(): Promise<string>;
  /** Opens another core and starts it. */
  begin(): Promise<void>;
  readonly log: Log;
}

/** Where it fails, turns are refused instead of waiting, and the next call goes on from the step that failed. */
export function createStartOver({ gate, patienceMs, stop, setAside, begin, log }: StartOverParts): () => Promise<void> {
  let folder: string | undefined;
  return async () => {
    await gate.shut(patienceMs);
    try {
      if (folder === undefined) {
        await stop();
        folder = await setAside();
      }
      await begin();
    } catch (cause) {
      gate.refuse(
        new Error('Starting over did not succeed, so the bot has no data to work on. Start over again, or restart it.', { cause }),
      );
      throw cause;
    }
    gate.open();
    log.info({ folder }, 'started over; what was there is set aside');
    folder = undefined;
  };
}
