/**
 * One process owns the folder. The lock is a file made with its content in one step; one whose process is gone is taken over. Whether a process of
 * another machine or container is gone cannot be seen from here, so the owner touches its lock now and then.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../log.js';
import { isRunning, processStart } from './processStart.js';

const lockName = 'lock';
/** Held for the moment in which a dead process's lock is replaced, so that two starters do not both do it. */
const takeoverName = 'lock.takeover';
const takeoverTries = 40;
const takeoverPauseMs = 50;
/** Another machine's lock that was not touched for so long belongs to nobody. */
const untouchedMs = 60_000;

const owner = z.object({
  v: z.literal(1),
  host: z.string(),
  pid: z.number().int().positive(),
  started: z.string().optional(),
  id: z.string(),
});
type Owner = z.infer<typeof owner>;

/** Thrown at the start when another process has the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(
    readonly folder: string,
    who: string,
  ) {
    super(
      `${folder} is in use by ${who}: one bot at a time may have it. Stop that one, or give this one a folder of its own (DATA_DIR). ` +
        `If no bot is running there, delete ${join(folder, lockName)}.`,
    );
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

const thisProcess = (): Owner => ({ v: 1, host: hostname(), pid: process.pid, started: processStart(process.pid), id: randomUUID() });

/** Makes this process the folder's owner; rejects with `FolderInUse`. */
export async function lockFolder(folder: string, log: Log, touchEveryMs = 15_000): Promise<FolderLock> {
  const me = thisProcess();
  const lock = join(folder, lockName);
  for (let tries = 0; tries < takeoverTries; tries += 1) {
    if (await createWhole(lock, JSON.stringify(me))) return keep(lock, me, log, touchEveryMs);
    const there = await readOwner(lock);
    if (there !== undefined && (await isAlive(there, lock))) throw new FolderInUse(folder, nameOf(there));
    if (!(await removeStale(folder))) await pause(takeoverPauseMs);
  }
  throw new FolderInUse(folder, 'another process that is just starting');
}

function nameOf({ host, pid }: Owner): string {
  return host === hostname() ? `process ${pid}` : `process ${pid} on ${host}, which was there a minute ago`;
}

function keep(lock: string, me: Owner, log: Log, touchEveryMs: number): FolderLock {
  const touching = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch((error: unknown) => log.warn({ err: error }, 'the lock of the data folder could not be touched'));
  }, touchEveryMs).unref();
  return {
    release: async () => {
      clearInterval(touching);
      if ((await readOwner(lock))?.id === me.id) await rm(lock, { force: true });
    },
  };
}

/** False when the file is there already. Nobody ever sees it empty or half written. */
async function createWhole(path: string, text: string): Promise<boolean> {
  const own = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(own, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** undefined when there is no lock; one that cannot be read belongs to nobody alive. */
async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    const parsed = owner.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function isAlive({ host, pid, started }: Owner, path: string): Promise<boolean> {
  if (host !== hostname()) return Date.now() - (await touchedAt(path)) < untouchedMs;
  if (!isRunning(pid)) return false;
  const now = processStart(pid);
  return started === undefined || now === undefined || now === started;
}

/** 0 when it was removed meanwhile. */
async function touchedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

/** Removes the lock of a process that is gone; false when another starter is doing so. */
async function removeStale(folder: string): Promise<boolean> {
  const lock = join(folder, lockName);
  const takeover = join(folder, takeoverName);
  if (!(await createWhole(takeover, JSON.stringify(thisProcess())))) {
    const other = await readOwner(takeover);
    if (other === undefined || !(await isAlive(other, takeover))) await rm(takeover, { force: true });
    return false;
  }
  try {
    const there = await readOwner(lock);
    if (there === undefined || !(await isAlive(there, lock))) await rm(lock, { force: true });
    return true;
  } finally {
    await rm(takeover, { force: true });
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
