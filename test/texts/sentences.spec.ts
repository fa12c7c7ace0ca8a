import { expect } from 'chai';
import type { Refusal } from '../../src/domain/decision.js';
import type { ResponseTarget, Target } from '../../src/domain/severity.js';
import { draftOf, escalationOf, now, usual } from '../../src/gallery/gallerySample.js';
import { refusalText } from '../../src/texts/refusalText.js';
import { stateText } from '../../src/texts/stateText.js';
import { targetLength, targetText } from '../../src/texts/targetText.js';

const picked = escalationOf(usual, 'pickedUp');
if (picked.state !== 'pickedUp') throw new Error('the sample is picked up');
const { owner } = picked;

describe('refusals in words', () => {
  const zh = (refusal: Refusal, escalation: Parameters<typeof refusalText>[2] = picked): string =>
    refusalText('zh-CN', refusal, escalation, 'rep', now);

  it('say who, what and what next', () => {
    expect(zh({ code: 'alreadyPickedUp', owner })).to.equal('ES-10482 已由 沈知微 在 今天 10:31 受理。');
    expect(zh({ code: 'alreadyYours' })).to.equal('ES-10482 已经是你的了。');
    expect(zh({ code: 'notOwner', owner })).to.equal('ES-10482 由 沈知微 受理，请 沈知微 来做这一步。');
    expect(zh({ code: 'alreadySubmitted', number: 'ES-10001' })).to.equal('这份已经提交过了，编号 ES-10001。');
    expect(zh({ code: 'wrongState' })).to.equal('ES-10482 现在是“已受理 · 沈知微”，这一步已经不需要了。');
    expect(zh({ code: 'wrongState' }, draftOf(usual))).to.equal('草稿还不能做这一步。');
    expect(zh({ code: 'reopenTooLate' })).to.include('关闭已超过 14 天');
    expect(zh({ code: 'textTooLong', limit: 300 })).to.equal('超过 300 字了，请缩短一些。');
  });

  it('say when one may ask for news, and what has been settled', () => {
    const from = now + 60 * 60_000;
    expect(zh({ code: 'nudgeBeforeTarget', from })).to.equal('还没到时候，今天 11:20 后可以催 ES-10482。');
    expect(zh({ code: 'nudgedAlready', from })).to.equal('刚提醒过支持团队，今天 11:20 后可以再催 ES-10482。');
    expect(zh({ code: 'feedbackGiven' })).to.equal('ES-10482 已经反馈过了。');
    expect(zh({ code: 'feedbackFirst' })).to.equal('请先反馈 ES-10482，再邀请会面。');
    expect(zh({ code: 'slotChosen', slot: from })).to.equal('已经约好 今天 11:20 了。');
  });

  it('have a sentence for every other code, in both languages', () => {
    const codes = [
      'repOnly',
      'partnerOnly',
      'mayNotFile',
      'notEligibleYet',
      'unchanged',
      'noSuchSeverity',
      'noServiceRequestNumber',
      'notForYou',
      'alreadyAnswered',
      'alreadyInvited',
      'slotsWrong',
      'slotGone',
      'textMissing',
      'looksLikeSecret',
    ] as const;
    for (const code of codes) {
      expect(zh({ code })).to.match(/[\u4e00-\u9fff]{4}.*[。]$/);
      expect(refusalText('en', { code }, picked, 'partner', now)).to.match(/^[A-Z].*\.$/);
    }
  });
});

describe('states in words', () => {
  it('differ by side where the sides see different things', () => {
    const words = (['waitingForPartner', 'resolved', 'waiting', 'closed', 'withdrawn'] as const).map((state) => [
      stateText('zh-CN', escalationOf(usual, state), 'partner'),
      stateText('zh-CN', escalationOf(usual, state), 'rep'),
    ]);
    expect(words).to.deep.equal([
      ['等你补充', '等合作伙伴补充'],
      ['已解决，请确认', '已解决，待确认'],
      ['待受理', '待受理'],
      ['已关闭', '已关闭'],
      ['已撤回', '已撤回'],
    ]);
    expect(stateText('en', draftOf(usual), 'partner')).to.equal('Draft');
  });
});

describe('targets in words', () => {
  const target: Target = { value: 1, unit: 'business-day', hours: 'daily-09-24', confidence: 'documented' };
  const by = (fields: Partial<Target> = {}, uncertain = false): ResponseTarget => ({
    kind: 'by',
    at: Date.parse('2026-11-25T10:20:00+08:00'),
    target: { ...target, ...fields },
    uncertain,
  });

  it('carry how well they are known', () => {
    expect(targetText('zh-CN', by(), now)).to.equal('11月25日（周三）10:20 前');
    expect(targetText('zh-CN', by({ confidence: 'documented-old' }), now)).to.equal('11月25日（周三）10:20 前（参考）');
    expect(targetText('en', by({ confidence: 'conflicting' }), now)).to.equal('by Wed 25 Nov, 10:20 (for reference)');
    expect(targetText('en', by({}, true), now)).to.equal('by Wed 25 Nov, 10:20 (beyond the holiday table, uncertain)');
    expect(targetText('zh-CN', { kind: 'none' }, now)).to.equal('未公布');
  });

  it('say how long they allow', () => {
    expect(targetLength('zh-CN', target)).to.equal('1 个工作日');
    expect(targetLength('en', { ...target, value: 3 })).to.equal('3 business days');
    expect(targetLength('zh-CN', { ...target, unit: 'hour', value: 8 })).to.equal('8 小时');
    expect(targetLength('en', { ...target, unit: 'hour' })).to.equal('1 hour');
  });
});
