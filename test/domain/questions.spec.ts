import { expect } from 'chai';
import type { CommandBody } from '../../src/domain/commands.js';
import { isSubmitted } from '../../src/domain/escalation.js';
import { threadOf } from '../../src/domain/threadOf.js';
import {
  apply,
  clock,
  closed,
  colleague,
  competitor,
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

const asking: CommandBody = { do: 'ask', text: ' 请发一下错误原文\r\n ' };
const answering: CommandBody = { do: 'answer', text: '原文：550 5.4.1' };
const retracting: CommandBody = { do: 'retractAnswer' };

describe('asking the partner', () => {
  it('makes it the turn of the partner, who is told the question, and colleagues who follow too', () => {
    const followed = apply(pickedUp(), colleague(), { do: 'addDetails', text: '又来了三封' }).next;
    const { next, notices } = apply(followed, rep(), asking, tuesday + 1);
    expect(next).to.deep.include({
      state: 'waitingForPartner',
      question: { text: '请发一下错误原文', at: tuesday + 1 },
      nextCheckAt: null,
    });
    expect(next).to.have.nested.property('owner.name', '沈知微');
    expect(next.history.at(-1)).to.deep.include({ what: 'asked', text: '请发一下错误原文' });
    expect(told(notices)).to.deep.equal(['zhou: asked', 'lena: asked']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'asked', by: '沈知微', text: '请发一下错误原文' });
  });

  it('again puts the new question in the place of the open one; both stay in the thread', () => {
    const { next } = apply(waitingForPartner(), rep(), asking, tuesday + 1);
    expect(next).to.have.nested.property('question.text', '请发一下错误原文');
    if (!isSubmitted(next)) throw new Error(next.state);
    expect(threadOf(next).map(({ text }) => text)).to.deep.equal(['请您发一下完整的错误原文。', '请发一下错误原文']);
  });

  it('is for the owner alone, and only while they work on it', () => {
    expect(refusalOf(run(pickedUp(), otherRep(), asking))).to.equal('notOwner');
    for (const actor of [partner(), clock]) expect(refusalOf(run(pickedUp(), actor, asking))).to.equal('repOnly');
    for (const now of [draft(), waiting(), resolved(), closed(), withdrawn()])
      expect(refusalOf(run(now, rep(), asking)), now.state).to.equal('wrongState');
    expect(refusalOf(run(pickedUp(), rep(), { do: 'ask', text: ' ' }))).to.equal('textMissing');
  });
});

describe('answering', () => {
  it('makes it the turn of the owner, who is told where they took it; the other people of the partner are told as well', () => {
    const { next, notices } = apply(waitingForPartner(), colleague(), answering, tuesday + 2);
    expect(next).to.include({ state: 'pickedUp' });
    expect(next).to.have.nested.property('owner.name', '沈知微');
    expect(next).not.to.have.property('question');
    expect(next.history.at(-1)).to.deep.include({ what: 'answered', text: '原文：550 5.4.1' });
    expect(told(notices)).to.deep.equal(['queue: answered', 'zhou: answered', 'lena: card']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'answered', by: 'Lena Hartwig', text: '原文：550 5.4.1' });
  });

  it('is for those of its organisation who may file, and only to what was asked', () => {
    for (const actor of [competitor(), rep(), clock]) expect(refusalOf(run(waitingForPartner(), actor, answering))).to.equal('partnerOnly');
    expect(refusalOf(run(waitingForPartner(), partner({ mayFile: false }), answering))).to.equal('mayNotFile');
    for (const now of [draft(), waiting(), pickedUp(), resolved(), closed(), withdrawn()])
      expect(refusalOf(run(now, partner(), answering)), now.state).to.equal('wrongState');
    expect(refusalOf(run(waitingForPartner(), partner(), { do: 'answer', text: '密码：Abc12345' }))).to.equal('looksLikeSecret');
  });
});

describe('taking an answer back', () => {
  const answered = () => apply(waitingForPartner(), partner(), answering, tuesday + 2).next;

  it('puts the question back, tells the owner, and keeps the words in the history but not in the thread', () => {
    const { next, notices } = apply(answered(), partner(), retracting, tuesday + 3);
    expect(next).to.deep.include({ state: 'waitingForPartner', question: { text: '请您发一下完整的错误原文。', at: tuesday } });
    expect(next).not.to.have.property('answered');
    expect(next.history.slice(-2).map(({ what }) => what)).to.deep.equal(['answered', 'answerRetracted']);
    expect(told(notices)).to.deep.equal(['queue: answerRetracted']);
    if (!isSubmitted(next)) throw new Error(next.state);
    expect(threadOf(next).map(({ what }) => what)).to.deep.equal(['asked']);
    const again = apply(next, partner(), { do: 'answer', text: '这才是' }).next;
    if (!isSubmitted(again)) throw new Error(again.state);
    expect(threadOf(again).map(({ text }) => text)).to.deep.equal(['请您发一下完整的错误原文。', '这才是']);
  });

  it('is for the one who answered, once, and not after anything else has become of it', () => {
    expect(refusalOf(run(answered(), rep(), retracting))).to.equal('partnerOnly');
    expect(refusalOf(run(answered(), colleague(), retracting))).to.equal('wrongState');
    expect(refusalOf(run(pickedUp(), partner(), retracting))).to.equal('wrongState');
    expect(refusalOf(run(waiting(), partner(), retracting))).to.equal('wrongState');
    const onwards = apply(answered(), rep(), { do: 'resolve', text: '好了' }).next;
    expect(refusalOf(run(onwards, partner(), retracting))).to.equal('wrongState');
  });
});
