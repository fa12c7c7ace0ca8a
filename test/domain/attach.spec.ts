import { expect } from 'chai';
import { attachmentLimits, type NewAttachment } from '../../src/domain/attachment.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { historySeenBy } from '../../src/domain/historySeenBy.js';
import { threadOf } from '../../src/domain/threadOf.js';
import { acceptedIn } from '../support/acceptedIn.js';
import {
  apply,
  clock,
  colleague,
  competitor,
  draft,
  form,
  partner,
  pickedUp,
  picture,
  refusalOf,
  rep,
  run,
  told,
  tuesday,
  waiting,
  waitingForPartner,
} from '../support/builders.js';

const sending = (files: readonly [NewAttachment, ...NewAttachment[]], more: { text?: string; as?: 'answer' } = {}): CommandBody => ({
  do: 'attach',
  as: 'details',
  files,
  ...more,
});
const one = sending([picture()]);

describe('files that a partner sends', () => {
  it('belong to the draft, and to the escalation that it becomes, and nobody is told', () => {
    const { next, notices } = apply(draft(), partner(), one);
    expect(notices).to.deep.equal([]);
    const eligible = apply(next, partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 }).next;
    const sent = apply(eligible, partner(), { do: 'submit', number: 'ES-10482', form: form() }).next;
    const by = { person: partner().person, name: '周砚秋' };
    expect(sent.attachments).to.deep.equal([{ ...picture(), by, at: tuesday, with: 'draft' }]);
  });

  it('of a draft are its author’s steps: neither history nor conversation begins with them', () => {
    const eligible = apply(apply(draft(), partner(), one).next, partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 });
    const sent = apply(eligible.next, partner(), { do: 'submit', number: 'ES-10482', form: form() }).next;
    if (sent.state !== 'waiting') throw new Error('it was not submitted');
    expect(historySeenBy(sent, 'rep').map(({ what }) => what)).to.deep.equal(['submitted']);
    expect(threadOf(sent)).to.deep.equal([]);
  });

  it('are told once for all files of a message, to every place or to the owner’s', () => {
    const two = sending([picture('a.png'), picture('b.log', { kind: 'text' })], { text: ' 两份都在 ' });
    const { next, notices } = apply(waiting(), partner(), two);
    expect(told(notices)).to.deep.equal(['queue: attached', 'night: attached']);
    expect(notices[0]?.what).to.deep.equal({
      kind: 'attached',
      by: '周砚秋',
      files: ['a.png', 'b.log'],
      answers: false,
      text: '两份都在',
    });
    expect(next.history.at(-1)).to.deep.include({ what: 'attached', text: '两份都在', files: ['a.png', 'b.log'] });
    expect(told(apply(pickedUp(), partner(), one).notices)).to.deep.equal(['queue: attached']);
  });

  it('answer what was asked, also without a word, and then it is the owner’s turn', () => {
    const { next, notices } = apply(waitingForPartner(), partner(), sending([picture()], { as: 'answer' }));
    expect(next).to.include({ state: 'pickedUp' });
    expect(next.history.at(-1)).to.deep.include({ what: 'answered', files: ['退信.png'] });
    expect(next.attachments?.at(-1)).to.include({ with: 'answer' });
    expect(notices.map(({ what }) => what)).to.deep.equal([{ kind: 'attached', by: '周砚秋', files: ['退信.png'], answers: true }]);
    const back = apply(next, partner(), { do: 'retractAnswer' }).next;
    expect(back).to.include({ state: 'waitingForPartner' });
    expect(back.attachments).to.have.length(1);
  });

  it('answer nothing where they are added as details, or where nothing is asked any more', () => {
    expect(apply(waitingForPartner(), partner(), one).next).to.include({ state: 'waitingForPartner' });
    const late = apply(pickedUp(), partner(), sending([picture()], { as: 'answer' })).next;
    expect(late).to.include({ state: 'pickedUp' });
    expect(late.attachments?.[0]).to.include({ with: 'details' });
  });

  it('make a colleague follow, who is told of an answer by another', () => {
    const joined = apply(waitingForPartner(), colleague(), one);
    expect(joined.next).to.have.property('followers').with.lengthOf(1);
    expect(told(joined.notices)).to.deep.equal(['queue: attached', 'lena: card']);
    const answered = apply(joined.next, partner(), sending([picture('b.png')], { as: 'answer' }));
    expect(told(answered.notices)).to.deep.equal(['queue: attached', 'lena: attached']);
  });

  it('are kept once, whatever they are called; words that come with one that is there still count', () => {
    const { next } = apply(waiting(), partner(), sending([picture('a.png'), { ...picture('b.png'), sha256: picture('a.png').sha256 }]));
    expect(next.attachments).to.have.length(1);
    const again = picture('c.png', { sha256: picture('a.png').sha256 });
    expect(refusalOf(run(next, partner(), sending([again])))).to.equal('alreadyAttached');
    const words = apply(next, partner(), sending([again], { text: '见上图' })).next;
    expect(words.attachments).to.have.length(1);
    expect(words.history.at(-1)).to.deep.include({ text: '见上图', files: [] });
  });

  it(`are at most ${attachmentLimits.files} an escalation`, () => {
    const many = Array.from({ length: attachmentLimits.files - 1 }, (_, place) => picture(`${place}.png`));
    const full = apply(waiting(), partner(), sending([picture(), ...many])).next;
    expect(run(full, partner(), sending([picture('x.png')]))).to.deep.equal({
      accepted: false,
      refusal: { code: 'tooManyFiles', limit: attachmentLimits.files },
    });
  });

  it('are taken while it is open, from those of its organisation who may file, a draft’s from its author', () => {
    expect(acceptedIn(partner(), one)).to.have.members(['draft', 'waiting', 'pickedUp', 'waitingForPartner', 'resolved']);
    for (const actor of [competitor(), rep(), clock]) expect(refusalOf(run(waiting(), actor, one))).to.equal('partnerOnly');
    expect(refusalOf(run(waiting(), partner({ mayFile: false }), one))).to.equal('mayNotFile');
    expect(refusalOf(run(draft(), colleague(), one))).to.equal('partnerOnly');
  });

  it('come with words that pass the same checks as all others', () => {
    expect(refusalOf(run(waiting(), partner(), sending([picture()], { text: 'password=Abc123' })))).to.equal('looksLikeSecret');
    expect(refusalOf(run(waiting(), partner(), sending([picture()], { text: 'x'.repeat(2001) })))).to.equal('textTooLong');
  });
});
