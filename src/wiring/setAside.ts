/** Puts the data of a local bot aside, so that it begins anew and nothing is deleted. */
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'set-aside-';
/** While files are still being moved: a crash in between must not leave half a store to start from. */
const unfinished = '.unfinished';

/** Moves all that is in the folder into one of its own below it, or goes on where that broke off. Nobody may have the store open. Resolves to the new folder. */
export async function setAside(folder: string, now: number): Promise<string> {
  const begun = await finishSetAside(folder);
  if (begun !== undefined) return begun;
  const target = join(folder, `${prefix}${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`);
  await mkdir(`${target}${unfinished}`, { mode: 0o700 });
  await moveInto(folder, target);
  return target;
}

/** Finishes what a crash interrupted, if anything, and resolves to its folder; called before the store is opened. */
export async function finishSetAside(folder: string): Promise<string | undefined> {
  const names = await readdir(folder);
  const begun = names.find((name) => name.startsWith(prefix) && name.endsWith(unfinished));
  if (begun === undefined) return undefined;
  const target = join(folder, begun.slice(0, -unfinished.length));
  await moveInto(folder, target);
  return target;
}

async function moveInto(folder: string, target: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) await rename(join(folder, name), join(`${target}${unfinished}`, name));
  }
  await rename(`${target}${unfinished}`, target);
}
