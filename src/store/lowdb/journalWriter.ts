/**
 * Group commit: whatever was appended while the last batch went to the disk goes together in the next one, with one write and one fdatasync.
 * After a failed write or fdatasync nothing is assumed about the file: the batch and all that was made on top of it is taken back, and the next
 * write begins a new segment.
 */
import type { Log } from '../../log.js';
import type { Files } from './files.js';
import { NotStored, reasonOf } from './notStored.js';
import type { RowFile } from './rowFile.js';
import { Segment, type SegmentPlace } from './segment.js';

/** One step as the writer needs it. */
export interface JournalStep {
  readonly json: string;
  /** Called when it is durable, with where it stands. */
  placed(place: SegmentPlace): void;
  /** Called when it will never be: takes it out of memory again. */
  undo(): void;
}

/** One that waits to become durable. */
interface Waiting {
  readonly step: JournalStep;
  settle(failure?: NotStored): void;
  readonly settled: Promise<boolean>;
}

/** Where the journal goes on: the number of the next segment, and how many bytes of the one before it count. */
export interface JournalEnd {
  readonly next: number;
  readonly after: number;
}

export interface JournalWriterOptions {
  readonly files: Files;
  readonly folder: string;
  readonly end: JournalEnd;
  readonly log: Log;
  /** How often a disk that failed is tried again by itself, in ms. */
  readonly probeMs: number;
  /** Called for each new segment. */
  opened(rows: RowFile): void;
  /** Called after each durable batch. */
  durable(): void;
}

export class JournalWriter {
  #queue: Waiting[] = [];
  #batch: Waiting[] = [];
  #rotations: { resolve(number: number): void; reject(error: unknown): void }[] = [];
  #running: Promise<void> | undefined;
  #segment: Segment | undefined;
  #end: JournalEnd;
  #failure: string | undefined;
  #probe: NodeJS.Timeout | undefined;
  #rollbacks = 0;
  #closed = false;
  #written = 0;

  constructor(private readonly options: JournalWriterOptions) {
    this.#end = options.end;
  }

  /** Durable bytes of all steps since the start. */
  get written(): number {
    return this.#written;
  }

  /** Why the last write failed; undefined when the journal can be written. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** How often memory was rolled back: who copies memory over some time must see no change in it. */
  get rollbacks(): number {
    return this.#rollbacks;
  }

  /** Resolves when the step is durable; rejects with `NotStored` after it was undone. */
  append(step: JournalStep): Promise<void> {
    return new Promise((resolve, reject) => {
      let known: (durable: boolean) => void = () => {};
      const settled = new Promise<boolean>((settle) => {
        known = settle;
      });
      const settle = (failure?: NotStored) => {
        known(failure === undefined);
        if (failure) reject(failure);
        else resolve();
      };
      this.#queue.push({ step, settle, settled });
      this.#start();
    });
  }

  /** Resolves to true once all that is in memory now is durable, to false when some of it was taken back. */
  async settled(): Promise<boolean> {
    return (await (this.#queue.at(-1) ?? this.#batch.at(-1))?.settled) ?? true;
  }

  /** Begins a new segment and answers with its number; all that is in memory when it resolves is in it or before it. */
  rotate(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#rotations.push({ resolve, reject });
      this.#start();
    });
  }

  /** Waits for what was appended, then gives the file back. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#running) await this.#running;
    clearTimeout(this.#probe);
    await this.#segment?.close();
    this.#segment = undefined;
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#queue.length > 0 || this.#rotations.length > 0) this.#start();
    });
  }

  async #run(): Promise<void> {
    // One turn of the event loop gathers the steps that were made at the same time.
    await new Promise(setImmediate);
    while (this.#queue.length > 0 || this.#rotations.length > 0) {
      if (this.#rotations.length > 0) await this.#rotate();
      else await this.#flush();
    }
  }

  async #flush(): Promise<void> {
    const batch = this.#queue;
    this.#batch = batch;
    this.#queue = [];
    let places: readonly SegmentPlace[];
    try {
      this.#segment ??= await this.#openNext();
      const before = this.#segment.bytes;
      places = await this.#segment.append(batch.map(({ step }) => step.json));
      this.#written += this.#segment.bytes - before;
    } catch (error) {
      await this.#failed(error);
      return;
    }
    this.#recovered();
    this.#batch = [];
    for (const [index, { step, settle }] of batch.entries()) {
      const place = places[index];
      if (place) step.placed(place);
      settle();
    }
    this.options.durable();
  }

  async #rotate(): Promise<void> {
    const rotations = this.#rotations;
    this.#rotations = [];
    try {
      await this.#leave();
      const segment = await this.#openNext();
      this.#segment = segment;
      this.#recovered();
      for (const { resolve } of rotations) resolve(segment.number);
    } catch (error) {
      for (const { reject } of rotations) reject(new NotStored(error));
    }
  }

  async #openNext(): Promise<Segment> {
    const segment = await Segment.open(this.options.files, this.options.folder, this.#end.next, this.#end.after);
    this.#end = { next: segment.number + 1, after: segment.bytes };
    this.options.opened(segment.rows);
    return segment;
  }

  /** The current segment is complete; its length goes into the header of the next. */
  async #leave(): Promise<void> {
    const segment = this.#segment;
    if (!segment) return;
    this.#end = { next: segment.number + 1, after: segment.bytes };
    this.#segment = undefined;
    await segment.close();
  }

  async #failed(error: unknown): Promise<void> {
    const failed = [...this.#batch, ...this.#queue];
    this.#batch = [];
    this.#queue = [];
    this.#rollbacks += 1;
    for (const { step } of failed.toReversed()) step.undo();
    if (this.#failure === undefined) this.options.log.error({ err: error, steps: failed.length }, 'the store cannot be written');
    this.#failure = reasonOf(error);
    const segment = this.#segment;
    this.#segment = undefined;
    if (segment) {
      this.#end = { next: segment.number + 1, after: segment.bytes };
      await segment
        .abandon()
        .catch((cause: unknown) => this.options.log.warn({ err: cause }, 'a failed write was not taken back; the next segment says so'));
    }
    const failure = new NotStored(error);
    for (const { settle } of failed) settle(failure);
    this.#probeLater();
  }

  #recovered(): void {
    if (this.#failure !== undefined) this.options.log.info({}, 'the store can be written again');
    this.#failure = undefined;
    clearTimeout(this.#probe);
  }

  /** Readiness keeps new work away, so the store itself must find out that the disk is well again. */
  #probeLater(): void {
    if (this.#closed) return;
    clearTimeout(this.#probe);
    this.#probe = setTimeout(() => {
      this.rotate().catch(() => this.#probeLater());
    }, this.options.probeMs).unref();
  }
}
