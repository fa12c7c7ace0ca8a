/** Runs in a process of its own: a desk over a store with so many escalations, submitting when asked. Arguments: data folder, escalations. */
import type { Profiler } from 'node:inspector';
import { createDesk } from '../src/desk/createDesk.js';
import { commandKey, type EscalationId, escalationId } from '../src/domain/ids.js';
import { createLog } from '../src/log.js';
import { openLowdbStore } from '../src/store/lowdb/openLowdbStore.js';
import { draft, form, partner } from '../test/support/builders.js';
import { targets, workingDays } from '../test/support/calendar.js';
import { fill } from './filledStore.js';
import { startProfile, stopProfile } from './profiling.js';

/** `ahead`: how many submits run at a time. */
export interface SubmitTask {
  readonly submits: number;
  readonly ahead: number;
  readonly profiled?: boolean;
}

/** `ms`: all the submits together; drafts are made before the clock starts. */
export interface SubmitsDone {
  readonly ms: number;
  readonly profile?: Profiler.Profile;
}

const [folder = '', escalations = '0'] = process.argv.slice(2);
const log = createLog({ level: 'error' });
const store = await openLowdbStore({ folder, now: Date.now, log });
await fill(store, Number(escalations));
const desk = createDesk({ store, now: Date.now, rules: { targets, workingDays } });

let count = 0;

/** A draft that is ready to be submitted. */
async function ready(): Promise<EscalationId> {
  count += 1;
  const id = escalationId(`e-${count}`);
  const { customer, service, subscribed, topics } = draft();
  await desk.open(partner(), { id, customer, service, subscribed, topics });
  await desk.run(partner(), id, { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 }, commandKey(id));
  return id;
}

async function submit(id: EscalationId): Promise<void> {
  const outcome = await desk.submit(partner(), id, form());
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
}

async function measure({ submits, ahead, profiled }: SubmitTask): Promise<SubmitsDone> {
  const ids = await Promise.all(Array.from({ length: submits }, ready));
  if (profiled) await startProfile();
  const began = performance.now();
  const waiting = ids.values();
  const worker = async (): Promise<void> => {
    for (const id of waiting) await submit(id);
  };
  await Promise.all(Array.from({ length: ahead }, worker));
  const ms = performance.now() - began;
  return profiled ? { ms, profile: await stopProfile() } : { ms };
}

process.on('message', async (task: SubmitTask) => process.send?.(await measure(task)));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
