/** The CPU profiler of the process that loads this. */
import { Session } from 'node:inspector/promises';

/** How often it looks, in µs. */
const interval = 500;

/** @type {Session | undefined} */
let session;

export async function startProfile() {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
}

/** @returns {Promise<import('node:inspector').Profiler.Profile>} */
export async function stopProfile() {
  if (!session) throw new Error('no profile was started');
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}
