/** `npm run bench`: what people wait for and machines pay for, each against its yardstick in the same run. `npm run bench -- turns` runs one part. */

import { measureResident } from './resident.js';
import { isMet, type Row } from './row.js';
import { measureSearches } from './searches.js';
import { measureStarts } from './starts.js';
import { measureSubmits } from './submits.js';
import { measureTurns } from './turns.js';

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  turns: measureTurns,
  submits: measureSubmits,
  search: measureSearches,
  start: measureStarts,
  memory: measureResident,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.\n`);
  process.exit(1);
}

function line(row: Row): string {
  const { goal, should, measured, from, why } = row;
  const unit = should.unit === undefined ? '' : ` ${should.unit}`;
  const wanted = `${should.be === 'atMost' ? '≤' : '≥'} ${should.figure}${unit}`;
  const verdict = isMet(row) ? 'met' : 'MISSED';
  const columns = [goal.padEnd(58), wanted.padEnd(9), `${measured.toFixed(2)}${unit}`.padEnd(10), verdict.padEnd(7), from].join(' ');
  return why === undefined ? columns : `${columns}\n${' '.repeat(4)}where it goes: ${why}`;
}

const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`measuring ${name} …\n`);
  rows.push(...(await measure()));
}
process.stdout.write(`${['what'.padEnd(58), 'goal'.padEnd(9), 'measured'.padEnd(10), ''.padEnd(7), 'from'].join(' ')}\n`);
for (const row of rows) process.stdout.write(`${line(row)}\n`);
