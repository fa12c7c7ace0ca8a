/** Turns that touch the dialog run one after another per conversation: botbuilder's state is last-write-wins. */

export interface TurnOrder {
  /** Runs `turn` when those before it in this conversation are over; `busy` when too many wait or it waited too long. */
  run<T>(conversation: string, turn: () => Promise<T>): Promise<T | 'busy'>;
}

export interface TurnOrderLimits {
  /** How many may wait in one conversation. */
  readonly waiting: number;
  /** How long one may wait, in ms. */
  readonly patienceMs: number;
}

/** At most 20 wait, at most 8 s. */
const turnOrderLimits: TurnOrderLimits = { waiting: 20, patienceMs: 8000 };

interface Line {
  tail: Promise<void>;
  /** The running turn and those that wait. */
  length: number;
}

/** The order within one process. */
export function createTurnOrder(limits: TurnOrderLimits = turnOrderLimits): TurnOrder {
  const lines = new Map<string, Line>();

  return {
    async run(conversation, turn) {
      const line = lines.get(conversation) ?? { tail: Promise.resolve(), length: 0 };
      if (line.length > limits.waiting) return 'busy';
      lines.set(conversation, line);
      line.length += 1;
      const before = line.tail;
      let over = (): void => {};
      line.tail = new Promise((resolve) => {
        over = resolve;
      });
      try {
        if (line.length > 1 && !(await endsWithin(before, limits.patienceMs))) {
          // Whoever comes next must still wait for the slow one, not only for this one that gave up.
          void before.then(over);
          over = () => {};
          return 'busy';
        }
        return await turn();
      } finally {
        line.length -= 1;
        if (line.length === 0) lines.delete(conversation);
        over();
      }
    },
  };
}

async function endsWithin(what: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const ended = await Promise.race([what.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}
