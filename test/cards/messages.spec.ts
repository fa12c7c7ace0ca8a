import { expect } from 'chai';
import { type EscalationAct, parsePress } from '../../src/cards/actions.js';
import { askDetails } from '../../src/cards/askDetails.js';
import { askReopen } from '../../src/cards/askReopen.js';
import { askResolve } from '../../src/cards/askResolve.js';
import { askWithdraw } from '../../src/cards/askWithdraw.js';
import { filingText } from '../../src/cards/filingText.js';
import { helpText } from '../../src/cards/helpText.js';
import { lostRace } from '../../src/cards/lostRace.js';
import { type MessageBody, renderNotice } from '../../src/cards/renderNotice.js';
import { type Owner, ownerOf, type SubmittedEscalation } from '../../src/domain/escalation.js';
import type { InvitationAnswer } from '../../src/domain/meeting.js';
import { options } from '../../src/gallery/gallery.js';
import { escalationOf, now, usual } from '../../src/gallery/gallerySample.js';
import { buttonsOf, inputsOf, seenOn, sendersOf } from '../support/cardReading.js';

const zh = { language: 'zh-CN', executes: true } as const;
const en = { language: 'en', executes: false } as const;
const later = now + 31 * 60_000;

const picked = escalationOf(usual, 'pickedUp');
const owner: Owner = ownerOf(picked) ?? expect.fail('the sample has no owner');
const tell = (what: MessageBody, about: SubmittedEscalation = picked, audience: typeof zh | typeof en = zh) =>
  renderNotice(what, about, audience, later, options, now);
const seen = (card: unknown): string => seenOn(card).join('\n');
const act = (data: unknown): EscalationAct | undefined => {
  const action = parsePress(data)?.action;
  return action?.do === 'escalation' ? action.act : undefined;
};

describe('telling the partner who picked it up', () => {
  it('names the representative, and phone and mail on lines of their own', () => {
    const { summary, card } = tell({ kind: 'pickedUp', owner });
    expect(summary).to.equal('沈知微 已受理 ES-10482');
    expect(seenOn(card)).to.include.members(['沈知微 已受理 ES-10482', '400-000-0301', 'shen.zhiwei@support.example']);
    expect(seen(card)).to.include('会直接与你联系：138 1234 5678（首选电话）');
  });

  it('follows how the partner wants to be contacted', () => {
    const prefers = (prefer: 'email' | 'teams'): string =>
      seen(tell({ kind: 'pickedUp', owner }, { ...picked, form: { ...picked.form, contact: { ...picked.form.contact, prefer } } }).card);
    expect(prefers('email')).to.include('zhou@jihang.example（首选邮件）');
    expect(prefers('teams')).to.include('首选 Teams，电话 138 1234 5678');
  });

  it('offers a Teams chat only where a sign-in name and an address are known', () => {
    const links = (who: Owner, chatLink = options.chatLink): unknown[] =>
      buttonsOf(renderNotice({ kind: 'pickedUp', owner: who }, picked, zh, later, { ...options, chatLink }).card).flatMap(
        ({ url }) => url ?? [],
      );
    expect(links(owner)).to.deep.equal(['https://teams.microsoft.com/l/chat/0/0?users=shen.zhiwei%40support.example']);
    const { signInName: _, ...anonymous } = owner;
    expect(links(anonymous)).to.deep.equal([]);
    expect(links(owner, () => undefined)).to.deep.equal([]);
  });

  it('says nothing of reaching someone who left neither phone nor mail', () => {
    const { phone: _phone, email: _email, ...silent } = owner;
    expect(seen(tell({ kind: 'pickedUp', owner: silent }).card)).to.not.include('也可以找');
  });
});

describe('telling what happened', () => {
  it('bears the number and the time, so that a double is recognised', () => {
    const bodies: readonly MessageBody[] = [
      { kind: 'released', by: '沈知微' },
      { kind: 'closedByItself' },
      { kind: 'withdrawn', by: '周砚秋', reason: 'duplicate' },
      { kind: 'withdrawn', by: '周砚秋', reason: 'other', text: '不用了' },
      { kind: 'detailsAdded', by: '周砚秋', text: '重启过了' },
      { kind: 'confirmed', by: '周砚秋' },
      { kind: 'reopened', by: '周砚秋', text: '又退信了' },
    ];
    expect(bodies.map((body) => tell(body).text)).to.deep.equal([
      'ES-10482 已回到队列，沈知微 不再跟进。有人接手我马上告诉你。（今天 10:20）',
      'ES-10482 已自动关闭。14 天内说“还没解决 ES-10482”可以重新打开。（今天 10:20）',
      '周砚秋 撤回了 ES-10482：重复。（今天 10:20）',
      '周砚秋 撤回了 ES-10482：其他。“不用了”（今天 10:20）',
      '周砚秋 补充了 ES-10482：“重启过了”（今天 10:20）',
      '周砚秋 确认 ES-10482 已解决，已关闭。（今天 10:20）',
      '周砚秋 重新打开了 ES-10482：“又退信了”（今天 10:20）',
    ]);
    for (const body of bodies) {
      expect(tell(body, picked, en).text).to.match(/ES-10482.*\(today 10:20\)$/);
      expect(tell(body).summary).to.include('ES-10482');
    }
  });

  it('asks to confirm what is resolved, with what was done and when it closes by itself', () => {
    const resolved = escalationOf(usual, 'resolved');
    const { card } = tell(
      { kind: 'resolved', by: '沈知微', resolution: { text: '已修正。\n请重发。', followUp: '加回允许列表。', at: later } },
      resolved,
    );
    expect(seenOn(card)).to.include.members([
      '沈知微：“已修正。',
      '请重发。”',
      '还需要你做：加回允许列表。',
      '没有回复的话，12月1日（周二）自动关闭。',
    ]);
    expect(sendersOf(card).map(({ data }) => act(data))).to.deep.equal(['confirm', 'askReopen']);
    const moved = tell({ kind: 'resolved', by: '沈知微', resolution: { text: '已修正。', at: later } }, escalationOf(usual, 'closed'));
    expect(seen(moved.card)).to.not.include('自动关闭');
  });

  it('says what was asked, written, assigned, corrected and handed over', () => {
    const contact = { name: 'Lena Hartwig', phone: '139 0000 1111', prefer: 'phone', language: 'en' } as const;
    const target = { ...picked.target };
    const bodies: readonly MessageBody[] = [
      { kind: 'answered', by: '周砚秋', text: '550 5.4.1' },
      { kind: 'answerRetracted', by: '周砚秋' },
      { kind: 'noted', by: '高屿', text: '同一个故障' },
      { kind: 'contactCorrected', by: '周砚秋', contact },
      { kind: 'transferred', by: '沈知微', owner: { ...owner, name: '高屿' } },
      { kind: 'handedOver', by: '沈知微' },
      { kind: 'severityChanged', by: '沈知微', severity: 'C', reason: '可绕过', target },
      { kind: 'severityChanged', by: '沈知微', severity: 'A', reason: '全公司' },
      { kind: 'serviceRequestRecorded', by: '沈知微', number: '118204775' },
      { kind: 'nudged', by: '周砚秋' },
      { kind: 'confirmed', by: '周砚秋', score: 5 },
      { kind: 'confirmed', by: '周砚秋', text: '很快' },
      { kind: 'feedbackExplained', by: '周砚秋', text: '没有权限' },
    ];
    expect(bodies.map((body) => tell(body).text?.replace('（今天 10:20）', ''))).to.deep.equal([
      '周砚秋 回复了 ES-10482：“550 5.4.1”',
      '周砚秋 撤回了对 ES-10482 的回复，那句不是回复。问题仍在等答复。',
      '高屿 给 ES-10482 写了内部备注：“同一个故障”',
      '周砚秋 更正了 ES-10482 的联系方式：Lena Hartwig，139 0000 1111（首选电话）',
      'ES-10482 由 沈知微 转给 高屿 跟进。\n400-000-0301\nshen.zhiwei@support.example',
      '沈知微 把 ES-10482 转给你了。',
      'ES-10482 的级别定为 C（你申请的是 B）：“可绕过”\n初始响应目标：11月25日（周三）10:20 前。',
      'ES-10482 的级别定为 A（你申请的是 B）：“全公司”',
      '沈知微 记下了 ES-10482 的服务请求编号：118204775',
      '周砚秋 在问 ES-10482 的进展。',
      '周砚秋 确认 ES-10482 已解决，已关闭。评分 5（满分 5）。',
      '周砚秋 确认 ES-10482 已解决，已关闭。“很快”',
      '周砚秋 对 ES-10482 的反馈作了说明：“没有权限”',
    ]);
  });

  it('reminds with the button that ends the waiting, and says what is true by the time it arrives', () => {
    const waiting = escalationOf(usual, 'waiting');
    const soon = (deadline: number) => tell({ kind: 'reminder', when: 'soon', deadline }, waiting);
    const early = soon(later + 225 * 60_000);
    expect(seenOn(early.card)[0]).to.equal('ES-10482 还没人受理');
    expect(seenOn(early.card)).to.include('B · Exchange Online · 目标 今天 14:36，还有 3 小时 45 分');
    expect(sendersOf(early.card).map(({ data }) => act(data))).to.deep.equal(['pickUp']);
    expect(seenOn(soon(later).card)[0]).to.equal('ES-10482 已过目标');
    expect(seenOn(soon(later).card)).to.include('B · Exchange Online · 目标 今天 10:51 已过，还没有人受理');
    expect(sendersOf(tell({ kind: 'reminder', when: 'due', deadline: later }).card)).to.deep.equal([]);
  });

  it('tells the partner the truth at the deadline, with the phone and its hours', () => {
    const overdue = (reminded: boolean) => seen(tell({ kind: 'overdue', deadline: now, reminded }, escalationOf(usual, 'waiting')).card);
    expect(overdue(true)).to.include('我已再次提醒支持团队').and.include('400-089-0365（工作日 9:00–18:00），报编号 ES-10482');
    expect(overdue(false)).to.include('目前没有支持频道在接收').and.not.include('已再次提醒');
  });

  it('gives feedback without blame, and invites with the numbers and the times', () => {
    const { card } = tell({ kind: 'feedback', by: '沈知微', text: 'MX 记录可自行核对', document: '检查邮件 DNS 记录' });
    expect(seenOn(card)).to.include.members(['MX 记录可自行核对', '这条会照常处理完。', '下次可以先看：检查邮件 DNS 记录']);
    expect(seen(tell({ kind: 'feedback', by: '沈知微', text: '可自行核对' }).card)).to.not.include('下次可以先看');
    const invitation = {
      contact: { person: owner.person, name: 'Lena Hartwig' },
      slots: [now + 86_400_000],
      minutes: 30,
      withFeedback: ['ES-10391', 'ES-10440'],
      escalations: 9,
    };
    const invited = (copy: boolean, audience: typeof zh | typeof en = zh) =>
      seen(tell({ kind: 'meetingInvited', by: '沈知微', invitation, copy }, picked, audience).card);
    expect(invited(false)).to.include('2 条呈报').and.include('ES-10391、ES-10440').and.include('时间均为北京时间。');
    expect(buttonsOf(tell({ kind: 'meetingInvited', by: '沈知微', invitation, copy: false }).card).map(({ title }) => title)).to.deep.equal(
      ['11月25日（周三）10:20', '都不行，另约', '说明情况'],
    );
    expect(invited(true)).to.include('已请 Lena Hartwig 选一个时间').and.include('11月25日（周三）10:20（北京时间）');
    expect(sendersOf(tell({ kind: 'meetingInvited', by: '沈知微', invitation, copy: true }).card)).to.deep.equal([]);
    expect(invited(false, en)).to.include('ES-10391, ES-10440').and.include('about 30 minutes');
  });

  it('tells the representative who invited what the contact says', () => {
    const said = (answer: InvitationAnswer, email?: string) =>
      tell({ kind: 'meetingAnswered', by: 'Lena Hartwig', answer, ...(email === undefined ? {} : { email }) }).text;
    expect(said({ kind: 'slot', slot: now })).to.include('选了 11月24日（周二）10:20（北京时间）。');
    expect(said({ kind: 'slot', slot: now }, 'lena@jihang.example')).to.include('请把会议链接发到 lena@jihang.example');
    expect(said({ kind: 'anotherTime' })).to.include('另约时间。');
    expect(said({ kind: 'anotherTime', text: '下周' })).to.include('另约时间：“下周”');
    expect(said({ kind: 'explanation', text: '还在培训' })).to.include('说明：“还在培训”');
  });

  it('keeps a long addition whole and its line breaks, since it is a plain message', () => {
    const text = `第一行\n${'很长'.repeat(900)}\u202E`;
    expect(tell({ kind: 'detailsAdded', by: '周砚秋', text }).text).to.include(`第一行\n${'很长'.repeat(900)}”`);
  });
});

describe('losing a race', () => {
  it('says who has it since when, and what is most urgent now', () => {
    const next = escalationOf(usual, 'waiting', 'ES-10485');
    const { card } = lostRace({ escalation: picked, owner, next }, zh, later);
    expect(seenOn(card)).to.deep.equal(['ES-10482 已由 沈知微 在 今天 10:31 受理。', '队列里最急的是 ES-10485（目标 明天 10:20）。']);
    expect(buttonsOf(card).map(({ title }) => title)).to.deep.equal(['受理 ES-10485']);
    expect(sendersOf(card).map(({ data }) => act(data))).to.deep.equal(['pickUp']);
    expect(seen(lostRace({ escalation: picked, owner, next: { ...next, target: { kind: 'none' } } }, en, later).card)).to.include(
      'Most urgent in the queue: ES-10485.',
    );
  });

  it('is a plain sentence when nothing else waits', () => {
    expect(lostRace({ escalation: picked, owner }, en, later)).to.deep.equal({
      summary: '沈知微 has ES-10482',
      text: '沈知微 picked up ES-10482 today 10:31.',
    });
  });
});

describe('asking for a word', () => {
  it('names what is asked about, asks, and leaves a way back', () => {
    const asked = [askDetails(picked, zh), askWithdraw(picked, zh), askResolve(picked, zh), askReopen(escalationOf(usual, 'resolved'), zh)];
    expect(asked.map(({ card }) => sendersOf(card).map(({ data }) => act(data)))).to.deep.equal([
      ['addDetails', 'show'],
      ['withdraw', 'show'],
      ['resolve', 'show'],
      ['reopen', 'show'],
    ]);
    expect(asked.map(({ card }) => inputsOf(card).map(({ id, isRequired }) => [id, isRequired]))).to.deep.equal([
      [['text', true]],
      [
        ['reason', true],
        ['text', false],
      ],
      [
        ['text', true],
        ['followUp', false],
      ],
      [['text', true]],
    ]);
    // The way back neither checks nor sends what stands in the inputs.
    for (const { card } of asked) expect(buttonsOf(card).map(({ associatedInputs }) => associatedInputs)).to.deep.equal(['auto', 'none']);
    for (const { card } of asked) expect(seen(card)).to.include('ES-10482').and.include('收不到外部邮件');
  });

  it('keeps what was typed when it is asked again, and says what is wrong', () => {
    const { card } = askResolve(picked, zh, { typed: { text: '已修正', followUp: '重发' }, error: '还差一句话，请写上再发。' });
    expect(inputsOf(card).map(({ value }) => value)).to.deep.equal(['已修正', '重发']);
    expect(seenOn(card)).to.include('还差一句话，请写上再发。');
    expect(inputsOf(askWithdraw(picked, zh, { typed: { reason: 'other', text: '嗯' } }).card).map(({ value }) => value)).to.deep.equal([
      'other',
      '嗯',
    ]);
    expect(inputsOf(askDetails(picked, zh, { typed: { text: 'x' } }).card)[0]?.['value']).to.equal('x');
    expect(inputsOf(askReopen(picked, zh, { typed: { text: 'y' }, error: 'e' }).card)[0]?.['value']).to.equal('y');
  });
});

describe('the text for filing', () => {
  it('is ready to paste, with the right place for the service', () => {
    const { intro, body } = filingText(picked, 'zh-CN', now, options);
    expect(intro.text).to.match(
      /^如需在官方入口留一份服务请求，请打开 管理中心 > 支持 > 新建服务请求.*\n打开：https:\/\/go\.microsoft\.com/,
    );
    expect(body.text?.split('\n')).to.deep.equal([
      '【收不到外部邮件，退信 5.4.1】',
      '客户：鲸屿科技有限公司（jingyu1.example）',
      '服务：Exchange Online（邮件）',
      '申请级别：B',
      `业务影响：${usual.impact}`,
      ...`现象：${usual.description}`.split('\n'),
      '开始时间：11月24日（周二）9:00（北京时间）',
      '受影响用户：全公司',
      '已试：读懂退信代码',
      '错误：5.4.1',
      '联系人：周砚秋，138 1234 5678，zhou@jihang.example',
      '参考编号：ES-10482',
    ]);
  });

  it('leaves out what is empty, and names the service where no place is known', () => {
    const { form } = picked;
    const bare: SubmittedEscalation = {
      ...picked,
      form: {
        title: form.title,
        description: form.description,
        tried: [],
        severity: 'C',
        type: 'technical',
        contact: { name: '周砚秋', phone: '138 1234 5678', prefer: 'phone', language: 'zh-CN' },
      },
    };
    const { intro, body } = filingText(bare, 'en', now, { ...options, filing: 'partner', filingPlace: () => undefined });
    expect(intro.text).to.equal(
      'Please open Exchange Online and paste the text below. Once you have a service request number, say “add details ES-10482” with it, so that the representative has it.',
    );
    expect(body.text).to.not.match(/impact|Since|affected|Tried|Error|undefined/);
    expect(body.text).to.include('Contact: 周砚秋, 138 1234 5678\n');
  });
});

describe('help', () => {
  it('tells each side its words, with the phone, and in local mode how to change sides', () => {
    const partner = helpText({ side: 'partner', local: false }, zh, options).text;
    expect(partner).to.include('我的呈报').and.include('400-089-0365（工作日 9:00–18:00）').and.not.include('角色 代表');
    expect(helpText({ side: 'rep', local: true }, en, options).text)
      .to.include('receive here')
      .and.include('role rep');
  });
});
