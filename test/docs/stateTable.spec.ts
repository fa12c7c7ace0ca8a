import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { stateTable } from '../support/stateTable.js';

describe('the state table in docs/', () => {
  it('says what the code does; `npm run state-table` writes it', () => {
    expect(readFileSync('docs/state-table.md', 'utf8')).to.equal(stateTable());
  });
});
