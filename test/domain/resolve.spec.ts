import { expect } from 'chai';
import type { CommandBody } from '../../src/domain/commands.js';
import {
  apply,
  clock,
  closed,
  colleague,
  draft,
  otherRep,
  partner,
  pickedUp,
  refusalOf,
  rep,
  resolved,
  run,
  told,
  tuesday,
  waiting,
  waitingForPartner,
  withdrawn,
} from '../support/builders.js';
import { beijing } from '../support/calendar.js';

const resolving: CommandBody = { do: 'resolve', text: ' 已在服务端修正 ', followUp: '请重发一封' };

describe('resolving', () => {
  it('keeps what was done and what is left to do, tells the partner, and sets the day on which it closes by itself', () => {
    const followed = apply(pickedUp(), colleague(), { do: 'addDetails', text: '又来了三封' }).next;
    const { next, notices } = apply(followed, rep(), resolving);
    const resolution = { text: '已在服务端修正', followUp: '请重发一封', at: tuesday };
    const closesAt = beijing('2026-12-01 10:20');
    expect(next).to.deep.include({ state: 'resolved', resolution, closesAt, nextCheckAt: closesAt });
    expect(next).to.have.nested.property('owner.name', '沈知微');
    expect(next.history.at(-1)).to.deep.include({ what: 'resolved', text: '已在服务端修正' });
    expect(told(notices)).to.deep.equal(['zhou: resolved', 'lena: resolved']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'resolved', by: '沈知微', resolution });
  });

  it('never closes in the small hours', () => {
    const { next } = apply(pickedUp(), rep(), resolving, beijing('2026-11-24 2:00'));
    expect(next).to.include({ closesAt: beijing('2026-12-01 9:00') });
  });

  it('also ends a wait for the partner, and needs nothing more of them', () => {
    const { next } = apply(waitingForPartner(), rep(), { do: 'resolve', text: '好了' });
    expect(next).not.to.have.property('question');
    expect(next).to.have.property('resolution').that.does.not.have.property('followUp');
  });

  it('is for the owner alone, and only while they work on it', () => {
    expect(refusalOf(run(pickedUp(), otherRep(), resolving))).to.equal('notOwner');
    for (const actor of [partner(), clock]) expect(refusalOf(run(pickedUp(), actor, resolving))).to.equal('repOnly');
    for (const now of [draft(), waiting(), resolved(), closed(), withdrawn()])
      expect(refusalOf(run(now, rep(), resolving)), now.state).to.equal('wrongState');
  });

  it('refuses nothing, too much, and passwords, in either text', () => {
    const tried = (text: string, followUp?: string) => refusalOf(run(pickedUp(), rep(), { do: 'resolve', text, followUp }));
    expect(tried(' ')).to.equal('textMissing');
    expect(tried('字'.repeat(1001))).to.equal('textTooLong');
    expect(tried('好了', '字'.repeat(1001))).to.equal('textTooLong');
    expect(tried('好了', '新密码：Abc12345')).to.equal('looksLikeSecret');
  });
});

describe('closing by itself', () => {
  const closing: CommandBody = { do: 'close' };
  const due = beijing('2026-12-01 10:20');

  it('happens when the day has come, and the partner is told', () => {
    const { next, notices } = apply(resolved(), clock, closing, due);
    expect(next).to.include({ state: 'closed', closedAt: due, nextCheckAt: null });
    expect(next.history.at(-1)).to.deep.equal({ at: due, by: { kind: 'clock' }, what: 'closed' });
    expect(told(notices)).to.deep.equal(['zhou: closedByItself']);
  });

  it('does not happen early, to what is not resolved, or at the word of a person', () => {
    expect(refusalOf(run(resolved(), clock, closing, due - 1))).to.equal('wrongState');
    expect(refusalOf(run(pickedUp(), clock, closing, due))).to.equal('wrongState');
    for (const actor of [partner(), rep()]) expect(refusalOf(run(resolved(), actor, closing, due))).to.equal('wrongState');
  });
});
