import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe('small things that people type, over HTTP', () => {
  const stage = onStage();

  it('says of a number that cannot be one that it was not found', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    for (const number of ['1', '100000000000']) {
      await partner.say(`${w.status} ${number}`);
      await partner.sees(`没有找到 ES-${number}`);
    }
  });

  it('names the customers where a few fit', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say('我的呈报 jingyu');
    await partner.sees('鲸屿科技有限公司', '静雨科技有限公司');
    partner.missesNot('太多了');
  });

  it('has nothing to go back from, and says no more', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say(w.back);
    await partner.sees('没有可以返回的步骤');
    partner.missesNot(w.cancel);
  });

  it('takes “OK” kindly', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    for (const typed of ['好的', 'ok']) {
      await partner.say(typed);
      await partner.sees('不客气');
    }
  });

  it('asks the open question again where nothing was typed', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say('静雨');
    await partner.say(' ');
    await partner.sees(w.whichService, '静雨');
  });

  it('takes placeholders for no language', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    const typed = ['$', '{x} {name} **b**'].join('');
    await partner.say(typed);
    await partner.sees('没看懂');
    partner.missesNot('English');
  });
});
