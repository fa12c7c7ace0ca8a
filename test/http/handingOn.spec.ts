import { expect } from 'chai';
import { gao, iris, shen } from '../client/people.js';
import { file } from './filing.js';
import { onStage, partnerAt, repAt, supportChannel } from './stage.js';
import { words } from './words.js';

const zh = words['zh-CN'];
const { en } = words;

describe('handing an escalation on, over HTTP', () => {
  const stage = onStage();

  it('leaves it in its room where the bot has never met the colleague, and tells the room and the partner', async () => {
    const { shen: first } = await supportChannel(stage());
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, zh, '岚舟 Exchange 收不到外部邮件 550');
    const card = await first.finds(number, zh.waiting);
    await first.press(zh.pickUp, {}, { on: card });
    await first.say(`转交 ${number} 高屿`);
    await first.finds(`${number} 由 ${shen.name} 转给 ${gao.name} 跟进`);
    await partner.finds(`${number} 由 ${shen.name} 转给 ${gao.name} 跟进`, '400-000-0302');
    await first.finds(number, `${gao.name} 已受理`);
    await first.say(zh.stopReceiving);
  });

  it('tells the colleague in their own chat, with the card there, and the partner whom to reach now', async () => {
    const colleague = stage().client.person('teams', iris);
    await colleague.say('help');
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, zh, '鲸屿 Teams 会议进不去 401');
    await rep.say(`${zh.pickUp} ${number}`);
    await rep.say(`${zh.status} ${number}`);
    await rep.press(zh.more);
    await rep.press(zh.transfer);
    await rep.press(zh.transfer, { 同事: iris.name });
    await colleague.finds(`${shen.name} handed ${number} to you`);
    const card = await colleague.finds(number, `Picked up by ${iris.name}`);
    expect(colleague.buttons(card)).to.include(en.resolve);
    await partner.finds(number, iris.name, '400-000-0303');
    await partner.say(`补充 ${number} 又有一位用户`);
    await colleague.finds(number, '又有一位用户');
    await rep.say(`${zh.message} ${number} 你好`);
    await rep.sees(number, iris.name, '来做这一步');
  });

  it('asks again for a name that nobody bears, and hands nothing to oneself', async () => {
    const rep = await repAt(stage(), 'teams', 'en');
    const number = await file(partnerAt(stage(), 'teams', 'en'), en, "Bluefern Exchange can't send");
    await rep.say(`${en.pickUp} ${number}`);
    await rep.say(`${en.transfer} ${number} to Nobody`);
    const asked = await rep.sees(`Who takes over ${number}`, 'No representative of that name');
    expect(asked.text).not.to.include(iris.name);
    await rep.say('高屿');
    await rep.sees(`${number} goes to ${gao.name}`);
  });

  it('gives everything to one colleague at the end of a shift, by a button under “my work” or typed', async () => {
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const colleague = stage().client.person('teams', iris);
    await colleague.say('help');
    const numbers = [
      await file(partner, zh, '沐禾 Exchange 收不到外部邮件 551'),
      await file(partner, zh, '沐禾 SharePoint 页面打不开 空白'),
    ];
    for (const number of numbers) await rep.say(`${zh.pickUp} ${number}`);
    await rep.say(zh.work);
    await rep.press(zh.handOver);
    await rep.sees('转给谁');
    await rep.press(/^全部转给 Iris/);
    await rep.sees(...numbers, iris.name);
    for (const number of numbers) {
      await colleague.finds(number, 'handed');
      await partner.finds(number, iris.name);
    }
    await rep.say(`${zh.handOver} Iris`);
    await rep.sees('没有');
    await colleague.say('hand over all to 沈知微');
    await colleague.sees(...numbers, shen.name);
  });

  it('is not for partners', async () => {
    const partner = partnerAt(stage(), 'teams', 'en');
    await partner.say('hand over all to Iris');
    await partner.sees('for 21Vianet representatives');
  });
});
