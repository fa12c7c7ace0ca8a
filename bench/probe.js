/**
 * Loaded into each measured process (`node --import`): tells over the IPC channel what the process used, and profiles it. It sleeps in
 * between, and it is the same for the bot and its yardsticks.
 */
import { startProfile, stopProfile } from './profiling.js';

/** µs, user and system together, all threads. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** @type {Record<string, () => unknown>} */
const questions = {
  cpu,
  memory() {
    // Twice: what finalizers let go of goes with the second.
    globalThis.gc?.();
    globalThis.gc?.();
    return process.memoryUsage();
  },
  startProfile,
  stopProfile,
};

process.on('message', async (/** @type {{ id: number, ask: string }} */ { id, ask }) => {
  process.send?.({ id, answer: await questions[ask]?.() });
});
// Whoever measures is gone: nobody would end this process.
process.on('disconnect', () => process.exit(1));
