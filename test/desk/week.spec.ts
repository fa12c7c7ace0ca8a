import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { beijingClock } from '../../src/domain/beijingTime.js';
import { type Lived, liveTheWeek } from '../support/week.js';
import { expectedOf } from '../support/weekOracle.js';
import { weekTable } from '../support/weekTable.js';

describe('a week of 200 escalations, with a make-up Sunday and a holiday inside', () => {
  let all: readonly Lived[] = [];
  before(async function () {
    this.timeout(120_000);
    all = await liveTheWeek(200);
  });

  const byClock = ({ escalation }: Lived) =>
    escalation.history.filter(({ by }) => by.kind === 'clock').map(({ at, what }) => ({ at, what }));

  it('has every reminder, deadline and closing at the right Beijing minute, and no other', () => {
    const expected = expectedOf(all);
    for (const [index, lived] of all.entries())
      expect(byClock(lived), lived.escalation.number).to.deep.equal(expected[index]?.map(({ at, what }) => ({ at, what })));
  });

  it('reminds each place once of each, in one message of those that fall together', () => {
    const expected = expectedOf(all);
    for (const [index, { escalation, remindersIn }] of all.entries()) {
      const heard = expected[index]?.flatMap(({ at, others }) => (others === undefined ? [] : [{ at, others }]));
      expect(remindersIn, escalation.number).to.deep.equal([heard, heard]);
    }
    const shared = all.flatMap(({ remindersIn: [heard = []] }) => heard).filter(({ others }) => others > 0);
    expect(shared.length).to.be.greaterThan(20);
  });

  it('has some of everything in it, and nothing left to happen', () => {
    const times = all.flatMap(byClock);
    for (const what of ['reminded', 'overdue', 'closed']) expect(times.filter((each) => each.what === what).length).to.be.greaterThan(20);
    for (const did of ['release', 'transfer', 'ask', 'answer', 'reopen', 'confirm', 'withdraw'])
      expect(all.flatMap(({ done }) => done).filter((each) => each.did === did).length, did).to.be.greaterThan(5);
    const atNight = times.filter(({ at }) => beijingClock(at).hour < 9);
    expect(atNight.length, 'targets round the clock').to.be.greaterThan(0);
    for (const { escalation } of all) expect(escalation.state).to.be.oneOf(['closed', 'withdrawn']);
  });

  it('is the page in docs/; `npm run week` writes it', () => {
    expect(readFileSync('docs/a-week.md', 'utf8')).to.equal(weekTable(all));
  });
});
