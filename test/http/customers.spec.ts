import { expect } from 'chai';
import { luo } from '../client/people.js';
import { file } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe("a partner's customers, over HTTP", () => {
  const stage = onStage();

  it('names a suspended subscription as the likely cause and goes on either way', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('昀阔汽车 Exchange 登录不了');
    await partner.sees('已暂停', '管理员仍可登录');
    await partner.press('不是，继续');
    await partner.sees(w.selfHelp);
    await partner.say(w.startOver);
    await partner.say('昀阔汽车 Exchange 登录不了');
    await partner.press('是订阅问题');
    await partner.sees('计费与订阅');
  });

  it('asks about billing where a customer has no subscription', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('栖梧置业');
    await partner.sees('目前没有有效订阅');
  });

  it('goes on with a service that the customer has not subscribed to, and says that the escalation will say so', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('7弦零售 Azure 虚拟机起不来');
    await partner.sees(/没看到 .*订阅/, '注明');
  });

  it('says what it means that delegated rights were removed', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('汀澜水务 Exchange 收不到邮件');
    await partner.sees('委派管理权限已被移除', '也可以继续呈报');
  });

  it('asks to check the subscription of a customer with several partners, and names no other partner', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('栖梧制药 Exchange 收不到邮件');
    const seen = await partner.sees('可能不只一家合作伙伴');
    expect(seen.text).to.not.include('澈石');
    const other = stage().client.person('teams', luo);
    const number = await file(partner, w, '栖梧制药 Teams 会议进不去 提示无权限');
    await other.say('栖梧制药 Teams 会议进不去 提示无权限');
    await other.sees(w.selfHelp);
    other.missesNot(number);
    await other.say(w.mine);
    other.missesNot(number);
  });

  it('asks about a name that another customer has as well, though only one begins so', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('云泽 Exchange 收不到邮件');
    await partner.sees('云泽县第三实验小学', '云泽分公司');
    await partner.say('2');
    await partner.sees(w.selfHelp, '云泽分公司');
    await partner.say('云泽县第三实验小学');
    await partner.say(w.cancel);
  });

  it('never guesses between two customers of one name', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('星砾网络科技有限公司 Exchange 收不到邮件');
    const seen = await partner.sees('上海', '北京', 'xinglibj.example');
    const rows = partner.buttons(seen).filter((title) => /^\d/.test(title));
    expect(new Set(rows).size).to.equal(2);
    await partner.press(/^2/);
    await partner.sees(w.selfHelp, '星砾');
  });

  it('finds a customer by fragment, pinyin, initials, domain and tenant id, in full width too', async () => {
    for (const typed of [
      '鲸屿科技',
      'jingyu1.example',
      'ｊｉｎｇｙｕ１．ｅｘａｍｐｌｅ',
      'zzdemojingyu1.partner.onmschina.cn',
      '00000000-0000-4000-8000-000000000001',
    ]) {
      const partner = partnerAt(stage(), 'webChat', 'zh-CN');
      await partner.say(w.report);
      await partner.say(typed);
      await partner.sees(w.whichService, '鲸屿');
    }
  });

  it('never finds the customer of another partner', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    for (const typed of ['harborpine', '精玉科技', '00000000-0000-4000-8000-000000000028', '港松']) {
      await partner.say(w.startOver);
      await partner.say(typed);
      await partner.sees(`没有找到“${typed.slice(0, 18)}`);
    }
  });

  it('asks which Dynamics 365 is meant, since they are filed in different places', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say('霜序传媒 Dynamics 打不开');
    const seen = await partner.sees('指的是哪一项');
    expect(partner.buttons(seen)).to.include('Dynamics 客户互动').and.include('Dynamics 财务供应链');
  });
});
