import { expect } from 'chai';
import { type EscalationAct, parsePress } from '../../src/cards/actions.js';
import { channelCard } from '../../src/cards/channelCard.js';
import { fullDetails } from '../../src/cards/fullDetails.js';
import { history } from '../../src/cards/history.js';
import { renderLivingCard } from '../../src/cards/renderLivingCard.js';
import { statusCard } from '../../src/cards/statusCard.js';
import type { SubmittedEscalation } from '../../src/domain/escalation.js';
import { personKey, placeKey } from '../../src/domain/ids.js';
import { options } from '../../src/gallery/gallery.js';
import { author, escalationOf, exchange, now, twoLevels, usual } from '../../src/gallery/gallerySample.js';
import { inputsOf, nodesOf, seenOn, sendersOf, unfolded } from '../support/cardReading.js';

const zh = { language: 'zh-CN', executes: true } as const;
const en = { language: 'en', executes: true } as const;
const minute = 60_000;

const seen = (card: unknown): string => seenOn(card).join('\n');
const styleOf = (card: unknown): unknown => nodesOf(card).find(({ bleed }) => bleed === true)?.['style'];
const actsOf = (card: unknown): readonly (EscalationAct | undefined)[] =>
  sendersOf(card).map(({ data }) => {
    const action = parsePress(data)?.action;
    return action?.do === 'escalation' ? action.act : undefined;
  });

const states = ['waiting', 'pickedUp', 'waitingForPartner', 'resolved', 'closed', 'withdrawn'] as const;

describe("the partner's status card", () => {
  it('says its state in a word and a colour', () => {
    const bars = states.map((state) => {
      const { card } = statusCard(escalationOf(usual, state), zh, now, options);
      return [seenOn(card)[0], styleOf(card)];
    });
    expect(bars).to.deep.equal([
      ['ES-10482 · 待受理', 'warning'],
      ['ES-10482 · 已受理 · 沈知微', 'accent'],
      ['ES-10482 · 等你补充', 'attention'],
      ['ES-10482 · 已解决，请确认', 'good'],
      ['ES-10482 · 已关闭', 'emphasis'],
      ['ES-10482 · 已撤回', 'emphasis'],
    ]);
  });

  it('offers in each state what can be done then', () => {
    expect(states.map((state) => actsOf(statusCard(escalationOf(usual, state), zh, now, options).card))).to.deep.equal([
      ['askDetails', 'askContact', 'filing', 'details', 'askWithdraw'],
      ['askDetails', 'customerUpdate', 'askContact', 'details', 'askWithdraw'],
      ['askAnswer', 'askDetails', 'askContact', 'filing', 'details', 'askWithdraw'],
      ['confirm', 'askReopen', 'customerUpdate', 'details'],
      ['details'],
      ['details'],
    ]);
  });

  it('offers a reminder first once the target has passed', () => {
    const later = now + 48 * 60 * minute;
    for (const state of ['waiting', 'pickedUp'] as const)
      expect(actsOf(statusCard(escalationOf(usual, state), zh, later, options).card)[0]).to.equal('nudge');
  });

  it('asks how it went where it asks to confirm, but not those who may look only', () => {
    const resolved = escalationOf(usual, 'resolved');
    expect(inputsOf(statusCard(resolved, zh, now, options).card).map(({ id }) => id)).to.deep.equal(['score', 'text']);
    expect(inputsOf(statusCard(resolved, zh, now, options, { readOnly: true }).card)).to.deep.equal([]);
  });

  it('states the target as a date, never as a promise or a word that goes stale', () => {
    const { card } = statusCard(escalationOf(usual, 'waiting'), zh, now, options);
    expect(seen(card)).to.include('11月25日（周三）10:20 前');
    expect(seen(card)).to.include('北京时间；指首次联系，不是解决时间。');
    for (const state of states) {
      for (const audience of [zh, en]) {
        expect(seen(statusCard(escalationOf(usual, state), audience, now, options).card)).to.not.match(
          /今天|明天|today|tomorrow|还有 \d|\d (h|min) left/,
        );
        expect(seen(channelCard(escalationOf(usual, state), audience, now, options).card)).to.not.match(
          /今天|明天|today|tomorrow|还有 \d|\d (h|min) left/,
        );
      }
    }
  });

  it('marks a target that is known for reference only, or lies beyond the holiday table', () => {
    const waiting = escalationOf(usual, 'waiting');
    if (waiting.target.kind !== 'by') throw new Error('the sample has a target');
    const reference: SubmittedEscalation = {
      ...waiting,
      target: { ...waiting.target, target: { ...waiting.target.target, confidence: 'conflicting' } },
    };
    expect(seen(statusCard(reference, zh, now, options).card)).to.include('10:20 前（参考）');
    const uncertain: SubmittedEscalation = { ...waiting, target: { ...waiting.target, uncertain: true } };
    expect(seen(statusCard(uncertain, zh, now, options).card)).to.include('节假日表未覆盖');
    const none: SubmittedEscalation = { ...waiting, target: { kind: 'none' } };
    expect(seen(statusCard(none, zh, now, options).card))
      .to.include('世纪互联没有公布 Exchange Online 的响应目标。')
      .and.not.include('首次联系');
  });

  it('says the truth when no support channel receives', () => {
    const { card } = statusCard(escalationOf(usual, 'waiting'), zh, now, options, { nobodyReceives: true });
    expect(seen(card)).to.include('还没有人看到').and.include('400-089-0365').and.not.include('不用再做什么');
  });

  it('makes filing the next step where the operator wants partners to file', () => {
    const { card } = statusCard(escalationOf(usual, 'waiting'), zh, now, { ...options, filing: 'partner' });
    expect(seen(card)).to.include('还差一步：请在 管理中心 > 支持 > 新建服务请求 提交').and.not.include('不用再做什么');
  });

  it('gives the phone and the mail of whoever has it, each on a line of its own', () => {
    const lines = seenOn(statusCard(escalationOf(usual, 'pickedUp'), zh, now, options).card);
    expect(lines).to.include('400-000-0301').and.include('shen.zhiwei@support.example');
  });

  it('adds the city to the customer, unless the name has it', () => {
    const waiting = escalationOf(usual, 'waiting');
    const named = (name: string): string =>
      seen(statusCard({ ...waiting, customer: { ...waiting.customer, name } }, zh, now, options).card);
    expect(named('鲸屿科技有限公司')).to.include('鲸屿科技有限公司（深圳）');
    expect(named('鲸屿科技（深圳）有限公司')).to.not.include('（深圳）有限公司（深圳）');
  });

  it('names a severity of two levels by its word', () => {
    const targets = new Map([[exchange.key, twoLevels]]);
    const waiting = escalationOf(usual, 'waiting');
    const critical: SubmittedEscalation = { ...waiting, form: { ...waiting.form, severity: 'A' } };
    expect(seen(statusCard(critical, zh, now, { ...options, targets }).card)).to.include('申请 关键');
  });
});

describe("the representatives' card", () => {
  it('tells at first sight severity, service, target, what it is, customer, partner and error', () => {
    const lines = seenOn(channelCard(escalationOf(usual, 'waiting'), zh, now, options).card);
    expect(lines.slice(0, 4)).to.deep.equal([
      'B · Exchange Online · 待受理',
      '目标（北京时间）：11月25日（周三）10:20 前',
      '收不到外部邮件，退信 5.4.1',
      'ES-10482 · 11月24日（周二）10:20',
    ]);
    expect(lines).to.include.members(['鲸屿科技有限公司（深圳）', '霁航云服 · 周砚秋', '5.4.1', '全公司', '读懂退信代码', '没有所需工具']);
  });

  it('shows no phone and no mail of the partner before somebody has it', () => {
    const before = seen(channelCard(escalationOf(usual, 'waiting'), zh, now, options).card);
    expect(before).to.not.include('138').and.not.include('zhou@');
    expect(seen(channelCard(escalationOf(usual, 'pickedUp'), zh, now, options).card)).to.include('联系 周砚秋：138 1234 5678');
  });

  it('shrinks once it is picked up', () => {
    const length = (state: (typeof states)[number]): number =>
      seen(unfolded(channelCard(escalationOf(usual, state), zh, now, options).card)).length;
    expect(length('pickedUp')).to.be.below(length('waiting') * 0.75);
  });

  it('turns to attention past its target, while it waits', () => {
    const late = now + 25 * 60 * minute;
    const overdue = channelCard(escalationOf(usual, 'waiting'), zh, late, options).card;
    expect([seenOn(overdue)[0], styleOf(overdue)]).to.deep.equal(['B · Exchange Online · 已过目标', 'attention']);
    expect(styleOf(channelCard(escalationOf(usual, 'pickedUp'), zh, late, options).card)).to.equal('accent');
  });

  it('can be picked up while it waits, resolved or returned by its owner afterwards, and read at any time', () => {
    expect(states.map((state) => actsOf(channelCard(escalationOf(usual, state), zh, now, options).card))).to.deep.equal([
      ['pickUp', 'details'],
      ['askResolve', 'askMessage', 'askQuestion', 'more', 'details'],
      ['askResolve', 'askMessage', 'askQuestion', 'more', 'details'],
      ['askMessage', 'more', 'details'],
      ['details'],
      ['details'],
    ]);
  });

  it('puts the one to take instead first for whoever lost it, as the only button that stands out', () => {
    const next = escalationOf(usual, 'waiting', 'ES-10485');
    const { card } = channelCard(escalationOf(usual, 'pickedUp'), zh, now, options, { next });
    expect(actsOf(card)[0]).to.equal('pickUp');
    expect(sendersOf(card).flatMap(({ style, title }) => (style === 'positive' ? [title] : []))).to.deep.equal(['受理 ES-10485']);
  });

  it('says how fast it was picked up', () => {
    const picked = escalationOf(usual, 'pickedUp');
    const sub = (escalation: SubmittedEscalation): string | undefined => seenOn(channelCard(escalation, zh, now, options).card)[2];
    expect(sub(picked)).to.equal('ES-10482 · 北京时间 11月24日（周二）10:31 受理，用时 11 分钟 · 目标内');
    if (picked.state !== 'pickedUp' || picked.target.kind !== 'by') throw new Error('the sample is picked up and has a target');
    const at = picked.target.at + 5 * minute;
    expect(sub({ ...picked, owner: { ...picked.owner, at }, firstPickedUpAt: at })).to.match(/比目标晚 5 分钟$/);
    const later = picked.submittedAt + 5 * 60 * minute;
    expect(sub({ ...picked, owner: { ...picked.owner, at: later }, firstPickedUpAt: later })).to.match(/15:20 受理 · 目标内$/);
    // A second owner is neither early nor late: the target was for the first response.
    expect(sub({ ...picked, owner: { ...picked.owner, at: later } })).to.match(/15:20 受理$/);
  });

  it('says when the partner could not be reached, when no subscription was seen, and when the contact speaks another language', () => {
    expect(seen(channelCard(escalationOf(usual, 'pickedUp'), zh, now, options, { unreached: true }).card)).to.include(
      '未能在聊天中通知合作伙伴',
    );
    expect(seen(channelCard({ ...escalationOf(usual, 'waiting'), subscribed: false }, zh, now, options).card)).to.include(
      '未见该服务的有效订阅',
    );
    expect(seen(channelCard(escalationOf(usual, 'waiting'), en, now, options).card)).to.include('Contact language: Chinese');
    expect(seen(channelCard(escalationOf(usual, 'waiting'), zh, now, options).card)).to.not.include('联系语言');
  });

  it('shows the first 200 characters of the description', () => {
    const waiting = escalationOf(usual, 'waiting');
    const long: SubmittedEscalation = { ...waiting, form: { ...waiting.form, description: '描'.repeat(500) } };
    expect(seenOn(channelCard(long, zh, now, options).card)).to.include(`${'描'.repeat(199)}…`);
  });
});

describe('a living card', () => {
  it("is the partner's for a person and the representatives' for a place", () => {
    const waiting = escalationOf(usual, 'waiting');
    expect(renderLivingCard(waiting, { person: author }, zh, now, options)).to.deep.equal(statusCard(waiting, zh, now, options));
    expect(renderLivingCard(waiting, { place: placeKey('p') }, zh, now, options)).to.deep.equal(channelCard(waiting, zh, now, options));
    expect(renderLivingCard(waiting, { person: personKey('p') }, zh, now, options, { nobodyReceives: true })).to.deep.equal(
      statusCard(waiting, zh, now, options, { nobodyReceives: true }),
    );
  });

  it('carries the revision that it shows', () => {
    const { card } = statusCard({ ...escalationOf(usual, 'waiting'), revision: 12 }, zh, now, options);
    for (const { data } of sendersOf(card)) {
      const action = parsePress(data)?.action;
      expect(action?.do === 'escalation' && action.r).to.equal(12);
    }
  });

  it("does not show the partner's own steps before the submission", () => {
    expect(seen(channelCard(escalationOf(usual, 'pickedUp'), zh, now, options).card)).to.not.include('开始填写');
  });
});

describe('what is not for everyone', () => {
  const by = { kind: 'rep', person: personKey('msteams|r|gao'), name: '高屿' } as const;
  const picked = escalationOf(usual, 'pickedUp');
  const marked: SubmittedEscalation = {
    ...picked,
    assigned: { severity: 'C', reason: '可绕过', at: now },
    history: [
      ...picked.history,
      { at: now, by, what: 'noted', text: '同一个故障', seenBy: 'reps' },
      { at: now, by, what: 'feedbackGiven', text: '可自行核对', seenBy: 'private' },
      { at: now, by, what: 'transferred', detail: '沈知微' },
      { at: now, by, what: 'severityChanged', detail: 'C', text: '可绕过' },
      { at: now, by, what: 'severityChanged', detail: 'nonCritical', text: '可绕过' },
      { at: now, by: { kind: 'clock' }, what: 'overdue' },
      { at: now, by, what: 'confirmed', detail: '5' },
    ],
  };

  it('keeps internal notes and feedback off every card of the partner', () => {
    for (const { card } of [
      statusCard(marked, zh, now, options),
      fullDetails(marked, 'partner', zh, now, options),
      history(marked, 'partner', zh, now, options),
    ])
      expect(seen(card)).to.not.match(/同一个故障|可自行核对|内部备注|反馈/);
  });

  it('shows notes to the representatives, and feedback only to one who asks for all that happened', () => {
    const all = seen(history(marked, 'rep', zh, now, options).card);
    expect(all).to.include('高屿 内部备注：“同一个故障”').and.include('高屿 反馈了呈报方式：“可自行核对”');
    expect(all).to.include('高屿 转给 沈知微').and.include('高屿 定级 C：“可绕过”').and.include('定级 非关键');
    expect(all).to.include('过了目标，还没有人受理').and.include('确认已解决，评分 5');
    expect(seen(unfolded(channelCard(marked, zh, now, options).card))).to.not.include('反馈');
  });

  it('shows the requested and the assigned severity', () => {
    expect(seen(statusCard(marked, zh, now, options).card)).to.include('定为 C（申请 B）');
    expect(seen(channelCard(marked, zh, now, options).card)).to.include('C · Exchange Online');
  });
});

describe('full details and history', () => {
  it('hold all of the form and what was added, with the buttons of the owner or what the partner can send on, and a way back', () => {
    const { card } = fullDetails(escalationOf(usual, 'pickedUp'), 'rep', zh, now, options);
    expect(seen(card))
      .to.include(usual.impact)
      .and.include('内部邮件正常，DNS 没有改过。')
      .and.include('周砚秋，138 1234 5678，zhou@jihang.example（首选电话）');
    expect(seen(card)).to.match(/10:39 · 周砚秋 补充/);
    expect(actsOf(card)).to.deep.equal(['askResolve', 'askMessage', 'askQuestion', 'more', 'history', 'show']);
    expect(actsOf(fullDetails(escalationOf(usual, 'resolved'), 'partner', zh, now, options).card)).to.deep.equal([
      'customerUpdate',
      'filing',
      'copy',
      'thread',
      'history',
      'show',
    ]);
  });

  it('leave out the oldest entries when a card cannot hold them all, and say how many', () => {
    const picked = escalationOf(usual, 'pickedUp');
    const added = Array.from({ length: 60 }, (_, index) => ({
      at: now + index * minute,
      by: { kind: 'partner' as const, person: author, name: '周砚秋' },
      what: 'detailsAdded' as const,
      text: `第 ${index} 条 ${'很长'.repeat(300)}`,
    }));
    const many: SubmittedEscalation = { ...picked, history: [...picked.history, ...added] };
    for (const { card } of [
      history(many, 'rep', zh, now, options),
      fullDetails(many, 'rep', zh, now, options),
      statusCard(many, zh, now, options),
    ]) {
      expect(JSON.stringify(card).length * 2).to.be.below(24 * 1024);
      expect(seen(card)).to.include('第 59 条');
    }
    expect(seen(history(many, 'rep', zh, now, options).card))
      .to.match(/更早的 \d+ 条没有显示。/)
      .and.not.include('第 0 条');
  });
});
