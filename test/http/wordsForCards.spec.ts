import { expect } from 'chai';
import { luo } from '../client/people.js';
import type { Person } from '../client/person.js';
import { file } from './filing.js';
import { onStage, repAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

/** The other partner has a bot to itself here, so that exactly one of its escalations is open. */
describe('words typed while a card asks for some, over HTTP', () => {
  const stage = onStage();
  let partner: Person;
  let number: string;

  before(async () => {
    partner = stage().client.person('teams', luo);
    number = await file(partner, w, '精玉 Exchange 收不到外部邮件 5.4.1');
  });

  it('go to the card that asks', async () => {
    await partner.press(w.addDetails);
    await partner.sees(`补充到 ${number}`);
    await partner.say('只有外部邮件这样，内部 Exchange 正常');
    await partner.sees(`已补充到 ${number}`);
  });

  it('go there only once', async () => {
    await partner.say('天气不错');
    await partner.sees('天气不错', '这句我没看懂');
  });

  it('may be a new problem where they name a customer: two buttons ask', async () => {
    await partner.press(w.addDetails);
    await partner.say('石燧 Teams 会议进不去');
    const seen = await partner.sees(`关于 ${number} 的，还是新问题`);
    expect(partner.buttons(seen)).to.deep.equal([`补充到 ${number}`, '报告这个问题']);
    await partner.press('报告这个问题');
    await partner.sees(w.selfHelp, '石燧');
    await partner.say(w.cancel);
  });

  it('do not withdraw unless they are a reason', async () => {
    await partner.say(`撤回 ${number}`);
    await partner.sees('为什么撤回');
    await partner.say('再想想');
    await partner.sees('为什么撤回', '再想想');
    await partner.press('返回');
    await partner.sees(number, w.waiting);
  });

  it('are about the only open escalation or new, where they name no customer', async () => {
    await partner.say('收不到邮件的又多了两个人');
    await partner.sees(`关于 ${number} 的，还是新问题`);
    await partner.say(`补充到 ${number}`);
    await partner.sees(`已补充到 ${number}`);
  });

  it('add a line that was not understood only in the very words of its button, and quote it', async () => {
    await partner.say('天气图标一直转圈');
    await partner.sees('这句我没看懂');
    await partner.say(`补充 ${number}`);
    await partner.sees(`补充到 ${number}`, '有什么新情况');
    partner.missesNot('已补充到');
    await partner.say(w.cancel);
    await partner.say('天气图标一直转圈');
    await partner.say(`补充到 ${number}`);
    await partner.sees(`已补充到 ${number}：“天气图标一直转圈”`);
    await partner.say(`补充到 ${number}`);
    await partner.sees('有什么新情况');
    await partner.say(w.cancel);
  });

  it('are dropped by “cancel”: it says so, and the card has nothing left to press', async () => {
    for (const [typed, asks, drops] of [
      [`补充 ${number}`, '有什么新情况', `没有给 ${number} 补充内容`],
      [`撤回 ${number}`, '为什么撤回', `${number} 没有撤回`],
    ] as const) {
      await partner.say(typed);
      const card = await partner.sees(asks);
      await partner.say(w.cancel);
      await partner.sees(drops);
      await partner.sees(`已取消 · ${number}`);
      const left = partner.all.find(({ entry }) => entry === card.entry);
      expect(partner.buttons(left), partner.transcript()).to.deep.equal([]);
      await partner.say(w.cancel);
      await partner.sees('没有正在进行的操作');
    }
  });

  it('are dropped where the card stands in the place of the living one, which comes anew', async () => {
    await partner.say(`${w.status} ${number}`);
    await partner.press(w.addDetails, {}, { on: await partner.sees(number, w.waiting) });
    await partner.say(w.back);
    expect(partner.buttons(await partner.sees(`没有给 ${number} 补充内容`, w.waiting))).to.include(w.addDetails);
    expect(partner.all.filter((seen) => seen.view?.button('补充')).length, partner.transcript()).to.equal(0);
  });

  it('that are too long come back with the limit and are kept', async () => {
    const long = '日志一行。'.repeat(600);
    await partner.say(`补充 ${number} ${long}`);
    const seen = await partner.sees('2000');
    expect(seen.text).to.include(long);
  });

  it("go to a representative's card as well", async () => {
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    await rep.say(`${w.pickUp} ${number}`);
    await rep.say(`${w.resolve} ${number}`);
    await rep.sees(`解决 ${number}`);
    await rep.say('接受域配置已在服务端修正');
    await partner.sees(number, '接受域配置已在服务端修正');
    await partner.say(`${w.notSolved} ${number}`);
    await partner.say('还是退信 5.4.1');
    await partner.sees(`${number} 已重新打开`);
  });
});
