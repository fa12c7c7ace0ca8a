import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadCalendar } from '../../src/calendar/loadCalendar.js';
import { openDirectory } from '../../src/directory/openDirectory.js';
import { tenantId } from '../../src/domain/ids.js';
import { projectRoot } from '../../src/projectRoot.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the data files that the README shows', () => {
  let folder: string;
  const example = (at: number): string => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    const file = join(folder, `${at}.json`);
    writeFileSync(file, [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)][at]?.[1] ?? '');
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are taken as they stand: a customer, a partner, a representative', async () => {
    const opened = await openDirectory({
      customersFile: example(0),
      partnersFile: example(1),
      repsFile: example(2),
      policyFile: join(projectRoot, 'data', 'policy.json'),
      log: silent,
    });
    if (!opened.ok) throw new Error(opened.problems.map(({ text }) => text).join('\n'));
    const { customers, people, close } = opened.directory;
    await close();
    const partner = tenantId('aaaaaaaa-0000-4000-8000-00000000000a');
    expect((await customers.search(partner, 'jingyu', 5)).kind).to.equal('found');
    expect(people.samplePartner).to.equal(partner);
    expect(people.sampleSupport).to.equal('cccccccc-0000-4000-8000-00000000000c');
  });

  it('cover a further year of holidays', () => {
    const calendar = loadCalendar(example(3));
    if (!calendar.ok) throw new Error(calendar.problems.join('\n'));
    expect(calendar.workingDays.covers('2027-03-01')).to.equal(true);
    expect(calendar.workingDays.isWorkingDay('2027-10-01')).to.equal(false);
    expect(calendar.workingDays.covers('2028-01-01')).to.equal(false);
  });
});
