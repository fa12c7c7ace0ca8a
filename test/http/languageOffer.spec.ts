import { expect } from 'chai';
import { onStage, partnerAt } from './stage.js';

const offer = '想让我用中文回答';

describe('writing the other language than the client speaks, over HTTP', () => {
  const stage = onStage();

  it('is answered with an offer to change, in the language that is written, once', async () => {
    const partner = partnerAt(stage(), 'playground', 'en');
    await partner.say('鲸屿 Exchange 收不到外部邮件 5.4.1');
    await partner.sees('Worth a look first', offer);
    await partner.say('cancel');
    await partner.say('静雨 Teams 会议进不去');
    await partner.sees('Worth a look first');
    expect(partner.transcript().split(offer)).to.have.length(2);
    await partner.say('中文');
    await partner.sees('以后用中文');
  });

  it('is offered English under Chinese answers as well', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say("Bluefern Teams guests can't join the meeting");
    await partner.sees('先看看这几步', 'For answers in English');
  });

  it('is not supposed of a sentence whose names alone are Chinese, nor of somebody who chose', async () => {
    const partner = partnerAt(stage(), 'webChat', 'en');
    await partner.say("鲸屿 Teams guests can't join the meeting");
    await partner.sees('Worth a look first');
    await partner.say('cancel');
    await partner.say('English');
    await partner.say('静雨 Exchange 收不到外部邮件');
    await partner.sees('Worth a look first');
    expect(partner.transcript()).not.to.contain(offer);
  });
});
