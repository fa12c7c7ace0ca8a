import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { settingNames } from '../../src/config/settings.js';
import { formLimits } from '../../src/domain/form.js';
import { periods } from '../../src/domain/periods.js';
import { projectRoot } from '../../src/projectRoot.js';
import { parseCommand } from '../../src/understanding/parseCommand.js';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
const documents = [
  'README.md',
  'README.zh-CN.md',
  'docs/architecture.md',
  'docs/compose-box.md',
  'docs/testing-with-clients.md',
  'docs/testing-with-clients.zh-CN.md',
] as const;
const readmes = ['README.md', 'README.zh-CN.md'] as const;
const english = read('README.md');
const chinese = read('README.zh-CN.md');

const fences = /^```(\w*)\n([\s\S]*?)^```$/gm;
const withoutCode = (text: string): string => text.replace(fences, '');
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(fences)].filter(([, name]) => name === language).map(([, , code]) => code ?? '');
const headings = (text: string): readonly string[] => withoutCode(text).match(/^#+ .*$/gm) ?? [];
const quoted = (text: string): readonly string[] => [...withoutCode(text).matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? '');
const rows = (text: string): readonly string[] => withoutCode(text).match(/^\|.*\|$/gm) ?? [];

/** A heading's address, as GitHub makes it. */
const anchor = (heading: string): string =>
  heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');

/** What a README says of a file that an operator may make; it is not there. */
const madeByOperators = new Set(['data/working-days.json']);

describe('the READMEs', () => {
  it('say the same things in the same order, in both languages', () => {
    const levels = (text: string) => headings(text).map((heading) => heading.replace(/[^#].*$/, ''));
    expect(levels(chinese)).to.deep.equal(levels(english));
    const cells = (text: string) => rows(text).map((row) => row.split('|').length);
    expect(cells(chinese)).to.deep.equal(cells(english));
    expect(blocks(chinese, 'json')).to.deep.equal(blocks(english, 'json'));
  });

  for (const name of readmes) {
    const text = read(name);

    it(`has a row for every setting, and for nothing else (${name})`, () => {
      const named = rows(text).flatMap((row) => /^\| `([A-Z]\w*)` +\|/i.exec(row)?.[1] ?? []);
      expect(named).to.have.members([...settingNames]);
    });

    it(`names the sample people as the data files have them (${name})`, () => {
      const { partners } = JSON.parse(read('data/partners.json'));
      const { tenants, representatives } = JSON.parse(read('data/reps.json'));
      for (const { tenantId } of [...partners, ...tenants]) expect(text).to.contain(`\`${tenantId}\``);
      for (const who of [...partners.flatMap((partner: { users: readonly unknown[] }) => partner.users), ...representatives])
        expect(rows(text).find((row) => row.includes(`\`${who.aadObjectId}\``)) ?? '', who.name).to.contain(who.name);
    });

    it(`gives the periods and lengths that hold (${name})`, () => {
      const row = (file: string, at: number) => rows(text).filter((each) => each.includes(`\`${file}\``))[at] ?? '';
      const { draftKeptDays, closesAfterWorkingDays, reopenDays } = periods;
      for (const [at, days] of [draftKeptDays, closesAfterWorkingDays, reopenDays].entries())
        expect(row('src/domain/periods.ts', at)).to.match(new RegExp(`\\b${days}\\b`));
      const shown = (n: number) => n.toLocaleString('en');
      const { title, descriptionMin, descriptionMax, details, impact, error, resolution, reason } = formLimits;
      const lengths = [[title], [descriptionMin, descriptionMax, details], [impact, error], [resolution, reason]];
      for (const [at, each] of lengths.entries())
        for (const length of each) expect(row('src/domain/form.ts', at)).to.match(new RegExp(`(?<![\\d,])${shown(length)}(?!,?\\d)`));
    });

    it(`lists only words that are understood (${name})`, () => {
      const table = text.slice(text.indexOf(name === 'README.md' ? '### What can be said' : '### 可以说什么'));
      const said = quoted(rows(table.slice(0, table.indexOf('\n### '))).join('\n'));
      expect(said).to.have.length.greaterThan(40);
      expect(said.filter((words) => parseCommand(words.replace('…', '已重启')) === undefined)).to.deep.equal([]);
    });

    it(`runs only scripts that there are (${name})`, () => {
      const { scripts } = JSON.parse(read('package.json'));
      const asked = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short);
      expect(asked).to.include.members(['start', 'test', 'check']);
      expect(Object.keys(scripts)).to.include.members([...new Set(asked)]);
    });
  }
});

for (const name of documents) {
  describe(name, () => {
    const text = read(name);

    it('links to files and headings that there are', () => {
      for (const [, target = ''] of withoutCode(text).matchAll(/\]\(([^)]+)\)/g)) {
        if (target.startsWith('https://')) continue;
        const [file = '', heading] = target.split('#');
        const path = file === '' ? name : join(dirname(name), file);
        expect(existsSync(join(projectRoot, path)), target).to.equal(true);
        if (heading !== undefined) expect(headings(read(path)).map(anchor), target).to.include(heading);
      }
    });

    it('names files that there are', () => {
      const paths = quoted(text).filter((words) => /^[\w.-]+(?:\/[\w.-]+)*\/[\w.-]+\.(?:ts|cjs|js|json)$/.test(words));
      const gone = paths.filter(
        (path) => !madeByOperators.has(path) && !existsSync(join(projectRoot, path)) && !existsSync(join(projectRoot, 'src', path)),
      );
      expect(gone).to.deep.equal([]);
    });
  });
}
