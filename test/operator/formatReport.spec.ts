import { expect } from 'chai';
import type { Escalation } from '../../src/domain/escalation.js';
import { csv } from '../../src/operator/csv.js';
import { exportJob } from '../../src/operator/exportCommand.js';
import type { Job } from '../../src/operator/job.js';
import { reportJob } from '../../src/operator/reportCommand.js';
import { textWidth } from '../../src/texts/textWidth.js';
import { draft, partner, tuesday, waiting } from '../support/builders.js';

const printed = (job: Job, ...all: readonly Escalation[]): string => {
  if (job.problems !== undefined) throw new Error(job.problems.join());
  return [...job.read(all)].join('');
};
const report = (args: readonly string[], ...all: readonly Escalation[]) => printed(reportJob(args, tuesday), ...all);

describe('npm run report and npm run export', () => {
  it('prints a table whose columns stand below each other, also with Chinese names', () => {
    const other = { ...waiting(), organisation: draft().organisation, organisationName: { 'zh-CN': '霁航云服', en: 'Jihang Cloud' } };
    const [, , head = '', rule = '', row = ''] = report(['--by', 'partner', '--language', 'zh-CN'], other).split('\n');
    expect(row).to.contain('霁航云服');
    expect(new Set([head, rule, row].map(textWidth)).size).to.equal(1);
  });

  it('gives spreadsheets no formula, whatever a partner is called', () => {
    const bad = { ...waiting(), organisationName: { 'zh-CN': '=HYPERLINK("x")', en: '=HYPERLINK("x")' } };
    expect(report(['--by', 'partner', '--format', 'csv'], bad)).to.contain(`,"'=HYPERLINK(""x"")",1,`);
    for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠', ' =', '\t=', '\n1', '\u0000='])
      expect(
        csv([[`${start}1`]])
          .slice(1)
          .replace(/^"/, ''),
      ).to.match(/^'/);
    expect(csv([['a,b', 1, undefined, ' x', '5-6']])).to.equal('\uFEFF"a,b",1,," x",5-6\r\n');
  });

  it('gives programs names that stay, with the days as they were asked for', () => {
    const read = JSON.parse(report(['--format', 'json', '--from', '2026-11-01', '--to', '2026-11-30'], waiting()));
    expect(read).to.include({ from: '2026-11-01', to: '2026-11-30', by: 'service' });
    expect(read.total).to.include({ submitted: 1, selfSolvedPercent: 0, targetsMet: 0 });
    expect(read.groups[0]).to.include({ key: 'exchange-online', submitted: 1 });
    expect(JSON.parse(report(['--format', 'json', '--from', '2026-12-01'], waiting())).total.submitted).to.equal(0);
  });

  it('names all that is wrong with how it was asked', () => {
    expect(reportJob(['--by', 'colour', '--from', '2026-02-30'], tuesday).problems).to.have.length(2);
    expect(reportJob(['--from', '2026-11-02', '--to', '2026-11-01'], tuesday).problems).to.have.length(1);
    expect(exportJob(['--to', 'soon']).problems).to.have.length(1);
  });

  it('exports one line an escalation with its history', () => {
    const lines = printed(exportJob([]), waiting(), draft()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).to.deep.equal([waiting(), draft()]);
    expect(JSON.parse(lines[0] ?? '').history[0]).to.have.nested.property('by.name', partner().name);
    expect(printed(exportJob(['--from', '2027-01-01']), waiting())).to.equal('');
  });
});
