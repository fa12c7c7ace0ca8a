/** A clock's alarm, injected so that tests decide when it rings. */
export interface Timers {
  /** Runs once after about `ms` (the process may ring a millisecond early by the wall clock), unless the returned function was called before. */
  after(ms: number, run: () => void): () => void;
}

/** The longest wait of a process timer; anything longer would fire at once (setTimeout's 31 bits). */
const longestMs = 2 ** 31 - 1;

/** Timers of the process; none of them keeps it alive. */
export const processTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, Math.min(Math.max(ms, 0), longestMs));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
