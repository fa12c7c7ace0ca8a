/** Puts the data of a local bot aside, so that it begins anew and nothing is deleted. */
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'set-aside-';
/** While files are still being moved: a crash in between must not leave half a store to start from. */
const unfinished = '.unfinished';

/** Moves all that is in the folder into one of its own below it. Nobody may have the store open. Resolves to the new folder. */
export async function setAside(folder: string, now: number): Promise<string> {
  const target = join(folder, `${prefix}${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`);
  await mkdir(`${target}${unfinished}`, { mode: 0o700 });
  await moveInto(folder, target);
  return target;
}

/** Finishes what a crash interrupted; called before the store is opened. */
export async function finishSetAside(folder: string): Promise<void> {
  const names = await readdir(folder);
  const begun = names.find((name) => name.startsWith(prefix) && name.endsWith(unfinished));
  if (begun !== undefined) await moveInto(folder, join(folder, begun.slice(0, -unfinished.length)));
}

async function moveInto(folder: string, target: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) await rename(join(folder, name), join(`${target}${unfinished}`, name));
  }
  await rename(`${target}${unfinished}`, target);
}
