import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { formatLine, parseLine } from '../../../src/store/lowdb/line.js';
import { openLowdbStore } from '../../../src/store/lowdb/openLowdbStore.js';
import { tuesday } from '../../support/builders.js';
import { recordingLog } from '../support/recordingLog.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** Takes the times out of the journal, as an older version would have written it. */
function forgetTimes(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.log'))) {
    const path = join(folder, name);
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    const older = lines.map((text) => {
      const line = parseLine(Buffer.from(text));
      if (!line) throw new Error(`no line: ${text}`);
      return formatLine({ ...line, json: line.json.replace(/"at":\d+,"value"/g, '"value"') });
    });
    writeFileSync(path, Buffer.concat(older));
  }
}

describe('documents of a version that noted no times', () => {
  it('are given one by the first sweep, keep their ETag, and are pruned when that is long ago', async () => {
    const folder = temporaryFolder();
    let now = tuesday;
    const open = () => openLowdbStore({ folder, log: recordingLog(), now: () => now });
    let store = await open();
    await store.documents.write(new Map([['a', { value: 1 }]]));
    const written = (await store.documents.read(['a'])).get('a');
    await store.close();
    forgetTimes(folder);
    now += 1000;
    store = await open();
    expect(await store.documents.prune(now, 10)).to.equal(0);
    await store.close();
    store = await open();
    expect((await store.documents.read(['a'])).get('a')).to.deep.equal(written);
    expect(await store.documents.prune(now, 10)).to.equal(0);
    expect(await store.documents.prune(now + 1, 10)).to.equal(1);
    await store.close();
    await rm(folder, { recursive: true });
  });
});
