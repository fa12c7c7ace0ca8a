/**
 * The page's conversations on the disk: one line for each event, appended at once, so that they outlive a killed process. Written whole and
 * renamed into place at the start and when it has grown too long. Losing it would lose pictures only: the bot's own store is another.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../log.js';
import { parseLine, type Recorded } from './journalLine.js';

const fileName = 'conversations.jsonl';

export interface Journal {
  /** What an earlier process wrote, oldest first. */
  readonly found: readonly Recorded[];
  append(recorded: Recorded): void;
  /** Puts these in the place of all that was written. */
  rewrite(all: readonly Recorded[]): void;
  /** Lines written since the last `rewrite`. */
  readonly appended: number;
  close(): void;
}

const lineOf = (recorded: Recorded): string => `${JSON.stringify(recorded)}\n`;

/** Opens the journal in `folder`, which is made by the first `rewrite`. Damaged lines are left out, and the file is kept aside. */
export function openJournal(folder: string, log: Log): Journal {
  const path = join(folder, fileName);
  const found = readLines(path, log);
  let file: number | undefined;
  let appended = 0;

  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const journal = {
    found,
    append(recorded: Recorded) {
      file ??= openSync(path, 'a', 0o600);
      writeSync(file, lineOf(recorded));
      appended += 1;
    },
    rewrite(all: readonly Recorded[]) {
      close();
      // When all is started over, the folder was moved away with what it held.
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const aside = `${path}.new`;
      writeFileSync(aside, all.map(lineOf).join(''), { mode: 0o600 });
      renameSync(aside, path);
      appended = 0;
    },
    get appended() {
      return appended;
    },
    close,
  };
  return journal;
}

function readLines(path: string, log: Log): readonly Recorded[] {
  const lines = readText(path, log).split('\n');
  // What a crash left of a last line without its line break was never shown to anybody.
  const torn = lines.pop() !== '';
  const parsed = lines.map(parseLine);
  const found = parsed.filter((one) => one !== undefined);
  const damaged = parsed.length - found.length;
  if (torn) log.warn({}, 'the local page: an unfinished last line of its conversations was dropped');
  if (damaged > 0) {
    const aside = `${path}.damaged-${Date.now()}`;
    log.warn({ damaged, aside }, 'the local page: its conversations were damaged; what could be read goes on, the file is kept aside');
    renameSync(path, aside);
  }
  return found;
}

/** Nothing where there is none yet; a file that cannot be read must not stop the bot. */
function readText(path: string, log: Log): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.warn({ err: error }, 'the local page: its conversations could not be read; it begins with none');
    return '';
  }
}
