import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { dataDirProblem } from '../../src/config/dataDirProblem.js';

describe('the folder of the runtime data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'escalation-bot-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is made when it is not there, with what is above it, for this account only', () => {
    const inner = join(folder, 'a', 'b');
    expect(dataDirProblem(inner)).to.equal(undefined);
    expect(statSync(inner).mode & 0o077).to.equal(0);
    expect(dataDirProblem(inner)).to.equal(undefined);
  });

  it('is named with what is wrong when it cannot be used', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')])
      expect(dataDirProblem(path)).to.match(/^DATA_DIR: .* cannot be used \((EEXIST|ENOTDIR)\)/);
  });

  it('is told where the system lets nobody make a folder, instead of hanging', function () {
    if (process.platform !== 'linux') this.skip();
    expect(dataDirProblem('/proc/x')).to.include('/proc/x cannot be used');
    expect(dataDirProblem('/proc/x/y')).to.include('cannot be used');
  });
});
