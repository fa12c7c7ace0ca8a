import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/projectRoot.js';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');

describe('docs/delivery.md', () => {
  it('names, in each row, a test that there is', () => {
    const rows = [...read('docs/delivery.md').matchAll(/^\|.*\| `(test\/[\w/.]+)`: (.*?) +\|$/gm)];
    expect(rows).to.have.length.greaterThan(15);
    for (const [, file = '', name = ''] of rows) expect(read(file), `${file}: ${name}`).to.contain(`it('${name}'`);
  });
});
