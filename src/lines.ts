/** Waiting lines: the work of one key is done one after another, that of different keys at the same time. */
export interface Lines {
  /** Runs `work` when what came before it under this key is over. */
  run<Value>(key: string, work: () => Promise<Value>): Promise<Value>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createLines(): Lines {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const before = tails.get(key) ?? Promise.resolve();
      const result = before.then(work);
      const tail = result.catch(() => undefined).finally(() => tails.get(key) === tail && tails.delete(key));
      tails.set(key, tail);
      return result;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
