/**
 * Keeps the journal short: when it has outgrown the last snapshot, everything is written anew while new steps go to the next segment, then the
 * old files are removed. A crash between any two of these leaves either the old files or the new ones whole.
 */
import { join } from 'node:path';
import type { Instant } from '../../domain/ids.js';
import type { Log } from '../../log.js';
import { isForgettable } from './appliedKey.js';
import type { Data, TableName } from './data.js';
import { fileName, unfinishedSnapshot } from './fileNames.js';
import type { Files } from './files.js';
import type { JournalWriter } from './journalWriter.js';
import { removeBefore } from './removeBefore.js';
import { RowFile } from './rowFile.js';
import type { RowFiles } from './rowFiles.js';
import { type WrittenSnapshot, writeSnapshot } from './writeSnapshot.js';

/** Each start begins a new segment; many short ones are folded too. */
const mostFiles = 20;

export interface FoldingOptions {
  readonly files: Files;
  readonly folder: string;
  readonly data: Data;
  readonly writer: JournalWriter;
  readonly rowFiles: RowFiles;
  readonly log: Log;
  now(): Instant;
  /** A journal shorter than this many bytes is never folded. */
  readonly foldFrom: number;
  /** Longest work on a snapshot without letting turns pass, in ms. */
  readonly sliceMs: number;
  readonly journalBytes: number;
  readonly snapshotBytes: number;
}

export class Folding {
  #running: Promise<void> | undefined;
  #stopping = false;
  #snapshotBytes: number;
  /** Bytes of the journal that the snapshot does not stand for, less what the writer has written since the start. */
  #before: number;
  /** The journal's length at which a failed folding is tried again. */
  #notBelow = 0;

  constructor(private readonly options: FoldingOptions) {
    this.#snapshotBytes = options.snapshotBytes;
    this.#before = options.journalBytes;
  }

  /** Starts folding if it is time; never waits for it. */
  check(): void {
    const { foldFrom, rowFiles } = this.options;
    const length = this.#journalBytes;
    if (this.#running || this.#stopping || length < this.#notBelow) return;
    if (length < Math.max(foldFrom, this.#snapshotBytes / 2) && rowFiles.count <= mostFiles) return;
    this.#running = this.#fold()
      .catch((error: unknown) => {
        this.options.log.warn({ err: error }, 'the journal was not folded; tried again when it has grown');
        this.#notBelow = length + Math.max(length, foldFrom) / 2;
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Gives up a folding that is under way and waits for its end. */
  async close(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  get #journalBytes(): number {
    return this.#before + this.options.writer.written;
  }

  async #fold(): Promise<void> {
    const { files, folder, data, writer, log, sliceMs, rowFiles } = this.options;
    const rollbacks = writer.rollbacks;
    const number = await writer.rotate();
    const before = -writer.written;
    const unfinished = join(folder, unfinishedSnapshot);
    const file = await files.create(unfinished);
    let written: WrittenSnapshot | undefined;
    try {
      const spoilt = () => this.#stopping || writer.rollbacks !== rollbacks;
      written = await writeSnapshot(file, { number, data, sliceMs, keep: (table, id) => this.#keep(table, id), stopped: spoilt });
      // It may hold steps that are not durable yet: if one of them fails, the snapshot would bring back what was refused.
      if (!(await writer.settled()) || spoilt()) written = undefined;
    } finally {
      await file.close();
      if (written === undefined) await files.remove(unfinished);
    }
    if (written === undefined) return;
    const path = join(folder, fileName('snapshot', number));
    await files.rename(unfinished, path);
    await files.syncFolder(folder);
    const snapshot = new RowFile(path, number, files.open(path));
    for (const { table, id, version, start, length } of written.places)
      data[table].placed?.(id, version, { file: snapshot, start, length, alone: true });
    rowFiles.replaceBefore(snapshot);
    this.#snapshotBytes = written.bytes;
    this.#before = before;
    this.#notBelow = 0;
    await removeBefore(files, folder, await files.list(folder), number);
    log.info({ snapshot: number, bytes: written.bytes }, 'the journal was folded');
  }

  /** Keys that are old enough leave memory here too; that they do needs no line of its own. */
  #keep(table: TableName, id: string): boolean {
    const { keys } = this.options.data;
    const key = table === 'keys' ? keys.get(id) : undefined;
    if (!key || !isForgettable(key, this.options.now())) return true;
    keys.delete(id);
    return false;
  }
}
