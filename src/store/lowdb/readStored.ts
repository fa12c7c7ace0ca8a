/** A look at what is stored, beside a bot that may be running on it: no lock is taken and nothing in the folder is changed. */
import type { Escalation } from '../../domain/escalation.js';
import type { Log } from '../../log.js';
import { DamagedJournal } from './damagedJournal.js';
import type { Data } from './data.js';
import { emptyData } from './emptyData.js';
import { peek } from './entries.js';
import { numbersOf } from './fileNames.js';
import type { Files } from './files.js';
import { nodeFiles } from './nodeFiles.js';
import { type Recovered, readBack } from './recover.js';

/** A running bot may fold its journal in the middle of a look: then it is taken anew. */
const mostLooks = 5;
/** The rows are gone through once. */
const rowsInUse = 1;

/** What was stored at one moment. */
export interface Stored {
  escalations(): IterableIterator<Escalation>;
  close(): void;
}

/**
 * Reads the folder as it is now; a line that is being written at this moment may be missing. Rejects with `DamagedJournal`, and with the
 * system's error when there is no such folder.
 */
export async function readStored(folder: string, log: Log, files: Files = nodeFiles): Promise<Stored> {
  for (let looks = 1; ; looks += 1) {
    const names = await files.list(folder);
    const data = emptyData(rowsInUse);
    try {
      const { rowFiles } = await readBack({ files, folder, log, data, watchers: {} }, names);
      if (looks === mostLooks || sameNames(names, await files.list(folder))) return stored(data, rowFiles);
      for (const file of rowFiles) file.close();
    } catch (error) {
      const moved = error instanceof DamagedJournal || isMissing(error);
      if (!moved || looks === mostLooks || sameNames(names, await files.list(folder))) throw error;
    }
  }
}

function stored(data: Data, rowFiles: Recovered['rowFiles']): Stored {
  return {
    *escalations() {
      for (const id of data.escalations.keys()) {
        const row = peek(data, 'escalations', id);
        if (row !== undefined) yield row;
      }
    },
    close() {
      for (const file of rowFiles) file.close();
    },
  };
}

const sameNames = (one: readonly string[], other: readonly string[]): boolean => ourFiles(one) === ourFiles(other);

/** Without the lock, which its owner may be renewing. */
const ourFiles = (names: readonly string[]): string => [...numbersOf('snapshot', names), '|', ...numbersOf('journal', names)].join();

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
