import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Escalation, isSubmitted } from '../../src/domain/escalation.js';
import { historySeenBy } from '../../src/domain/historySeenBy.js';
import { severityOf } from '../../src/domain/severityOf.js';
import { threadOf } from '../../src/domain/threadOf.js';
import { apply, clock, partner, rep, tuesday } from '../support/builders.js';

/** Records as version 0.1.0 stored them, before questions, reminders, feedback and the rest. */
const old = (name: string): Escalation => {
  const records: Record<string, Escalation> = JSON.parse(readFileSync('test/support/records-0.1.0.json', 'utf8'));
  const found = records[name];
  if (found === undefined) throw new Error(`no record ${name}`);
  return found;
};

describe('a record of version 0.1.0', () => {
  it('is read as it stands: requested severity, whole history, what was said', () => {
    for (const name of ['waiting', 'pickedUp', 'resolved']) {
      const now = old(name);
      if (!isSubmitted(now)) throw new Error(now.state);
      expect(severityOf(now)).to.equal('B');
      expect(historySeenBy(now, 'partner').map(({ what }) => what)).to.include('submitted');
      expect(threadOf(now)).to.deep.equal([]);
    }
  });

  it('goes on with its life, and every change gives it the reminders that it did not have', () => {
    const touched = apply(old('waiting'), partner(), { do: 'addDetails', text: '还在' }).next;
    expect(touched.nextCheckAt).to.be.greaterThan(tuesday);
    expect(apply(touched, clock, { do: 'remind' }, touched.nextCheckAt ?? 0).next).to.have.nested.property('reminded.kind', 'due');
    const asked = apply(old('pickedUp'), rep(), { do: 'ask', text: '错误原文？' }).next;
    expect(apply(asked, partner(), { do: 'answer', text: '550 5.4.1' }).next.state).to.equal('pickedUp');
    expect(apply(old('resolved'), partner(), { do: 'confirm', score: 4 }).next).to.have.nested.property('rating.score', 4);
  });
});
