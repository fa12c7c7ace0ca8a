import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { FolderInUse, lockFolder } from '../../../src/store/lowdb/folderLock.js';
import { openLowdbStore } from '../../../src/store/lowdb/openLowdbStore.js';
import { processStart } from '../../../src/store/lowdb/processStart.js';
import { tuesday } from '../../support/builders.js';
import { recordingLog } from '../support/recordingLog.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const failureOf = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);

/** A process that lives until it is killed. */
async function someProcess(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const { pid } = child;
  if (pid === undefined) throw new Error('no process');
  return Object.assign(child, { pid });
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const writeLock = (folder: string, owner: unknown) => writeFileSync(join(folder, 'lock'), JSON.stringify(owner));

describe('the lock of the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });

  it('refuses a second owner with a sentence that names folder, process and what to do, and lets the next one in after release', async () => {
    const lock = await lockFolder(folder, recordingLog());
    const refused = await failureOf(lockFolder(folder, recordingLog()));
    expect(refused).to.be.instanceOf(FolderInUse);
    expect(String(refused)).to.include(folder).and.include(String(process.pid)).and.include('DATA_DIR');
    await lock.release();
    expect(readdirSync(folder)).to.deep.equal([]);
    await (await lockFolder(folder, recordingLog())).release();
  });

  it('goes to one of many who ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, recordingLog())));
    const given = asked.filter((each) => each.status === 'fulfilled');
    expect(given).to.have.length(1);
    await given[0]?.value.release();
  });

  it('is refused while another process lives, and taken over when it is dead, by one of many', async () => {
    const child = await someProcess();
    writeLock(folder, { v: 1, host: hostname(), pid: child.pid, started: processStart(child.pid), id: 'x' });
    expect(await failureOf(lockFolder(folder, recordingLog()))).to.be.instanceOf(FolderInUse);
    await kill(child);
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, recordingLog())));
    const given = asked.filter((each) => each.status === 'fulfilled');
    expect(given).to.have.length(1);
    expect(readdirSync(folder)).to.deep.equal(['lock']);
    await given[0]?.value.release();
  });

  it('is taken over when the pid is now another process’s', async function () {
    if (processStart(process.pid) === undefined) this.skip();
    writeLock(folder, { v: 1, host: hostname(), pid: process.pid, started: 'another boot 1', id: 'x' });
    await (await lockFolder(folder, recordingLog())).release();
  });

  it('goes by the pid alone where the start of a process is not known', async () => {
    writeLock(folder, { v: 1, host: hostname(), pid: process.pid, id: 'x' });
    expect(await failureOf(lockFolder(folder, recordingLog()))).to.be.instanceOf(FolderInUse);
  });

  it('of another machine is respected while it is touched, and taken over when it was not for a minute', async () => {
    writeLock(folder, { v: 1, host: 'another machine', pid: process.pid, id: 'x' });
    expect(String(await failureOf(lockFolder(folder, recordingLog())))).to.include('another machine');
    const twoMinutesAgo = new Date(Date.now() - 120_000);
    utimesSync(join(folder, 'lock'), twoMinutesAgo, twoMinutesAgo);
    await (await lockFolder(folder, recordingLog())).release();
  });

  it('is touched by its owner, for those who cannot see the process', async () => {
    const lock = await lockFolder(folder, recordingLog(), 1);
    const longAgo = new Date(0);
    utimesSync(join(folder, 'lock'), longAgo, longAgo);
    while (statSync(join(folder, 'lock')).mtimeMs === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await lock.release();
  });

  it('is taken over when it is empty or no lock at all: a power cut may leave that', async () => {
    for (const text of ['', '{"v":', '{}']) {
      writeFileSync(join(folder, 'lock'), text);
      await (await lockFolder(folder, recordingLog())).release();
    }
  });

  it('is taken over though a starter died while taking it over', async () => {
    const dead = await someProcess();
    await kill(dead);
    writeLock(folder, { v: 1, host: hostname(), pid: dead.pid, id: 'x' });
    writeFileSync(join(folder, 'lock.takeover'), JSON.stringify({ v: 1, host: hostname(), pid: dead.pid, id: 'y' }));
    await (await lockFolder(folder, recordingLog())).release();
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('is left alone on release when it belongs to somebody else by now', async () => {
    const lock = await lockFolder(folder, recordingLog());
    writeLock(folder, { v: 1, host: hostname(), pid: process.pid, id: 'somebody else' });
    await lock.release();
    expect(readFileSync(join(folder, 'lock'), 'utf8')).to.include('somebody else');
  });

  it('keeps a second store out, is given back on closing and when the start fails, and nobody else may read the files', async () => {
    const data = join(folder, 'deep', 'data');
    const open = () => openLowdbStore({ folder: data, log: recordingLog(), now: () => tuesday });
    const store = await open();
    expect(await failureOf(open())).to.be.instanceOf(FolderInUse);
    await store.documents.write(new Map([['a', { value: 1 }]]));
    const modes = readdirSync(data).map((name) => statSync(join(data, name)).mode & 0o777);
    if (process.platform !== 'win32') {
      expect(new Set(modes)).to.deep.equal(new Set([0o600]));
      expect(statSync(data).mode & 0o777).to.equal(0o700);
    }
    await store.close();
    writeFileSync(join(data, 'journal-00000001.log'), 'no journal\n\n');
    expect(await failureOf(open()))
      .to.be.instanceOf(Error)
      .and.not.instanceOf(FolderInUse);
    expect(readdirSync(data)).to.not.include('lock');
  });
});
