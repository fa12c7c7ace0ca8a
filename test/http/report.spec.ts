import { file } from './filing.js';
import { onStage, partnerAt, repAt } from './stage.js';
import { words } from './words.js';

describe('the numbers in chat, over HTTP', () => {
  const stage = onStage();

  it('are counted for representatives, by pressing and by typing, while a partner’s same words are a line like another', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await file(partner, words['zh-CN']);
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    for (const typed of ['统计', '报告']) {
      await rep.say(typed);
      await rep.sees('统计 · 最近 30 天', '呈报', 'Exchange Online（邮件） · 1 条', '到受理');
    }
    await rep.press('按合作伙伴');
    await rep.sees('统计 · 最近 30 天，按合作伙伴', '霁航云服（示例合作伙伴甲） · 1 条');
    await rep.press('上个月');
    await rep.sees('统计 · 上个月');
    await rep.say('本月');
    await rep.sees('统计 · 本月', 'Exchange Online（邮件） · 1 条');
    await partner.say('统计');
    await partner.sees('这句我没看懂：“统计”');
    await partner.say('上个月');
    await partner.sees('这句我没看懂：“上个月”');
    await partner.press('报告这个问题');
    await partner.sees('哪家客户');
  });

  it('are there in English, at clients that execute nothing', async () => {
    const rep = await repAt(stage(), 'emulator', 'en');
    await rep.say('report');
    await rep.sees('Numbers · last 30 days', 'To pick-up');
    await rep.press('By partner');
    await rep.sees('last 30 days by partner');
  });
});
