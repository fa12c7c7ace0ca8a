import { basename } from 'node:path';
import type { Files, GrowingFile, OpenFile } from '../../../src/store/lowdb/files.js';

interface FileState {
  readonly bytes: Buffer;
  /** How many bytes fdatasync has made durable. */
  readonly synced: number;
}

/** What a disk holds: files by name, and which names would survive a power cut. */
export interface DiskState {
  readonly files: ReadonlyMap<string, FileState>;
  readonly durable: ReadonlyMap<string, FileState>;
}

export type Operation = 'create' | 'append' | 'sync' | 'truncate' | 'rename' | 'remove' | 'syncFolder';

/** A disk in memory that can be full, broken, or cut off at any moment. One folder; names only count. */
export class MemoryDisk implements Files {
  readonly counts = new Map<Operation, number>();
  /** Asked before each operation: an error to fail with; `wrote` bytes of an append get to the disk all the same. */
  fault: (operation: Operation, name: string) => { readonly code: string; readonly wrote?: number } | undefined = () => undefined;
  /** Called before each operation that changes something. */
  before: (operation: Operation, name: string) => void = () => {};
  /** A sync takes as long as this does. */
  hold: (name: string) => Promise<void> = turnOfTheLoop;
  #files: Map<string, Node>;
  #durable: Map<string, Node>;

  constructor(from?: DiskState) {
    const nodes = new Map<FileState, Node>();
    const nodeOf = (state: FileState): Node => {
      const node = nodes.get(state) ?? { bytes: state.bytes, synced: state.synced };
      nodes.set(state, node);
      return node;
    };
    this.#files = new Map([...(from?.files ?? [])].map(([name, state]) => [name, nodeOf(state)]));
    this.#durable = new Map([...(from?.durable ?? [])].map(([name, state]) => [name, nodeOf(state)]));
  }

  /** As it is now, for another disk to begin with. */
  get state(): DiskState {
    const states = new Map<Node, FileState>();
    const stateOf = (node: Node): FileState => {
      const state = states.get(node) ?? { ...node };
      states.set(node, state);
      return state;
    };
    const all = (nodes: ReadonlyMap<string, Node>) => new Map([...nodes].map(([name, node]) => [name, stateOf(node)]));
    return { files: all(this.#files), durable: all(this.#durable) };
  }

  /** The content of one file. */
  bytesOf(name: string): Buffer {
    return this.#need(name).bytes;
  }

  /** Changes the content of one file, as a fault of the disk would. */
  spoil(name: string, bytes: Buffer): void {
    this.#need(name).bytes = bytes;
  }

  names(): string[] {
    return [...this.#files.keys()].sort();
  }

  async makeFolder(): Promise<void> {}

  async list(): Promise<readonly string[]> {
    return this.names();
  }

  async create(path: string): Promise<GrowingFile> {
    const name = basename(path);
    this.#begin('create', name);
    const node: Node = { bytes: Buffer.alloc(0), synced: 0 };
    this.#files.set(name, node);
    return {
      append: async (bytes) => {
        this.before('append', name);
        this.#count('append');
        const fault = this.fault('append', name);
        node.bytes = Buffer.concat([node.bytes, fault ? bytes.subarray(0, fault.wrote ?? 0) : bytes]);
        if (fault) throw systemError(fault.code);
        await turnOfTheLoop();
      },
      sync: async () => {
        this.before('sync', name);
        const { length } = node.bytes;
        await this.hold(name);
        this.#fail('sync', name);
        node.synced = length;
      },
      truncate: async (length) => {
        this.#begin('truncate', name);
        node.bytes = node.bytes.subarray(0, length);
        node.synced = Math.min(node.synced, length);
      },
      close: async () => {},
    };
  }

  open(path: string): OpenFile {
    const node = this.#need(basename(path));
    let isOpen = true;
    return {
      read: (start, length) => {
        if (!isOpen) throw systemError('EBADF');
        return node.bytes.subarray(start, start + length);
      },
      close: () => {
        isOpen = false;
      },
    };
  }

  async *read(path: string): AsyncGenerator<Buffer> {
    const { bytes } = this.#need(basename(path));
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#begin('rename', basename(from));
    const node = this.#need(basename(from));
    this.#files.delete(basename(from));
    this.#files.set(basename(to), node);
  }

  async remove(path: string): Promise<void> {
    this.#begin('remove', basename(path));
    this.#files.delete(basename(path));
  }

  async syncFolder(): Promise<void> {
    this.#begin('syncFolder', '');
    this.#durable = new Map(this.#files);
  }

  #begin(operation: Operation, name: string): void {
    this.before(operation, name);
    this.#fail(operation, name);
  }

  #fail(operation: Operation, name: string): void {
    this.#count(operation);
    const fault = this.fault(operation, name);
    if (fault) throw systemError(fault.code);
  }

  #count(operation: Operation): void {
    this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
  }

  #need(name: string): Node {
    const node = this.#files.get(name);
    if (!node) throw systemError('ENOENT');
    return node;
  }
}

interface Node {
  bytes: Buffer;
  synced: number;
}

const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** What a killed process leaves: everything that it wrote, durable or not. */
export const afterKill = (state: DiskState): MemoryDisk => new MemoryDisk(state);

/**
 * What a power cut leaves at worst: of each durable name what was synced, then `tail` of what was not. Removals may be durable though later
 * creations are not; the worst is taken.
 */
export function afterPowerCut({ files: all, durable }: DiskState, tail: (unsynced: Buffer) => Buffer = () => Buffer.alloc(0)): MemoryDisk {
  const kept = new Set(all.values());
  const files = new Map(
    [...durable]
      .filter(([, file]) => kept.has(file))
      .map(([name, { bytes, synced }]) => {
        const left = Buffer.concat([bytes.subarray(0, synced), tail(bytes.subarray(synced))]);
        return [name, { bytes: left, synced: left.length }] as const;
      }),
  );
  return new MemoryDisk({ files, durable: files });
}
