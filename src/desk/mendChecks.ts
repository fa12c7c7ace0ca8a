import { nextCheckAt } from '../domain/nextCheckAt.js';
import { allOf } from './allOf.js';
import type { DeskDeps } from './deps.js';

/**
 * Gives what waits its next check where there is none: version 0.1.0 had no reminders and stored none, and its escalations would wait for
 * their next change to be reminded of. How many it was.
 */
export async function mendChecks({ store: { escalations } }: Pick<DeskDeps, 'store'>): Promise<number> {
  let mended = 0;
  for (const waiting of await allOf(escalations, { by: 'queue' })) {
    const at = nextCheckAt(waiting);
    if (waiting.nextCheckAt === null && at !== null) mended += Number(await escalations.recheck(waiting.id, waiting.revision, at));
  }
  return mended;
}
