import { createLines } from '../lines.js';

/** Tasks of one conversation run one after another, those of different conversations side by side. */
export interface ConversationQueue {
  /** Resolves or rejects as the task does. */
  run<T>(conversation: string, task: () => Promise<T>): Promise<T>;
}

/** `atOnce`: how many conversations are served at the same time; a task that waits for its conversation takes none of these places. */
export function createConversationQueue(atOnce: number): ConversationQueue {
  const lines = createLines();
  const waiting: (() => void)[] = [];
  let free = atOnce;

  const inPlace = async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };

  return {
    run: (conversation, task) => lines.run(conversation, () => inPlace(task)),
  };
}
