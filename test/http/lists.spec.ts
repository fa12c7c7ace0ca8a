import { expect } from 'chai';
import { luo } from '../client/people.js';
import type { Person } from '../client/person.js';
import { file } from './filing.js';
import { onStage, repAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const customers = ['精玉', '石燧', '单氏', '喆霁', '港松', 'xinglibj2.example', 'taiyuanlu3.example'];

/** The other partner has a bot to itself here, so that what its lists hold is known. */
describe('lists, over HTTP', () => {
  const stage = onStage();
  let partner: Person;
  let rep: Person;
  const numbers: string[] = [];

  before(async () => {
    partner = stage().client.person('teams', luo);
    rep = await repAt(stage(), 'teams', 'zh-CN');
  });

  it('adds a line that says nothing else to the only open escalation, in one tap', async () => {
    await rep.say(w.receive);
    numbers.push(await file(partner, w, `${customers[0]} Exchange 收不到外部邮件 5.4.1`));
    await partner.say('又试了一次还是老样子');
    await partner.press(`补充到 ${numbers[0]}`);
    await partner.sees(`已补充到 ${numbers[0]}`);
    await rep.finds(numbers[0] ?? '', '又试了一次还是老样子');
    await rep.say(w.stopReceiving);
  });

  it('pages through more than five, and a digit opens the row that stands there', async () => {
    for (const customer of customers.slice(1)) numbers.push(await file(partner, w, `${customer} Exchange 收不到外部邮件 5.4.1`));
    await partner.say(w.mine);
    const first = await partner.sees('进行中 7');
    const newest = [...numbers].reverse();
    for (const number of newest.slice(0, 5)) expect(first.text).to.include(number);
    await partner.say('2');
    await partner.sees(newest[1] ?? '', '收不到外部邮件');
    await partner.say(w.mine);
    await partner.press(w.more);
    const second = await partner.sees(newest[5] ?? '', newest[6] ?? '');
    expect(second.text).to.not.include(newest[4]);
    await partner.say('2');
    await partner.sees(newest[6] ?? '', '收不到外部邮件');
    partner.missesNot(newest[1] ?? '');
  });

  it('shows the escalations of one customer only, when asked', async () => {
    await partner.say(`${w.mine} 港松`);
    const seen = await partner.sees('港松');
    expect(seen.text.match(/ES-\d+/g)).to.deep.equal([numbers[4]]);
  });

  it('shows only what somebody submitted, and what is closed, by button or by words', async () => {
    await partner.press('只看我的');
    await partner.sees('港松', '你提交的', '进行中 1', numbers[4] ?? '');
    await partner.press('已关闭的');
    await partner.sees('港松', '没有已关闭的呈报');
    await partner.say('已关闭的');
    await partner.sees('还没有已关闭的呈报');
    await partner.say(`${w.mine} 只看我的`);
    await partner.sees('你提交的呈报 · 进行中 7');
    await partner.say(w.more);
    await partner.sees('你提交的呈报', numbers[0] ?? '', numbers[1] ?? '');
  });

  it('puts the most urgent first in the queue, and picks that up in one tap', async () => {
    const urgent = await file(partner, w, `${customers[2]} Teams 全公司会议进不去`, {
      申请级别: 'A',
      业务影响: '全公司 80 人开不了会，随时可配合',
    });
    await rep.say(w.queue);
    const queue = await rep.sees('待受理 8');
    expect(queue.text.match(/ES-\d+/g)?.[0]).to.equal(urgent);
    await rep.press('受理最急的', {}, { on: queue });
    await partner.finds(urgent, w.willContactYou);
    await rep.say(w.work);
    await rep.sees('你手上 1 条', urgent);
    await rep.say(w.queue);
    await rep.sees('待受理 7');
    await rep.press('下一页');
    await rep.sees(numbers[5] ?? '');
  });

  it('puts what needs the reader on top', async () => {
    await rep.say(`受理 ${numbers[3]}`);
    await rep.say(`解决 ${numbers[3]} 已在服务端修正`);
    await partner.sees(numbers[3] ?? '', '已解决，请确认');
    await partner.say(w.mine);
    const mine = await partner.sees('进行中 8');
    expect(mine.text.match(/ES-\d+/g)?.[0]).to.equal(numbers[3]);
  });

  it('keeps the customer when its list is paged by button', async () => {
    const newest: string[] = [];
    for (let each = 0; each < 5; each += 1) newest.push(await file(partner, w, '港松 Teams 会议进不去'));
    await partner.say(`${w.mine} 港松`);
    await partner.sees('港松', '进行中 6');
    await partner.press(w.more);
    const second = await partner.sees(numbers[4] ?? '', '港松', '进行中 6');
    expect(second.text.match(/ES-\d+/g)).to.deep.equal([numbers[4]]);
  });

  it('lists what was withdrawn among the closed ones', async () => {
    await partner.say(`${w.withdraw} ${numbers[0]} 重复`);
    await partner.sees(numbers[0] ?? '', w.withdrawn);
    await partner.say('已关闭的');
    await partner.sees(numbers[0] ?? '', '已关闭 1');
  });

  it('says in words when there is nothing', async () => {
    const empty = await repAt(stage(), 'emulator', 'zh-CN');
    await empty.say(w.work);
    await empty.sees('你手上现在没有呈报');
  });
});
