import { stat } from 'node:fs/promises';

/** A file under watch: what is called once it has changed and come to rest. */
export interface Watched {
  readonly file: string;
  readonly changed: () => Promise<void>;
}

/** What tells one version of a file from another; the inode, since editors save by renaming. */
async function versionOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'absent';
  }
}

/** The versions of files, by path. */
export type Versions = ReadonlyMap<string, string>;

/** The versions as they are now: taken before the files are read, so that no change falls in between. */
export async function versionsOf(files: readonly string[]): Promise<Versions> {
  return new Map(await Promise.all(files.map(async (file): Promise<[string, string]> => [file, await versionOf(file)])));
}

/**
 * One look at the files, again and again: a file whose version is another than `known` is told of once two looks in a row found it the
 * same, so that a save in progress is left to finish. `changed` must not reject.
 */
export function looker(watched: readonly Watched[], known: Versions): () => Promise<void> {
  const told = new Map(known);
  const last = new Map<string, string>();
  return async () => {
    for (const { file, changed } of watched) {
      const version = await versionOf(file);
      const resting = last.get(file) === version;
      last.set(file, version);
      if (!resting || version === told.get(file)) continue;
      told.set(file, version);
      await changed();
    }
  };
}

/**
 * Looks at the files every `everyMs`, which works wherever `stat` does: network drives, containers, saves by renaming. Returns how to
 * stop, which waits for a look in progress.
 */
export function watchFiles(watched: readonly Watched[], known: Versions, everyMs: number): () => Promise<void> {
  const look = looker(watched, known);
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().finally(next);
    }, everyMs).unref();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
