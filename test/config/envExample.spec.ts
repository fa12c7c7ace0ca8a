import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect } from 'chai';
import { settingNames } from '../../src/config/settings.js';
import { readConfig } from '../../src/config.js';
import { projectRoot } from '../../src/projectRoot.js';

const example = readFileSync(join(projectRoot, '.env.example'), 'utf8');

describe('.env.example', () => {
  it('has every setting, and nothing that is none', () => {
    expect(Object.keys(parseEnv(example))).to.have.members([...settingNames]);
  });

  it('changes nothing when it is copied as it stands', () => {
    expect(readConfig(parseEnv(example))).to.deep.equal(readConfig({}));
  });

  it('has comments on lines of their own, since some tools take them for part of the value', () => {
    expect(example.split('\n').filter((line) => /^\w+=.*#/.test(line))).to.deep.equal([]);
  });
});
