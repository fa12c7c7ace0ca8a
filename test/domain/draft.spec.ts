import { expect } from 'chai';
import { dayMs } from '../../src/domain/beijingTime.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { topicId } from '../../src/domain/ids.js';
import { openDraft } from '../../src/domain/openDraft.js';
import { apply, clock, colleague, competitor, draft, partner, refusalOf, rep, run, tuesday, waiting } from '../support/builders.js';

const describing: CommandBody = { do: 'describe', symptom: { text: '今天起收不到信' }, topics: [] };
const choosing: CommandBody = { do: 'chooseEligibility', reason: 'training', noticeVersion: 3 };
const solving: CommandBody = { do: 'solve' };

describe('a draft', () => {
  it('begins with its author, the customer, the service and one line of history, and is kept seven days', () => {
    const begun = draft();
    expect(begun).to.include({
      v: 1,
      state: 'draft',
      revision: 1,
      createdAt: tuesday,
      touchedAt: tuesday,
      nextCheckAt: tuesday + 7 * dayMs,
    });
    expect(begun.author).to.deep.equal({ person: partner().person, name: '周砚秋' });
    expect(begun.history).to.deep.equal([{ at: tuesday, by: { kind: 'partner', ...begun.author }, what: 'opened' }]);
  });

  it('is not begun by someone who may not file, nor with a password in the symptom', () => {
    const facts = draft();
    expect(openDraft(partner({ mayFile: false }), facts, tuesday).refusal).to.deep.equal({ code: 'mayNotFile' });
    const secret = openDraft(partner(), { ...facts, symptom: { text: '登录不了 密码：Abc12345' } }, tuesday);
    expect(secret.refusal).to.deep.equal({ code: 'looksLikeSecret' });
    expect(secret.draft).not.to.have.property('symptom');
    const { symptom, ...without } = facts;
    expect(openDraft(partner(), without, tuesday)).not.to.have.property('refusal');
  });

  it('takes a new symptom and the topics shown, and is kept seven days from then', () => {
    const topics = [{ id: topicId('exo-mx'), title: { 'zh-CN': '检查记录', en: 'Check records' } }];
    const later = tuesday + dayMs;
    const { next, notices } = apply(draft(), partner(), { do: 'describe', symptom: { text: '收不到信' }, topics }, later);
    expect(next).to.deep.include({ state: 'draft', revision: 2, symptom: { text: '收不到信' }, topics, touchedAt: later });
    expect(next.nextCheckAt).to.equal(later + 7 * dayMs);
    expect(next.history.at(-1)).to.deep.include({ what: 'described', at: later });
    expect(notices).to.deep.equal([]);
  });

  it('keeps the earlier symptom when none is given', () => {
    const { next } = apply(draft(), partner(), { do: 'describe', topics: [] });
    expect(next.symptom).to.deep.equal(draft().symptom);
    expect(next.topics).to.deep.equal([]);
  });

  it('keeps a symptom without what nobody can see, and none where nothing was said', () => {
    const say = (text: string) => apply(draft(), partner(), { do: 'describe', symptom: { text, error: '5.4.1' }, topics: [] }).next.symptom;
    expect(say(' 收不到信\u0000 ')).to.deep.equal({ text: '收不到信', error: '5.4.1' });
    expect(say('  ')).to.deep.equal(draft().symptom);
  });

  it('refuses a symptom that is too long or holds a password', () => {
    expect(run(draft(), partner(), { do: 'describe', symptom: { text: '长'.repeat(2001) }, topics: [] })).to.deep.equal({
      accepted: false,
      refusal: { code: 'textTooLong', limit: 2000 },
    });
    expect(refusalOf(run(draft(), partner(), { do: 'describe', symptom: { text: 'pwd: Abc12345' }, topics: [] }))).to.equal(
      'looksLikeSecret',
    );
  });

  it('remembers why the partner cannot help by itself, and which notice stood above the tap', () => {
    const { next } = apply(draft(), partner(), choosing);
    expect(next.eligibility).to.deep.equal({ reason: 'training', noticeVersion: 3, at: tuesday });
    const again = apply(next, partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 3 });
    expect(again.next.eligibility?.reason).to.equal('tools');
  });

  it('ends as solved by self-help, with the topic that helped where the person said which', () => {
    const { next, notices } = apply(draft(), partner(), { do: 'solve', topic: topicId('exo-ndr') });
    expect(next).to.include({ state: 'selfSolved', solvedBy: 'exo-ndr', nextCheckAt: null });
    expect(notices).to.deep.equal([]);
    expect(apply(draft(), partner(), solving).next).not.to.have.property('solvedBy');
  });

  for (const command of [describing, choosing, solving]) {
    it(`allows "${command.do}" to its author alone`, () => {
      for (const actor of [colleague(), competitor(), rep(), clock])
        expect(refusalOf(run(draft(), actor, command))).to.equal('partnerOnly');
      expect(refusalOf(run(draft(), partner({ mayFile: false }), command))).to.equal('mayNotFile');
    });

    it(`no longer allows "${command.do}" once it is submitted or solved`, () => {
      expect(run(waiting(), partner(), command)).to.deep.equal({
        accepted: false,
        refusal: { code: 'alreadySubmitted', number: 'ES-10482' },
      });
      const solved = apply(draft(), partner(), solving).next;
      expect(refusalOf(run(solved, partner(), command))).to.equal('wrongState');
    });
  }
});
