/**
 * `npm test`: the check, then every test with coverage, then the counts alone on the last line. Arguments go to mocha (`npm test -- -g race`).
 * The tests run even if the check is red, so that one run tells everything that is wrong.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './build.js';
import { reportCoverage } from './coverage.js';

/** ms. A test that leaves something running keeps mocha alive; that must end in red, not in waiting. */
const longestRun = 15 * 60_000;
const tallyFile = 'coverage/tally.json';

/** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<boolean>} */
function runs(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, detached: true });
    const stop = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(() => {
      console.error(`\n${command} ${args[0]} did not end within ${longestRun / 60_000} minutes.`);
      stop();
    }, longestRun);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => {
        stop();
        process.exit(1);
      });
    }
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

rmSync('coverage', { recursive: true, force: true });
mkdirSync('coverage/raw', { recursive: true });
const isChecked = await runs('npm', ['run', '--silent', 'check']);
// Built here once, so that no test's own time limit has to cover it.
await buildIfStale();
const isGreen = await runs(
  process.execPath,
  ['node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/tallyReporter.cjs', ...process.argv.slice(2)],
  {
    NODE_V8_COVERAGE: 'coverage/raw',
    TALLY_FILE: tallyFile,
  },
);
const isSelection = process.argv.length > 2;
spawnSync(process.execPath, ['node_modules/c8/bin/c8.js', 'report'], { stdio: 'inherit' });
const isCovered = reportCoverage('coverage/coverage-summary.json') || isSelection;

if (!isChecked) console.log('\nThe check is red: see above.');
if (!isCovered) console.log('\nThe parts that decide are not covered completely: see above.');
if (!existsSync(tallyFile)) {
  console.log('\nmocha did not come to its end.');
  process.exit(1);
}
/** @type {{ passes: number, failures: number, pending: number }} */
const tally = JSON.parse(readFileSync(tallyFile, 'utf8'));
console.log(`\n  ${tally.passes} passing\n  ${tally.failures} failing${tally.pending > 0 ? `\n  ${tally.pending} pending` : ''}\n`);
console.log(`${tally.passes} passed, ${tally.failures} failed`);
process.exit(isChecked && isGreen && isCovered ? 0 : 1);
