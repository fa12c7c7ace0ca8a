import { expect } from 'chai';
import fc from 'fast-check';
import { liftFacts } from '../../src/understanding/liftFacts.js';
import { beijing } from '../support/calendar.js';

/** A Tuesday. */
const now = beijing('2026-11-24 10:20');
const atNight = beijing('2026-11-24 21:40');
const inJanuary = beijing('2027-01-05 10:00');

describe('the error in a text', () => {
  const cases: readonly (readonly [text: string, error: string | undefined])[] = [
    ['外部邮件都退回5.4.1', '5.4.1'],
    ['退信 550 5.4.1 Recipient address rejected', '5.4.1'],
    ['退信５．４．１', '5.4.1'],
    ['报错 0x80070005', '0x80070005'],
    ['外部共享 OSE201', 'OSE201'],
    ['AADSTS50011: The redirect URI', 'AADSTS50011'],
    ['关联 ID：3f2504e0-4f89-41d3-9a0c-0305e82c3301', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['3F2504E0-4F89-41D3-9A0C-0305E82C3301 AADSTS700016', '3F2504E0-4F89-41D3-9A0C-0305E82C3301, AADSTS700016'],
    ['启动虚拟机 AllocationFailed', 'AllocationFailed'],
    ['ConversationNotFound when posting', 'ConversationNotFound'],
    ['提示错误 1234', '1234'],
    ['错误代码：CAA50021', 'CAA50021'],
    ['error code 80070005', '80070005'],
    ['打开页面 503 错误', '503'],
    ['HTTP 403 on the site', '403'],
    ['OSE201，重试后 OSE201，再试 OSE202', 'OSE201, OSE202'],
    ['客户端版本 1.5.4.1', undefined],
    ['服务器 10.5.4.1 连不上', undefined],
    ['OneDrive 和 SharePoint 打不开 PowerPoint', undefined],
    ['ES-10482 还没解决', undefined],
    ['租户 ID：3f2504e0-4f89-41d3-9a0c-0305e82c3301', undefined],
    ['收不到外部邮件', undefined],
    ['2026-11-20 起', undefined],
  ];
  for (const [text, error] of cases) it(`“${text}”: ${error ?? 'none'}`, () => expect(liftFacts(text, now).error).to.equal(error));

  it('is at most five codes long', () => {
    expect(liftFacts('5.1.1 5.1.2 5.1.3 5.1.4 5.1.5 5.1.6', now).error).to.equal('5.1.1, 5.1.2, 5.1.3, 5.1.4, 5.1.5');
  });
});

describe('since when, in a text', () => {
  const cases: readonly (readonly [text: string, since: string | undefined, now?: number])[] = [
    ['今早9点起外部邮件都退回', '2026-11-24 9:00'],
    ['今早９点半起', '2026-11-24 9:30'],
    ['今早开始收不到', '2026-11-24 9:00'],
    ['9 点开始登录不了', '2026-11-24 9:00'],
    ['从9点就不行了', '2026-11-24 9:00'],
    ['上午9点15分开始', '2026-11-24 9:15'],
    ['今天 08:40 开始', '2026-11-24 8:40'],
    ['今天凌晨2点服务器重启', '2026-11-24 2:00'],
    ['昨天下午3点起', '2026-11-23 15:00'],
    ['昨晚8点左右', '2026-11-23 20:00'],
    ['昨晚12点开始', '2026-11-24 0:00'],
    ['昨天 Teams 就进不去了', '2026-11-23 0:00'],
    ['昨天9点，今天9点半又退信', '2026-11-23 9:00'],
    ['前天上午开始', '2026-11-22 9:00'],
    ['11月20日起', '2026-11-20 0:00'],
    ['11月20日 14:30 左右出现', '2026-11-20 14:30'],
    ['2026-11-20 14:30 起', '2026-11-20 14:30'],
    ['上周五开始', '2026-11-20 0:00'],
    ['上周五下午两点开始', '2026-11-20 14:00'],
    ['周一起', '2026-11-23 0:00'],
    ['周五开始', '2026-11-20 0:00'],
    ['上周日起', '2026-11-22 0:00'],
    ['两小时前开始', '2026-11-24 8:20'],
    ['半小时前', '2026-11-24 9:50'],
    ['今天开始', '2026-11-24 0:00'],
    ['since this morning', '2026-11-24 9:00'],
    ['since 9am', '2026-11-24 9:00'],
    ['since 9:15 am today', '2026-11-24 9:15'],
    ['yesterday 15:00', '2026-11-23 15:00'],
    ['since yesterday at 3 pm', '2026-11-23 15:00'],
    ['since yesterday afternoon', '2026-11-23 13:00'],
    ['since Monday', '2026-11-23 0:00'],
    ['since last Friday', '2026-11-20 0:00'],
    ['since Nov 20', '2026-11-20 0:00'],
    ['since 20 November, 14:30', '2026-11-20 14:30'],
    ['stopped working 2 hours ago', '2026-11-24 8:20'],
    ['last night', '2026-11-23 19:00'],
    ['3点开始就不行了', '2026-11-24 15:00', atNight],
    ['晚上8点起', '2026-11-24 20:00', atNight],
    ['12月28日起', '2026-12-28 0:00', inJanuary],
    ['今天 14:30 开始', undefined],
    ['明天 9 点维护', undefined],
    ['11月30日续订', undefined],
    ['11月30日起', undefined],
    ['下午3点起', undefined],
    ['9点起', undefined, atNight],
    ['今天不行了', undefined],
    ['昨天的会议录像找不到', undefined],
    ['续订 11月20日到期', undefined],
    ['有3点问题', undefined],
    ['14:30 的会议', undefined],
    ['最近几天', undefined],
    ['上周', undefined],
    ['13月45日起', undefined],
    ['2月30日起', undefined],
    ['今早25点起', undefined],
    ['收不到外部邮件 5.4.1', undefined],
  ];
  for (const [text, since, at = now] of cases)
    it(`“${text}”: ${since ?? 'unsure'}`, () => {
      expect(liftFacts(text, at).since).to.equal(since === undefined ? undefined : beijing(since));
    });

  it('never lies in the future', () => {
    const word = fc.constantFrom(...cases.map(([text]) => text), '今天', '下午', '23点', 'since', '11月', '20日', '9', 'pm', ' ', '起');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.integer({ min: 0, max: 400 * 24 * 60 }), (words, minutes) => {
        const at = beijing('2026-01-01') + minutes * 60_000;
        const { since } = liftFacts(words.join(''), at);
        expect(since ?? at).to.be.at.most(at);
      }),
    );
  });
});

describe('who is affected, in a text', () => {
  const cases: readonly (readonly [text: string, affected: string | undefined])[] = [
    ['12 人登录不了', '12 人'],
    ['大约１２个用户', '１２个用户'],
    ['全公司都收不到', '全公司'],
    ['所有用户无法登录', '所有用户'],
    ['部分用户进不了会议', '部分用户'],
    ['三个用户报错', '三个用户'],
    ["5 users can't sign in", '5 users'],
    ['Everyone is affected', 'Everyone'],
    ['all users since 9am', 'all users'],
    ['1,200 mailboxes', '1,200 mailboxes'],
    ['收不到外部邮件', undefined],
    ['个人盘满了', undefined],
    ['用户忘记密码', undefined],
  ];
  for (const [text, affected] of cases)
    it(`“${text}”: ${affected ?? 'not said'}`, () => expect(liftFacts(text, now).affected).to.equal(affected));
});

describe('lifting facts', () => {
  it('takes any text whatever, and finds nothing in most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), (text) => {
        liftFacts(text, now);
      }),
      { numRuns: 200 },
    );
  });

  it('finds all three in one sentence', () => {
    expect(liftFacts('今早9点起全公司外部邮件都退回5.4.1', now)).to.deep.equal({
      error: '5.4.1',
      since: beijing('2026-11-24 9:00'),
      affected: '全公司',
    });
  });
});
