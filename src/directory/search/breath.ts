import { setImmediate } from 'node:timers/promises';

/** How long a slice of long work may hold the event loop, in ms. */
const sliceMs = 8;

/** Long work in slices: call `pause` between small pieces, and turns go on in between. */
export class Breath {
  #since = performance.now();

  /** True when it is time to let others run: then `await breath.take()`. */
  get due(): boolean {
    return performance.now() - this.#since >= sliceMs;
  }

  async take(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}
