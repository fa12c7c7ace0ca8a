import { expect } from 'chai';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const log = '2026-11-24 10:01:22 ERROR [smtp] 550 5.4.1 relay=mx1.example.com id=0f3c-11\n';

describe('a sentence that is too long or may not be kept, over HTTP', () => {
  const stage = onStage();

  const long: readonly { readonly what: string; readonly text: string }[] = [
    { what: 'one character again and again', text: `鲸屿 Exchange ${'长'.repeat(3_000)}` },
    { what: 'a pasted log', text: `霁川 Exchange 收不到外部邮件 ${log.repeat(45)}` },
    { what: 'a symptom of a character more than is kept', text: `岚舟 Exchange 收不到${'信'.repeat(1_998)}` },
  ];

  for (const { what, text } of long) {
    it(`leads to the form with what is kept of it, and says so: ${what}`, async () => {
      const partner = partnerAt(stage(), 'webChat', 'zh-CN');
      await partner.say(text);
      await partner.sees('保留前 2,000 字');
      await partner.sees(w.selfHelp);
      await partner.press(w.still);
      await partner.press(w.tools);
      await partner.sees(w.severity);
      await partner.press(w.submit);
      await partner.sees(/ES-\d{5}/, w.waiting);
    });
  }

  it('is cut as well when it answers the question for the symptom or the service', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('静雨 Teams');
    await partner.sees(w.whatIsWrong);
    await partner.say(`会议进不去 ${'很'.repeat(2_500)}`);
    await partner.sees('保留前 2,000 字');
    await partner.sees(w.selfHelp);
    await partner.say(w.startOver);
    await partner.say('静雨');
    await partner.sees(w.whichService);
    await partner.say(`Teams 会议进不去 ${'很'.repeat(2_500)}`);
    await partner.sees('保留前 2,000 字');
    await partner.sees(w.selfHelp);
  });

  it('is refused and asked for again when it holds a password, wherever it was typed', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    await partner.say('静雨');
    await partner.sees(w.whichService);
    await partner.say('Teams 会议进不去，管理员密码是 Passw0rd!2024');
    await partner.sees('像是有密码');
    expect(partner.transcript()).not.to.contain('“Teams 会议进不去，管理员密码是');
    await partner.say('Teams 会议进不去');
    await partner.sees(w.selfHelp);
  });
});
