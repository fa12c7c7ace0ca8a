import { expect } from 'chai';
import { dayMs } from '../../src/domain/beijingTime.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { acceptedIn } from '../support/acceptedIn.js';
import {
  apply,
  clock,
  closed,
  colleague,
  competitor,
  partner,
  pickedUp,
  refusalOf,
  rep,
  resolved,
  run,
  surroundings,
  told,
  tuesday,
  waiting,
} from '../support/builders.js';
import { beijing } from '../support/calendar.js';

const adding: CommandBody = { do: 'addDetails', text: ' 重启后仍然如此 ' };
const withdrawing: CommandBody = { do: 'withdraw', reason: 'duplicate', text: '和 ES-10479 重复' };
const confirming: CommandBody = { do: 'confirm' };
const reopening: CommandBody = { do: 'reopen', text: '又退信了' };

describe('what a partner does with a submitted escalation', () => {
  for (const command of [adding, withdrawing, confirming, reopening])
    it(`"${command.do}" is for those of its organisation who may file`, () => {
      for (const actor of [competitor(), rep(), clock]) expect(refusalOf(run(resolved(), actor, command))).to.equal('partnerOnly');
      expect(refusalOf(run(resolved(), partner({ mayFile: false }), command))).to.equal('mayNotFile');
      expect(run(resolved(), colleague(), command).accepted).to.equal(true);
    });

  for (const command of [adding, withdrawing, confirming, reopening])
    it(`"${command.do}" makes a colleague follow, with a living card, once`, () => {
      const { next, notices } = apply(resolved(), colleague(), command);
      expect(next).to.deep.include({ followers: [{ person: colleague().person, name: 'Lena Hartwig' }] });
      expect(told(notices).filter((line) => line.startsWith('lena'))).to.deep.equal(['lena: card']);
    });

  it('a colleague who follows already does not join again', () => {
    const once = apply(waiting(), colleague(), adding).next;
    const twice = apply(once, colleague(), adding);
    expect(twice.next).to.have.property('followers').with.lengthOf(1);
    expect(told(twice.notices)).to.deep.equal(['queue: detailsAdded', 'night: detailsAdded']);
  });
});

describe('adding details', () => {
  it('tells every place while nobody has it, and the place of the owner then', () => {
    const { next, notices } = apply(waiting(), partner(), adding);
    expect(next).to.include({ state: 'waiting', revision: waiting().revision + 1 });
    expect(next.history.at(-1)).to.deep.include({ what: 'detailsAdded', text: '重启后仍然如此' });
    expect(told(notices)).to.deep.equal(['queue: detailsAdded', 'night: detailsAdded']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'detailsAdded', by: '周砚秋', text: '重启后仍然如此' });
    expect(told(apply(pickedUp(), partner(), adding).notices)).to.deep.equal(['queue: detailsAdded']);
  });

  it('goes in every open state and changes none', () => {
    expect(acceptedIn(partner(), adding)).to.deep.equal(['waiting', 'pickedUp', 'waitingForPartner', 'resolved']);
    const later = apply(resolved(), partner(), adding).next;
    expect(later).to.include({ state: 'resolved', nextCheckAt: beijing('2026-12-01 10:20') });
  });

  it('refuses nothing, too much, and passwords', () => {
    expect(refusalOf(run(waiting(), partner(), { do: 'addDetails', text: ' \n ' }))).to.equal('textMissing');
    expect(run(waiting(), partner(), { do: 'addDetails', text: '字'.repeat(2001) })).to.deep.include({
      refusal: { code: 'textTooLong', limit: 2000 },
    });
    expect(run(waiting(), partner(), { do: 'addDetails', text: '😀'.repeat(2000) }).accepted).to.equal(true);
    expect(refusalOf(run(waiting(), partner(), { do: 'addDetails', text: '密码：Abc12345' }))).to.equal('looksLikeSecret');
  });
});

describe('withdrawing', () => {
  it('tells the representatives and the other people of the partner, with the reason', () => {
    const followed = apply(waiting(), colleague(), adding).next;
    const { next, notices } = apply(followed, partner(), withdrawing, tuesday + 5);
    expect(next).to.include({ state: 'withdrawn', reason: 'duplicate', withdrawnAt: tuesday + 5, nextCheckAt: null });
    expect(next).not.to.have.property('owner');
    expect(next.history.at(-1)).to.deep.include({ what: 'withdrawn', text: '和 ES-10479 重复' });
    expect(told(notices)).to.deep.equal(['queue: withdrawn', 'night: withdrawn', 'lena: withdrawn']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'withdrawn', by: '周砚秋', reason: 'duplicate', text: '和 ES-10479 重复' });
  });

  it('by a colleague tells the submitter, and the place of the owner alone', () => {
    const { next, notices } = apply(pickedUp(), colleague(), { do: 'withdraw', reason: 'solved' });
    expect(next).to.have.nested.property('owner.name', '沈知微');
    expect(told(notices)).to.deep.equal(['queue: withdrawn', 'zhou: withdrawn', 'lena: card']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'withdrawn', by: 'Lena Hartwig', reason: 'solved' });
  });

  it('goes in every open state, once; a text may not be too long', () => {
    expect(acceptedIn(partner(), withdrawing)).to.deep.equal(['waiting', 'pickedUp', 'waitingForPartner', 'resolved']);
    expect(apply(resolved(), partner(), withdrawing).next).not.to.have.any.keys('closesAt', 'resolution');
    expect(refusalOf(run(waiting(), partner(), { do: 'withdraw', reason: 'other', text: 'x'.repeat(301) }))).to.equal('textTooLong');
  });
});

describe('confirming', () => {
  it('closes it and tells the owner, and the submitter when a colleague did it', () => {
    const { next, notices } = apply(resolved(), colleague(), confirming, tuesday + 7);
    expect(next).to.include({ state: 'closed', closedAt: tuesday + 7, nextCheckAt: null });
    expect(next).to.have.nested.property('resolution.text', '接受域配置已在服务端修正');
    expect(next).not.to.have.property('closesAt');
    expect(next.history.at(-1)).to.include({ what: 'confirmed' });
    expect(told(notices)).to.deep.equal(['queue: confirmed', 'zhou: confirmed', 'lena: card']);
    expect(told(apply(resolved(), partner(), confirming).notices)).to.deep.equal(['queue: confirmed']);
  });

  it('goes only for what is resolved', () => {
    expect(acceptedIn(partner(), confirming)).to.deep.equal(['resolved']);
  });

  it('takes a rating and a word in the same breath, and tells both to the representatives', () => {
    const { next, notices } = apply(resolved(), partner(), { do: 'confirm', score: 5, text: ' 很快 ' }, tuesday + 7);
    expect(next).to.deep.include({ rating: { score: 5, text: '很快', at: tuesday + 7 } });
    expect(next.history.at(-1)).to.deep.include({ what: 'confirmed', detail: '5', text: '很快' });
    expect(notices[0]?.what).to.deep.equal({ kind: 'confirmed', by: '周砚秋', score: 5, text: '很快' });
    const again = apply(next, partner(), { do: 'reopen', text: '又退信了' }).next;
    expect(again, 'the rating stays through a reopening').to.have.nested.property('rating.score', 5);
    expect(apply(resolved(), partner(), { do: 'confirm', score: 2 }).next)
      .to.have.property('rating')
      .that.does.not.have.property('text');
    expect(apply(resolved(), partner(), { do: 'confirm', text: '好' }).next).to.not.have.property('rating');
    expect(refusalOf(run(resolved(), partner(), { do: 'confirm', text: 'x'.repeat(301) }))).to.equal('textTooLong');
  });
});

describe('reopening', () => {
  it('puts it back in the queue with a new target, tells the former owner, and asks for a card in every place', () => {
    const later = beijing('2026-11-26 15:00');
    for (const before of [resolved(), closed()]) {
      const { next, notices } = apply(before, partner(), reopening, later);
      expect(next).to.include({ state: 'waiting', firstPickedUpAt: tuesday, submittedAt: tuesday });
      expect(next).to.have.nested.property('target.at', beijing('2026-11-27 15:00'));
      expect(next).not.to.have.any.keys('owner', 'resolution', 'closesAt', 'closedAt');
      expect(next.history.at(-1)).to.deep.include({ what: 'reopened', text: '又退信了' });
      expect(told(notices)).to.deep.equal(['queue: reopened', 'queue: card', 'night: card']);
      expect(notices[0]?.what).to.deep.equal({ kind: 'reopened', by: '周砚秋', text: '又退信了' });
    }
  });

  it('by a colleague tells the submitter', () => {
    expect(told(apply(resolved(), colleague(), reopening).notices)).to.include('zhou: reopened');
  });

  it('goes for what is resolved, or closed for at most fourteen days', () => {
    expect(acceptedIn(partner(), reopening)).to.deep.equal(['resolved', 'closed']);
    expect(run(closed(), partner(), reopening, tuesday + 14 * dayMs).accepted).to.equal(true);
    expect(refusalOf(run(closed(), partner(), reopening, tuesday + 14 * dayMs + 1))).to.equal('reopenTooLate');
    expect(run(resolved(), partner(), reopening, tuesday + 90 * dayMs).accepted).to.equal(true);
  });

  it('needs a word on what still goes wrong', () => {
    expect(refusalOf(run(resolved(), partner(), { do: 'reopen', text: '' }))).to.equal('textMissing');
  });

  it('is never told to a place twice for the same words, even where nobody receives', () => {
    const { notices } = apply(resolved(), partner(), reopening, tuesday, surroundings({ repPlaces: [] }));
    expect(told(notices)).to.deep.equal(['queue: reopened']);
  });
});
