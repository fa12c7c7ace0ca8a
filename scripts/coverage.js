import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The parts that decide, where every branch has to be shown by a test. */
const complete = ['src/domain', 'src/desk'];

/** @typedef {{ total: number, covered: number }} Count */
/** @typedef {{ lines: Count, branches: Count }} Counts */

/**
 * Prints lines and branches by folder from c8's json-summary, and the files of the complete folders that miss a branch.
 * @param {string} summaryFile
 * @returns {boolean} whether the complete folders are
 */
export function reportCoverage(summaryFile) {
  /** @type {Record<string, Counts>} */
  const summary = JSON.parse(readFileSync(summaryFile, 'utf8'));
  /** @type {Map<string, Counts>} */
  const folders = new Map();
  const misses = [];
  for (const [path, counts] of Object.entries(summary)) {
    const file = path === 'total' ? 'all' : relative(process.cwd(), path);
    const folder = file
      .split('/')
      .slice(0, file.split('/').length > 2 ? 2 : 1)
      .join('/');
    add(folders, folder, counts);
    const { covered, total } = counts.branches;
    if (complete.includes(folder) && covered < total) misses.push(`${file}: ${total - covered} of ${total} branches`);
  }
  console.log('Coverage by folder        lines  branches');
  for (const [folder, { lines, branches }] of [...folders].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${folder.padEnd(22)} ${percent(lines)}   ${percent(branches)}`);
  }
  for (const miss of misses) console.log(`No test takes ${miss}`);
  return misses.length === 0;
}

/** @param {Map<string, Counts>} folders @param {string} folder @param {Counts} counts */
function add(folders, folder, { lines, branches }) {
  const sum = folders.get(folder) ?? { lines: { total: 0, covered: 0 }, branches: { total: 0, covered: 0 } };
  sum.lines.total += lines.total;
  sum.lines.covered += lines.covered;
  sum.branches.total += branches.total;
  sum.branches.covered += branches.covered;
  folders.set(folder, sum);
}

/** @param {Count} count */
function percent({ total, covered }) {
  return `${(total === 0 ? 100 : (100 * covered) / total).toFixed(1)} %`.padStart(7);
}
