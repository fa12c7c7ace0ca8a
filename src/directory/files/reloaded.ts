import { type Json, type Read, readJson } from './readJson.js';
import type { Watched } from './watchFiles.js';

/** The part of a log that is used here: no fact names a customer or a person. */
export interface DirectoryLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** Checks a file's JSON; the name is for the sentences. */
export type Check<T> = (name: string, json: Json) => Read<T> | Promise<Read<T>>;

/** Reads a file and checks it. */
export async function readFile<T>(file: string, check: Check<T>): Promise<Read<T>> {
  const json = await readJson(file);
  return json.ok ? check(file, json.value) : json;
}

/** Takes a changed file into use if all of it is right; otherwise says so once, and the old one stays. */
export function reloaded<T>(file: string, check: Check<T>, log: DirectoryLog, use: (value: T) => void | Promise<void>): Watched {
  const changed = async (): Promise<void> => {
    try {
      const again = await readFile(file, check);
      if (again.ok) {
        await use(again.value);
        log.info({ file }, 'a changed file is in use');
      } else log.warn({ file, problems: again.problems }, 'a changed file is wrong: the old one stays in use');
    } catch (error) {
      log.error({ file, err: error }, 'a changed file could not be taken into use: the old one stays');
    }
  };
  return { file, changed };
}
