import { expect } from 'chai';
import { parsePress } from '../../src/cards/actions.js';
import { askCustomer } from '../../src/cards/askCustomer.js';
import { askDetails } from '../../src/cards/askDetails.js';
import { askService } from '../../src/cards/askService.js';
import { askSymptom } from '../../src/cards/askSymptom.js';
import { customerSituation } from '../../src/cards/customerSituation.js';
import { eligibility, eligibilityNone } from '../../src/cards/eligibility.js';
import { forwardText } from '../../src/cards/forwardText.js';
import { openEscalation } from '../../src/cards/openEscalation.js';
import type { Question } from '../../src/cards/question.js';
import { selfHelp } from '../../src/cards/selfHelp.js';
import { severalCustomers } from '../../src/cards/severalCustomers.js';
import { welcomePartner, welcomeRep } from '../../src/cards/welcome.js';
import { withoutActions } from '../../src/cards/withoutActions.js';
import { customerId, escalationId, personKey, serviceKey } from '../../src/domain/ids.js';
import { author, escalationOf, exchange, now, topics, usual } from '../../src/gallery/gallerySample.js';
import { buttonsOf, inputsOf, nodesOf, seenOn, sendersOf, unfolded } from '../support/cardReading.js';

const zh = { language: 'zh-CN', executes: true } as const;
const en = { language: 'en', executes: false } as const;
const intake = escalationId('i-1');
const customer = { short: '鲸屿科技', city: '深圳' };
const link = { label: { 'zh-CN': '管理中心', en: 'Admin center' }, url: 'https://example.invalid/admin' };

const seen = (question: Question): string => seenOn(question.rendered.card).join('\n');
const titles = (card: unknown): unknown[] => buttonsOf(card).map(({ title }) => title);
const chosen = (question: Question): string[] =>
  sendersOf(question.rendered.card).map(({ data }) => {
    const action = parsePress(data)?.action;
    return action?.do === 'answer' ? `${action.step}:${action.choose}` : '';
  });

describe('the welcome card', () => {
  it('offers to report to those who may, with a sentence that works', () => {
    const { card } = welcomePartner({ name: '周砚秋', mayFile: true, local: true, mayChange: true }, zh);
    expect(titles(card)).to.deep.equal(['报告问题', '我的呈报', 'English']);
    expect(seenOn(card)).to.include('鲸屿 Exchange 收不到外部邮件');
    expect(seenOn(card).join()).to.include('你好，周砚秋。').and.include('角色 代表');
  });

  it('has no button to report for a role that may not file, and no sample outside local mode', () => {
    const { card } = welcomePartner({ mayFile: false, local: false, mayChange: false }, en);
    expect(titles(card)).to.deep.equal(['My escalations', '中文']);
    expect(seenOn(card).join()).to.include('may not submit').and.not.include('role rep');
    expect(seenOn(welcomePartner({ mayFile: true, local: false, mayChange: false }, zh).card)).to.include('客户名 + 服务 + 现象');
  });

  it('tells a representative how to receive', () => {
    const rep = (receives: boolean) => welcomeRep({ mayChange: false, receives }, zh).card;
    expect(titles(rep(false))).to.deep.equal(['在此接收', '队列', '我的受理', 'English']);
    const stressed = (card: unknown) => buttonsOf(card).flatMap(({ title, style }) => (style === 'positive' ? [title] : []));
    expect([stressed(rep(false)), stressed(rep(true))]).to.deep.equal([['在此接收'], []]);
  });
});

describe('asking for the customer', () => {
  const recent = [{ id: customerId('c-1'), short: '鲸屿科技', distinct: '深圳' }];

  it('offers the recent ones, and the way for trouble of their own with Partner Center', () => {
    const question = askCustomer({ intake, recent, partnerCenterLink: 'https://example.invalid/pc' }, zh);
    expect(titles(question.rendered.card)).to.deep.equal(['鲸屿科技 · 深圳']);
    expect(chosen(question)).to.deep.equal(['customer:c-1']);
    expect(seen(question)).to.include('最近的：');
    expect(
      nodesOf(question.rendered.card).some(({ type, url }) => type === 'Action.OpenUrl' && url === 'https://example.invalid/pc'),
    ).to.equal(true);
    expect(question.options).to.deep.equal([{ value: 'c-1', words: ['鲸屿科技 · 深圳', '鲸屿科技 深圳', '鲸屿科技'] }]);
  });

  it('promises no recent ones where there are none', () => {
    expect(seen(askCustomer({ intake, recent: [], partnerCenterLink: 'https://example.invalid/pc' }, zh))).to.not.include('最近的');
  });

  it('numbers several matches, names them whole, and lets the buttons differ in what differs', () => {
    const row = (id: string, name: string, city: string) => ({
      id: customerId(id),
      name,
      short: '静雨科技',
      city,
      domain: `${id}.example`,
      distinct: city,
    });
    const rows = [row('c-1', '静雨科技有限公司', '杭州'), row('c-2', '静雨科技（集团）有限公司', '北京')];
    const question = severalCustomers({ intake, typed: 'jingyu', total: 2, rows }, zh);
    expect(titles(question.rendered.card)).to.deep.equal(['1 静雨科技 · 杭州', '2 静雨科技 · 北京', '都不是']);
    expect(seen(question))
      .to.include('“jingyu”找到 2 家，是哪一家？')
      .and.include('静雨科技（集团）有限公司')
      .and.include('北京 · c-2.example');
    expect(question.options.map(({ value, digit }) => [value, digit])).to.deep.equal([
      ['c-1', 1],
      ['c-2', 2],
      ['none', undefined],
    ]);
    expect(seen(severalCustomers({ intake, typed: 'k', total: 19, rows }, en))).to.include('“k” fits 19 customers; these fit best.');
  });
});

describe('asking for the service and the symptom', () => {
  const services = [
    { key: serviceKey('teams'), name: { 'zh-CN': 'Microsoft Teams', en: 'Microsoft Teams' }, short: { 'zh-CN': 'Teams', en: 'Teams' } },
  ];

  it('offers the likely services, and others behind one button', () => {
    const question = askService({ intake, customer, services, other: true, exampleSymptom: 'Teams 会议进不去' }, zh);
    expect(titles(question.rendered.card)).to.deep.equal(['Teams', '其他服务…']);
    expect(chosen(question)).to.deep.equal(['service:teams', 'service:other']);
    expect(seen(question)).to.include('鲸屿科技（深圳）是哪项服务？').and.include('也可以连现象一起说：Teams 会议进不去');
    expect(question.options[1]?.words).to.deep.equal(['其他服务…', 'Other service…']);
  });

  it('words the question by why it is asked, and says first what must be known', () => {
    const ask = (why: 'more' | 'which') => seen(askService({ intake, customer, services, other: false, why, lead: '先说一句。' }, zh));
    expect(ask('more')).to.include('这些也可以选').and.include('先说一句。');
    expect(ask('which')).to.include('指的是哪一项？');
  });

  it('asks for one line about the symptom, which may be skipped', () => {
    const question = askSymptom({ intake, customer, service: exchange, lead: '没看到订阅。' }, zh);
    expect(chosen(question)).to.deep.equal(['symptom:skip']);
    expect(seen(question)).to.include('鲸屿科技 · Exchange Online 出了什么问题？').and.include('没看到订阅。');
  });

  it('asks first whether a suspended or missing subscription is the cause', () => {
    const suspended = customerSituation({ intake, customer, situation: { kind: 'suspended', offer: 'Office 365 E3' } }, zh);
    expect(seen(suspended)).to.equal('鲸屿科技 的 Office 365 E3 已暂停：用户无法登录，管理员仍可登录。先看看是不是这个原因。');
    expect(chosen(suspended)).to.deep.equal(['service:subscription', 'service:goOn']);
    const none = customerSituation({ intake, customer, situation: { kind: 'noSubscriptions' } }, en);
    expect(titles(none.rendered.card)).to.deep.equal(["Yes, it's about that", 'No, go on']);
  });
});

describe('an escalation that may be reported already', () => {
  it('is shown with who, when, what and its state, to add to it or to go on', () => {
    const waiting = escalationOf(usual, 'waiting');
    const mine = openEscalation({ intake, viewer: author, rows: [waiting] }, zh, now);
    expect(seen(mine))
      .to.include('你 今天 10:20 呈报了 鲸屿科技 · Exchange Online：“收不到外部邮件，退信 5.4.1”，待受理。')
      .and.include('是同一个问题吗？');
    expect(chosen(mine)).to.deep.equal([`open:${waiting.id}`, 'open:new']);
    const theirs = openEscalation(
      { intake, viewer: personKey('x'), rows: [waiting, escalationOf(usual, 'pickedUp', 'ES-10479')] },
      en,
      now,
    );
    expect(seen(theirs)).to.include('周砚秋 escalated').and.include('Is it one of these?').and.include('State: Picked up by 沈知微.');
    expect(titles(theirs.rendered.card)).to.deep.equal(['Yes, add to ES-10482', 'Yes, add to ES-10479', 'No, new one']);
  });
});

describe('the self-help card', () => {
  const health = {
    label: { 'zh-CN': 'Azure 服务仪表板', en: 'the Azure service dashboard' },
    url: 'https://www.azure.cn/support/service-dashboard/',
  };
  const view = { intake, customer, service: exchange, topics, adminCenter: link, seeAlso: [link], health };

  it('opens the best topic, folds the others and the further pages', () => {
    const question = selfHelp({ ...view, symptom: '收不到外部邮件' }, zh);
    const open = seenOn(unfolded(question.rendered.card)).join('\n');
    expect(open)
      .to.include('打开退信邮件')
      .and.include('▸ 追踪丢失的邮件')
      .and.include('▸ 相关页面')
      .and.not.include('选择“开始跟踪”')
      .and.not.include('▾');
    expect(seen(question))
      .to.include('选择“开始跟踪”')
      .and.include('鲸屿科技 · Exchange Online · “收不到外部邮件”')
      .and.include('服务运行状况');
    expect(seenOn(question.rendered.card).filter((each) => each.endsWith('读懂退信代码'))).to.deep.equal(['读懂退信代码']);
    expect(chosen(question)).to.deep.equal(['selfHelp:still', 'selfHelp:solved', 'selfHelp:forward']);
    expect(titles(question.rendered.card)[3]).to.equal('打开管理中心');
  });

  it('toggles only what is there', () => {
    const nodes = nodesOf(selfHelp(view, zh).rendered.card);
    const ids = nodes.map(({ id }) => id);
    for (const { targetElements } of nodes) if (Array.isArray(targetElements)) for (const id of targetElements) expect(ids).to.include(id);
  });

  it('says what was understood from one sentence, and how to put it right', () => {
    expect(seen(selfHelp({ ...view, symptom: '收不到', understood: true }, zh))).to.include(
      '明白：鲸屿科技 · Exchange Online “收不到”。不对就说“返回”。',
    );
    expect(seen(selfHelp({ ...view, understood: true }, en))).to.include('Got it: 鲸屿科技 · Exchange Online. Not right? Say “back”.');
    expect(seen(selfHelp({ ...view, notes: ['权限已被移除。'] }, zh)))
      .to.include('权限已被移除。')
      .and.include('鲸屿科技 · Exchange Online');
  });

  it("links the place where the service's outages are told, and says nothing of it where none is known", () => {
    const { rendered } = selfHelp(view, zh);
    expect(seenOn(rendered.card).join('')).to.include('先查服务运行状况：Azure 服务仪表板。有匹配的事件就等它恢复。');
    expect(JSON.stringify(rendered.card)).to.include(health.url);
    const { health: _none, ...without } = view;
    expect(seen(selfHelp(without, zh))).not.to.include('先查服务运行状况');
  });

  it('goes straight on where there are no steps', () => {
    const { health: _none, ...without } = view;
    const question = selfHelp({ ...without, topics: [], seeAlso: [] }, zh);
    expect(chosen(question)).to.deep.equal(['selfHelp:still', 'selfHelp:solved']);
    expect(seen(question)).to.include('没有现成的步骤').and.not.include('服务运行状况').and.not.include('相关页面');
  });

  it("gives the steps as a message of the partner's own", () => {
    const [topic] = topics;
    if (topic === undefined) throw new Error('no topic');
    const [intro, text] = forwardText({ symptom: '收不到外部邮件', service: exchange, topic }, 'zh-CN');
    expect(intro.text).to.equal('下面这段可以直接转给客户：');
    expect(text.text).to.match(/^您好，关于“收不到外部邮件”，请先按下面几步试一下：\n1\. 打开退信邮件.*\n2\. .*\n3\. .*\n做完请把结果/);
    expect(forwardText({ service: exchange, topic }, 'en')[1].text).to.match(/^Hello, about “Exchange Online”/);
  });
});

describe('the eligibility card', () => {
  it('takes the reason and the acknowledgement in one tap, the most frequent first', () => {
    const question = eligibility({ intake, billing: false }, zh);
    expect(chosen(question)).to.deep.equal(['eligibility:tools', 'eligibility:documentation', 'eligibility:training', 'eligibility:none']);
    expect(seen(question)).to.include('选择即表示你知悉').and.not.include('计费争议');
    expect(chosen(eligibility({ intake, billing: true }, zh))[0]).to.equal('eligibility:billing');
    expect(seen(eligibility({ intake, billing: true }, zh))).to.include('无法自行了结的计费争议');
  });

  it('shows three ways on where none of the reasons fits', () => {
    const question = eligibilityNone({ intake, programGuide: link }, zh);
    expect(titles(question.rendered.card)).to.deep.equal(['回到排查步骤', '重新选择', '计划指南']);
    expect(chosen(question)).to.deep.equal(['eligibility:steps', 'eligibility:again']);
  });
});

describe('a card that was answered', () => {
  it('keeps its text and says what was chosen, without buttons or inputs; links and folds stay', () => {
    const { rendered } = selfHelp({ intake, customer, service: exchange, topics, adminCenter: link, seeAlso: [] }, zh);
    const spent = withoutActions(rendered, 'zh-CN', '还没解决');
    expect(sendersOf(spent.card)).to.deep.equal([]);
    expect(inputsOf(spent.card)).to.deep.equal([]);
    expect(titles(spent.card)).to.deep.equal(['打开管理中心']);
    expect(seenOn(spent.card)).to.deep.equal([...seenOn(rendered.card), '你选了：还没解决']);
    expect(spent.summary).to.equal(rendered.summary);
    expect(nodesOf(spent.card).some(({ type }) => type === 'Action.ToggleVisibility')).to.equal(true);
  });

  it('loses its inputs too', () => {
    const asked = askDetails(escalationOf(usual, 'waiting'), zh);
    expect(inputsOf(asked.card)).to.have.length(1);
    expect(inputsOf(withoutActions(asked, 'zh-CN').card)).to.deep.equal([]);
  });

  it('adds nothing where nothing was chosen, and leaves a text as it is', () => {
    const { rendered } = eligibility({ intake, billing: false }, zh);
    expect(seenOn(withoutActions(rendered, 'zh-CN').card)).to.deep.equal(seenOn(rendered.card));
    const text = { summary: 's', text: 't' };
    expect(withoutActions(text, 'zh-CN', 'x')).to.equal(text);
  });
});
