/** Lets turns through and knows how many are under way; while it is shut they wait, unless nothing is there to wait for. */
export interface Gate {
  pass<Value>(turn: () => Promise<Value>): Promise<Value>;
  /** No further turn begins; resolves when those under way have ended, at the latest after `patienceMs`. */
  shut(patienceMs: number): Promise<void>;
  open(): void;
  /** Whoever waits or comes is refused with this, until it opens or is shut again. */
  refuse(why: Error): void;
}

export function createGate(): Gate {
  let running = 0;
  let shut = false;
  let refusal: Error | undefined;
  const opened: (() => void)[] = [];
  const emptied: (() => void)[] = [];
  const release = (): void => {
    shut = false;
    for (const tell of opened.splice(0)) tell();
  };
  const leave = (): void => {
    running -= 1;
    if (running > 0) return;
    for (const tell of emptied.splice(0)) tell();
  };
  return {
    async pass(turn) {
      while (shut) await new Promise<void>((resolve) => opened.push(resolve));
      if (refusal !== undefined) throw refusal;
      running += 1;
      return turn().finally(leave);
    },
    async shut(patienceMs) {
      shut = true;
      refusal = undefined;
      if (running === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        emptied.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    open() {
      refusal = undefined;
      release();
    },
    refuse(why) {
      refusal = why;
      release();
    },
  };
}
