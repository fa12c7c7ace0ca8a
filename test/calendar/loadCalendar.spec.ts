import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadCalendar } from '../../src/calendar/loadCalendar.js';
import { workingDays } from '../support/calendar.js';

describe('the working days of China', () => {
  it('follow the State Council for 2026: weekdays off, weekend days worked', () => {
    const off = [
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-23',
      '2026-04-06',
      '2026-05-05',
      '2026-06-19',
      '2026-09-25',
      '2026-10-07',
    ];
    const worked = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
    for (const date of off) expect(workingDays.isWorkingDay(date), date).to.equal(false);
    for (const date of worked) expect(workingDays.isWorkingDay(date), date).to.equal(true);
    expect(workingDays.isWorkingDay('2026-11-24')).to.equal(true);
    expect(workingDays.isWorkingDay('2026-11-28')).to.equal(false);
  });

  it('cover 2004 to 2026; beyond, the plain week is followed and said to be uncovered', () => {
    for (const date of ['2004-01-01', '2026-12-31']) expect(workingDays.covers(date), date).to.equal(true);
    for (const date of ['2003-12-31', '2027-01-01']) expect(workingDays.covers(date), date).to.equal(false);
    expect(workingDays.isWorkingDay('2027-01-01')).to.equal(true);
    expect(workingDays.isWorkingDay('2027-02-06')).to.equal(false);
  });

  describe("with the operator's own file", () => {
    let folder: string;
    let file: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'calendar-'));
      file = join(folder, 'working-days.json');
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    const load = (content: string) => {
      writeFileSync(file, content);
      return loadCalendar(file);
    };

    it('adds a year, and replaces a built-in one whole', () => {
      const loaded = load(
        JSON.stringify({
          '2027': { holidays: ['2027-01-01'], makeUpDays: ['2027-02-06'] },
          '2026': { holidays: ['2026-10-01'], makeUpDays: [] },
        }),
      );
      if (!loaded.ok) return expect.fail(loaded.problems.join('\n'));
      expect(loaded.workingDays.covers('2027-06-01')).to.equal(true);
      expect(loaded.workingDays.isWorkingDay('2027-01-01')).to.equal(false);
      expect(loaded.workingDays.isWorkingDay('2027-02-06')).to.equal(true);
      expect(loaded.workingDays.isWorkingDay('2026-10-02')).to.equal(true);
      return undefined;
    });

    it('says in one list what is wrong with it, each with its place', () => {
      const problems = (content: string) => {
        const loaded = load(content);
        return loaded.ok ? [] : loaded.problems.map((problem) => problem.replace(`${file}: `, ''));
      };
      expect(problems('{')[0]).to.match(/^is not JSON/);
      expect(problems('[]')).to.deep.equal(['the file: Expected object, received array']);
      expect(problems('{"27": {"holidays": ["2027-02-30"], "makeUpDays": []}}')).to.deep.equal([
        '27: is not a year like 2027',
        '27.holidays.0: is not a date like 2027-10-01',
      ]);
      expect(problems('{"2027": {"holidays": ["2027-01-01", "2026-12-31"], "makeUpDays": ["2027-01-01"]}}')).to.deep.equal([
        '2027: 2026-12-31 belongs to another year',
        '2027: 2027-01-01 is both a holiday and a make-up day',
      ]);
    });

    it('that cannot be read is a problem, not a crash', () => {
      const read = loadCalendar(folder);
      expect(read.ok ? [] : read.problems).to.have.length(1);
      expect(read.ok ? '' : read.problems[0])
        .to.include(folder)
        .and.include('EISDIR');
    });
  });
});
