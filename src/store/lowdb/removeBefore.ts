import { join } from 'node:path';
import { fileName, numbersOf } from './fileNames.js';
import type { Files } from './files.js';

/** Removes every file that the snapshot of this number stands for, oldest first. */
export async function removeBefore(files: Files, folder: string, names: readonly string[], snapshot: number): Promise<void> {
  for (const kind of ['journal', 'snapshot'] as const) {
    for (const number of numbersOf(kind, names)) {
      if (number < snapshot) await files.remove(join(folder, fileName(kind, number)));
    }
  }
}
