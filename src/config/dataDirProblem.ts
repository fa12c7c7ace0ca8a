import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder of the runtime data if it is not there. What is wrong with it and how to right it, or undefined when it can be used. */
export function dataDirProblem(folder: string): string | undefined {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `DATA_DIR: ${folder} cannot be used (${code}). It should be a folder in which this account may write, or one that it may make.`;
  }
}

/** One folder after the other: making them all at once never ends where the system refuses in its own way, as under `/proc`. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
