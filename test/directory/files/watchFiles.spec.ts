import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { looker, versionsOf } from '../../../src/directory/files/watchFiles.js';

describe('watching files', () => {
  let folder: string;
  let file: string;
  let told: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
    file = join(folder, 'customers.json');
    told = 0;
    writeFileSync(file, 'old');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = async () => {
    const changed = async () => {
      told++;
    };
    return looker([{ file, changed }], await versionsOf([file]));
  };

  it('says nothing of a file that stays as it is', async () => {
    const look = await start();
    await look();
    await look();
    await look();
    expect(told).to.equal(0);
  });

  it('waits until a file that is being written has come to rest, and tells once', async () => {
    const look = await start();
    for (let piece = 0; piece < 4; piece++) {
      appendFileSync(file, 'piece');
      await look();
    }
    expect(told).to.equal(0);
    await look();
    await look();
    expect(told).to.equal(1);
  });

  it('notices a change between the versions taken and the first look', async () => {
    const look = await start();
    writeFileSync(file, 'newer');
    await look();
    await look();
    expect(told).to.equal(1);
  });

  it('tells that a file is gone, and that it is back', async () => {
    const look = await start();
    rmSync(file);
    await look();
    await look();
    expect(told).to.equal(1);
    writeFileSync(file, 'back');
    await look();
    await look();
    expect(told).to.equal(2);
  });
});
