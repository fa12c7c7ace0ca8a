import { accessSync, constants, mkdirSync } from 'node:fs';

/** Makes the folder of the runtime data if it is not there. What is wrong with it and how to right it, or undefined when it can be used. */
export function dataDirProblem(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `DATA_DIR: ${folder} cannot be used (${code}). It should be a folder in which this account may write, or one that it may make.`;
  }
}
