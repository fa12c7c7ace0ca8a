import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/projectRoot.js';
import { openLowdbStore } from '../../src/store/lowdb/openLowdbStore.js';
import { recordingLog } from '../store/support/recordingLog.js';
import { lastNumber } from '../store/support/storeOn.js';
import { temporaryFolder } from '../store/support/temporaryFolder.js';
import { tuesday } from '../support/builders.js';

/** Lets a process write until it has been answered so often, kills it at once, and tells the last number that it was answered. */
async function writeAndKill(folder: string, answers: number): Promise<number> {
  const script = join(projectRoot, 'test/store/support/writingProcess.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  child.stdout.on('data', (text) => {
    printed += text;
    if (printed.split('\n').length > answers) child.kill('SIGKILL');
  });
  await once(child, 'close');
  if (child.signalCode !== 'SIGKILL') throw new Error(complaint);
  return Math.max(...printed.split('\n').slice(0, -1).map(Number));
}

describe('a process killed while it writes', () => {
  it('has lost nothing that was answered, several times over on the same folder', async function () {
    this.timeout(120_000);
    const folder = temporaryFolder();
    for (const answers of [1, 40, 150, 333, 700]) {
      const answered = await writeAndKill(folder, answers);
      // Read in a copy, so that the next process finds what the kill left.
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      rmSync(join(copy, 'lock'));
      const store = await openLowdbStore({ folder: copy, log: recordingLog(), now: () => tuesday });
      expect(await lastNumber(store)).to.be.at.least(answered);
      await store.close();
    }
  });
});
