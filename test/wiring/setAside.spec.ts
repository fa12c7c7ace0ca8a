import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { finishSetAside, setAside } from '../../src/wiring/setAside.js';

describe('setting data aside', () => {
  let folder: string;
  const put = (name: string) => writeFileSync(join(folder, name), name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'set-aside-'));
    put('journal-1.log');
    mkdirSync(join(folder, 'local-page'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('moves everything into a folder of its own, beside those of earlier times', async () => {
    const first = await setAside(folder, Date.UTC(2026, 10, 25));
    put('journal-2.log');
    const second = await setAside(folder, Date.UTC(2026, 10, 26));
    expect(readdirSync(folder)).to.have.members([first, second].map((path) => basename(path)));
    expect(readdirSync(first)).to.have.members(['journal-1.log', 'local-page']);
    expect(readdirSync(second)).to.deep.equal(['journal-2.log']);
  });

  it('is finished at the next start when a crash interrupted it', async () => {
    const begun = join(folder, 'set-aside-x.unfinished');
    mkdirSync(begun);
    writeFileSync(join(begun, 'snapshot-1'), '');
    await finishSetAside(folder);
    expect(readdirSync(folder)).to.deep.equal(['set-aside-x']);
    expect(readdirSync(join(folder, 'set-aside-x'))).to.have.members(['snapshot-1', 'journal-1.log', 'local-page']);
    await finishSetAside(folder);
    expect(readdirSync(folder)).to.deep.equal(['set-aside-x']);
  });

  it('goes on where it broke off, so that a later start finds nothing to finish', async () => {
    mkdirSync(join(folder, 'set-aside-x.unfinished'));
    expect(await setAside(folder, Date.UTC(2026, 10, 25))).to.equal(join(folder, 'set-aside-x'));
    expect(readdirSync(folder)).to.deep.equal(['set-aside-x']);
  });
});
