/** The file system as the embedded store needs it: small enough that a test can stand in for a full disk or a crash. */

/** A file being written from its beginning; every promise rejects with the system's error. */
export interface GrowingFile {
  /** All of the bytes, or an error; after an error some of them may be in the file. */
  append(bytes: Buffer): Promise<void>;
  /** Resolves when everything appended so far is on the disk (fdatasync). */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** A file that stays open to have pieces read from it, also after it was renamed or removed. */
export interface OpenFile {
  /** At once: a few KB that the system mostly holds in memory. Fewer bytes than asked for when the file ends before. */
  read(start: number, length: number): Buffer;
  close(): void;
}

export interface Files {
  /** With its parents, readable by this user only. */
  makeFolder(path: string): Promise<void>;
  list(folder: string): Promise<readonly string[]>;
  /** A new, empty file, readable by this user only; one of that name is replaced. */
  create(path: string): Promise<GrowingFile>;
  open(path: string): OpenFile;
  /** The whole file, piece by piece. */
  read(path: string): AsyncIterable<Buffer>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes names durable: what was created, renamed or removed in the folder. */
  syncFolder(folder: string): Promise<void>;
}
