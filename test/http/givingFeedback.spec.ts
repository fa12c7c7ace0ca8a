import { expect } from 'chai';
import { file } from './filing.js';
import { onStage, partnerAt, repAt } from './stage.js';
import { words } from './words.js';

const zh = words['zh-CN'];
const { en } = words;

describe('feedback on an escalation that the partner could have supported, over HTTP', () => {
  const stage = onStage();

  it("goes to the submitter alone, once, with the partner's count on the card that asks for it", async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, zh, '鲸屿 Exchange 收不到外部邮件 5.4.1');
    await rep.say(`${zh.pickUp} ${number}`);
    await rep.say(`${zh.status} ${number}`);
    await rep.press(zh.more);
    await rep.press('反馈呈报方式');
    await rep.sees(number, '近 90 天：1 条呈报，0 条反馈');
    await rep.press('发送反馈', { 为什么: 'MX 记录可按文档自行核对', 以后可以参考的文档: '检查邮件 DNS 记录' });
    await partner.finds(number, 'MX 记录可按文档自行核对', '检查邮件 DNS 记录', '照常处理完');
    const colleague = partnerAt(stage(), 'teams', 'en');
    await colleague.say(`history ${number}`);
    await colleague.sees('submitted');
    expect(colleague.transcript()).not.to.include('MX 记录可按文档');
    await rep.say(`反馈 ${number} 再说一次`);
    await rep.sees(number, '已经反馈过了');
  });

  it('can be typed, and is for the owner', async () => {
    const partner = partnerAt(stage(), 'emulator', 'en');
    const rep = await repAt(stage(), 'emulator', 'en');
    const number = await file(partner, en, "Bluefern Exchange can't send");
    await rep.say(`${en.pickUp} ${number}`);
    await rep.say(`give feedback ${number}`);
    await rep.sees(number, 'escalations,', 'with feedback');
    await rep.say('MX records can be checked with the guide');
    await partner.finds(number, 'MX records can be checked with the guide');
    await partner.say(`give feedback ${number} no`);
    await partner.sees('for 21Vianet representatives');
  });
});
