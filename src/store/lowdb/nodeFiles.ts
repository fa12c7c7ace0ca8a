import { closeSync, createReadStream, fdatasync, openSync, readSync, writeSync } from 'node:fs';
import { type FileHandle, mkdir, open as openHandle, readdir, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Files, GrowingFile, OpenFile } from './files.js';

const readChunk = 256 << 10;
/** Longest write that is made at once, in bytes: it only goes to the system's memory, which is quicker than asking a thread to do it. */
const shortWrite = 64 << 10;

const syncData = promisify(fdatasync);

class NodeFile implements GrowingFile {
  constructor(private readonly handle: FileHandle) {}

  async append(bytes: Buffer): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      written +=
        bytes.length <= shortWrite ? writeSync(this.handle.fd, bytes, written) : (await this.handle.write(bytes, written)).bytesWritten;
    }
  }

  sync(): Promise<void> {
    return syncData(this.handle.fd);
  }

  truncate(length: number): Promise<void> {
    return this.handle.truncate(length);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder as a file; there, names are durable with the file itself.
  if (process.platform === 'win32') return;
  const handle = await openHandle(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function open(path: string): OpenFile {
  const descriptor = openSync(path, 'r');
  return {
    read: (start, length) => {
      const bytes = Buffer.allocUnsafe(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start));
    },
    close: () => closeSync(descriptor),
  };
}

/** The real disk. */
export const nodeFiles: Files = {
  makeFolder: async (path) => void (await mkdir(path, { recursive: true, mode: 0o700 })),
  list: (folder) => readdir(folder),
  // Appending mode: after a truncation the next bytes go to the new end, not to where the last ones ended.
  create: async (path) => {
    await rm(path, { force: true });
    return new NodeFile(await openHandle(path, 'ax', 0o600));
  },
  open,
  read: (path) => createReadStream(path, { highWaterMark: readChunk }),
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};
