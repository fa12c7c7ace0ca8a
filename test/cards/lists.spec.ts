import { expect } from 'chai';
import { parsePress } from '../../src/cards/actions.js';
import { readMineArg } from '../../src/cards/mineArg.js';
import { myEscalations } from '../../src/cards/myEscalations.js';
import { queue } from '../../src/cards/queue.js';
import { work } from '../../src/cards/work.js';
import type { SubmittedEscalation } from '../../src/domain/escalation.js';
import { personKey } from '../../src/domain/ids.js';
import type { PartnerList } from '../../src/domain/partnerList.js';
import { options } from '../../src/gallery/gallery.js';
import { author, escalationOf, now, usual } from '../../src/gallery/gallerySample.js';
import { buttonsOf, seenOn, sendersOf } from '../support/cardReading.js';

const zh = { language: 'zh-CN', executes: true } as const;
const en = { language: 'en', executes: true } as const;
const minute = 60_000;
const later = now + 20 * minute;
const titles = (card: unknown): unknown[] => buttonsOf(card).map(({ title }) => title);
const states = ['waitingForPartner', 'resolved', 'waiting', 'pickedUp', 'closed'] as const;
const rows = states.map((state, at) => escalationOf(usual, state, `ES-1047${at}`));

describe("the partner's list", () => {
  const mine = myEscalations({ viewer: author, list: 'mine', rows, total: 7, next: 'page-2' }, zh, later);

  it('says of each its state and what comes next', () => {
    const lines = seenOn(mine.rendered.card);
    expect(lines).to.include.members([
      '你们单位的呈报 · 进行中 7',
      'ES-10470  等你补充',
      '请回复 沈知微 的问题',
      '请确认，12月1日（周二）自动关闭',
      '目标 明天 10:20 前',
      '沈知微 跟进中',
      '鲸屿科技 · Exchange Online · 你 今天 10:20',
    ]);
  });

  it('opens a row by tap, digit or number, with a name for the bare digit', () => {
    expect(titles(mine.rendered.card)).to.deep.equal(['1', '2', '3', '4', '5', '更多']);
    expect(buttonsOf(mine.rendered.card)[0]?.['tooltip']).to.equal('打开 ES-10470');
    expect(mine.options[1]).to.deep.equal({ value: rows[1]?.id, words: ['ES-10471'], digit: 2 });
    const shows = sendersOf(mine.rendered.card).filter(({ data }) => {
      const action = parsePress(data)?.action;
      return action?.do === 'escalation' && action.act === 'show';
    });
    expect(shows).to.have.length(10);
    // A list stays where it is: what it opens is a message of its own.
    for (const { type } of shows) expect(type).to.equal('Action.Submit');
  });

  it('turns the page by a token', () => {
    const more = parsePress(sendersOf(mine.rendered.card).at(-1)?.['data'])?.action;
    expect(more).to.deep.equal({ v: 1, do: 'command', word: 'mine', arg: 'list=mine&page=page-2' });
    expect(titles(myEscalations({ viewer: author, list: 'mine', rows, total: 5 }, zh, later).rendered.card)).to.not.include('更多');
  });

  it('filters by buttons where six leave room, and keeps the customer through filters and pages', () => {
    const { customer } = escalationOf(usual, 'waiting');
    const two = rows.slice(0, 2);
    const shown = (list: PartnerList) =>
      titles(myEscalations({ viewer: author, list, rows: two, total: 7, next: 'p', customer }, zh, later).rendered.card);
    expect(shown('mine')).to.deep.equal(['1', '2', '更多', '已关闭的', '只看我的']);
    expect(shown('own')).to.deep.equal(['1', '2', '更多', '全部进行中', '已关闭的']);
    expect(shown('closed')).to.deep.equal(['1', '2', '更多', '全部进行中']);
    const { card } = myEscalations({ viewer: author, list: 'own', rows: two, total: 7, next: 'p', customer }, zh, later).rendered;
    const args = buttonsOf(card).flatMap(({ data }) => {
      const action = parsePress(data)?.action;
      return action?.do === 'command' ? [readMineArg(action.arg ?? '')] : [];
    });
    const about = customer.id;
    expect(args).to.deep.equal([
      { list: 'own', about, page: 'p' },
      { list: 'mine', about },
      { list: 'closed', about },
    ]);
  });

  it('reads a page token of a card from before there were filters', () => {
    expect(readMineArg('2.9007.e-1')).to.deep.equal({ page: '2.9007.e-1' });
  });

  it('says which list it is, also when it is empty', () => {
    const { customer } = escalationOf(usual, 'waiting');
    const said = (list: PartnerList, of: readonly SubmittedEscalation[], about = {}) =>
      myEscalations({ viewer: author, list, rows: of, total: of.length, ...about }, en, later).rendered;
    for (const [list, title, empty] of [
      ['own', 'Your own escalations · 1 open', 'You have no open escalations of your own.'],
      ['closed', "Your organisation's escalations · 1 closed", 'No closed escalations yet.'],
    ] as const) {
      expect(said(list, rows.slice(0, 1)).summary).to.equal(title);
      expect(said(list, []).text).to.equal(empty);
      expect(said(list, [], { customer }).text).to.match(/ open escalations of |No closed escalations of /);
      expect(said(list, rows.slice(0, 1), { customer }).summary).to.include(customer.short);
    }
  });

  it('names colleagues, and says when a target has passed or is not published', () => {
    const waiting = escalationOf(usual, 'waiting');
    const list = (row: SubmittedEscalation, at: number): string =>
      seenOn(myEscalations({ viewer: personKey('other'), list: 'mine', rows: [row], total: 1 }, en, at).rendered.card).join('\n');
    expect(list(waiting, now + 25 * 60 * minute))
      .to.include('Target today 10:20 has passed')
      .and.include('周砚秋 yesterday 10:20');
    expect(list({ ...waiting, target: { kind: 'none' } }, later)).to.include('No published target');
  });

  it('is a sentence when there is nothing to list', () => {
    expect(myEscalations({ viewer: author, list: 'mine', rows: [], total: 0 }, zh, later)).to.deep.equal({
      rendered: { summary: '还没有进行中的呈报。', text: '还没有进行中的呈报。' },
      options: [],
    });
    expect(
      myEscalations({ viewer: author, list: 'mine', rows: [], total: 0, customer: escalationOf(usual, 'waiting').customer }, zh, later)
        .rendered.text,
    ).to.equal('鲸屿科技 没有进行中的呈报。');
  });
});

describe("the representatives' queue", () => {
  const waiting = ['ES-10477', 'ES-10484'].map((number) => escalationOf(usual, 'waiting', number));
  const [first, second] = waiting;
  if (first === undefined || second === undefined || first.target.kind !== 'by') throw new Error('the samples wait for a target');
  const overdue: SubmittedEscalation = { ...first, target: { ...first.target, at: now - 12 * minute } };

  it('says how long is left or over, the most urgent first and one tap away', () => {
    const { rendered } = queue({ rows: [overdue, second], total: 7, overdue: 1, next: 'page-2' }, zh, now, options);
    expect(seenOn(rendered.card)).to.include.members([
      '待受理 7 · 已过目标 1',
      'B · Exchange Online',
      'ES-10477 · 鲸屿科技 · 霁航云服',
      '已过目标 12 分钟',
      '目标 明天 10:20（还有 1 天）',
    ]);
    expect(titles(rendered.card)).to.deep.equal(['受理最急的', '1', '2', '下一页']);
    const [pickUp] = buttonsOf(rendered.card);
    expect(pickUp?.['type']).to.equal('Action.Submit');
    expect(parsePress(pickUp?.['data'])?.action).to.include({ do: 'escalation', id: first.id, act: 'pickUp' });
  });

  it('keeps to six buttons with five rows and a next page', () => {
    const five = ['1', '2', '3', '4', '5'].map((each) => escalationOf(usual, 'waiting', `ES-1000${each}`));
    const { rendered, options: offered } = queue({ rows: five, total: 9, overdue: 0, next: 'x' }, zh, now, options);
    expect(titles(rendered.card)).to.deep.equal(['受理最急的', '1', '2', '3', '4', '下一页']);
    expect(offered.map(({ digit }) => digit)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('says since when one waits for which no target is published', () => {
    const { rendered } = queue({ rows: [{ ...second, target: { kind: 'none' } }], total: 1, overdue: 0 }, en, now + 65 * minute, options);
    expect(seenOn(rendered.card)).to.include('No published target, waiting 1 h 5 min');
    expect(rendered.summary).to.equal('1 escalation waiting');
  });

  it('is a kind word when it is empty', () => {
    expect(queue({ rows: [], total: 0, overdue: 0 }, zh, now, options).rendered.text).to.equal('队列是空的。辛苦了。');
  });
});

describe('what a representative owns', () => {
  it('says of each how it stands', () => {
    const owned = rows.filter(({ state }) => state !== 'waiting' && state !== 'closed');
    const { rendered } = work({ rows: owned, total: 3, waitingForPartner: 1, next: 'p' }, zh, later, options);
    expect(seenOn(rendered.card)).to.include.members(['你手上 3 条 · 等对方 1', '等 周砚秋 回复', '已解决，待确认', '今天 10:31 受理']);
    expect(titles(rendered.card)).to.deep.equal(['1', '2', '3', '转交全部', '下一页']);
    expect(work({ rows: [], total: 0, waitingForPartner: 0 }, zh, later, options).rendered.text).to.include('你手上现在没有呈报');
  });
});
