/** One process owns the folder. The lock is a file made with its content in one step; one whose process is gone is taken over. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { isRunning, processStart } from './processStart.js';

const lockName = 'lock';
/** Held for the moment in which a dead process's lock is replaced, so that two starters do not both do it. */
const takeoverName = 'lock.takeover';
const takeoverTries = 40;
const takeoverPauseMs = 50;

const owner = z.object({ v: z.literal(1), pid: z.number().int().positive(), started: z.string().optional(), id: z.string() });
type Owner = z.infer<typeof owner>;

/** Thrown at the start when another process has the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(
    readonly folder: string,
    readonly pid: number | undefined,
  ) {
    super(
      `${folder} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}: one bot at a time may have it. ` +
        `Stop that process, or give this one a folder of its own (DATA_DIR). If no bot is running, delete ${join(folder, lockName)}.`,
    );
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/** Makes this process the folder's owner; rejects with `FolderInUse`. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const me: Owner = { v: 1, pid: process.pid, started: processStart(process.pid), id: randomUUID() };
  const lock = join(folder, lockName);
  for (let tries = 0; tries < takeoverTries; tries += 1) {
    if (await createWhole(lock, JSON.stringify(me))) return { release: () => release(lock, me) };
    const there = await readOwner(lock);
    if (there !== undefined && isAlive(there)) throw new FolderInUse(folder, there.pid);
    if (!(await removeStale(folder))) await pause(takeoverPauseMs);
  }
  throw new FolderInUse(folder, (await readOwner(lock))?.pid);
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

function isAlive({ pid, started }: Owner): boolean {
  if (!isRunning(pid)) return false;
  const now = processStart(pid);
  return started === undefined || now === undefined || now === started;
}

/** Removes the lock of a process that is gone; false when another starter is doing so. */
async function removeStale(folder: string): Promise<boolean> {
  const lock = join(folder, lockName);
  const takeover = join(folder, takeoverName);
  const me: Owner = { v: 1, pid: process.pid, started: processStart(process.pid), id: randomUUID() };
  if (!(await createWhole(takeover, JSON.stringify(me)))) {
    const other = await readOwner(takeover);
    if (other === undefined || !isAlive(other)) await rm(takeover, { force: true });
    return false;
  }
  try {
    const there = await readOwner(lock);
    if (there === undefined || !isAlive(there)) await rm(lock, { force: true });
    return true;
  } finally {
    await rm(takeover, { force: true });
  }
}

async function release(lock: string, me: Owner): Promise<void> {
  if ((await readOwner(lock))?.id === me.id) await rm(lock, { force: true });
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
