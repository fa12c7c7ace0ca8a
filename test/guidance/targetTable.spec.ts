import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { serviceKey } from '../../src/domain/ids.js';
import { loadTargetTable } from '../../src/guidance/targetTable.js';
import { targets } from '../support/calendar.js';

const levels = (service: string, type: 'technical' | 'billing' = 'technical') =>
  targets
    .get(serviceKey(service))
    ?.[type].map(({ severity, target }) => `${severity} ${target === null ? 'none' : `${target.value} ${target.unit} ${target.hours}`}`);

describe('the table of response targets', () => {
  it('knows thirteen services, each with its own levels', () => {
    expect(targets.size).to.equal(13);
    expect(levels('exchange-online')).to.deep.equal(['A 1 hour always', 'B 1 business-day daily-09-24', 'C 3 business-day daily-09-24']);
    expect(levels('azure')).to.deep.equal(['A 2 hour always', 'B 4 hour daily-09-24', 'C 8 hour daily-09-24']);
    expect(levels('power-platform')).to.deep.equal(['A 1 hour always', 'C 8 hour workdays-09-18']);
    expect(levels('dynamics-365-finance')).to.deep.equal(['A 1 hour always', 'C 8 hour workdays-09-18']);
    expect(levels('dynamics-365')).to.deep.equal(['A 1 hour always', 'B 1 business-day workdays-09-18', 'C none']);
    expect(levels('power-bi')).to.deep.equal(['A none', 'B none', 'C none']);
  });

  it('ends billing at B for every service', () => {
    for (const service of targets.keys())
      expect(levels(service, 'billing')).to.deep.equal(['B 1 business-day workdays-09-18', 'C 3 business-day workdays-09-18']);
    expect(levels('billing')).to.deep.equal(levels('billing', 'billing'));
  });

  describe('when the file is wrong', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'targets-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    const problems = (content: string): readonly string[] => {
      const file = join(folder, 'targets.json');
      writeFileSync(file, content);
      const loaded = loadTargetTable(file);
      return loaded.ok ? [] : loaded.problems.map((problem) => problem.replace(`${file}: `, ''));
    };
    const real = () => JSON.parse(readFileSync('data/response-targets.json', 'utf8'));

    it('says so when it is missing or no JSON', () => {
      expect(loadTargetTable(join(folder, 'none.json'))).to.have.property('ok', false);
      expect(problems('{')[0]).to.match(/^cannot be read/);
    });

    it('names every place', () => {
      expect(problems('{"version": 1, "families": {"x": {"source": "", "levels": []}}, "services": {}}')).to.deep.equal([
        'families.x.source names no source',
        'families.x.levels has no level',
      ]);
      expect(problems('[]')).to.deep.equal(['the file Expected object, received array']);
      const wrong = real();
      wrong.families.azure.levels.reverse();
      expect(problems(JSON.stringify(wrong))).to.deep.equal(['families.azure.levels is not in the order A, B, C, each once']);
    });

    it('names services of an unknown family, and A for billing', () => {
      const wrong = real();
      wrong.services.teams = { technical: 'nowhere', billing: 'office' };
      expect(problems(JSON.stringify(wrong))).to.deep.equal([
        'services.teams names a family that is not there: nowhere',
        'services.teams has A for billing, which tops out at B',
      ]);
    });
  });
});
