import { expect } from 'chai';
import type { Person } from '../client/person.js';
import { file } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const { en } = words;

/** Each step of the intake: how one comes there from nothing, and what the bot asks then. */
const steps: readonly {
  readonly name: string;
  readonly asks: string;
  readonly asksInEnglish: string;
  readonly come: (partner: Person) => Promise<void>;
}[] = [
  { name: 'customer', asks: w.whichCustomer, asksInEnglish: en.whichCustomer, come: (partner) => partner.say(w.report) },
  { name: 'several customers', asks: '静雨科技有限公司', asksInEnglish: '静雨科技有限公司', come: (partner) => partner.say('jingyu') },
  { name: 'service', asks: w.whichService, asksInEnglish: en.whichService, come: (partner) => partner.say('静雨') },
  { name: 'symptom', asks: w.whatIsWrong, asksInEnglish: en.whatIsWrong, come: (partner) => partner.say('静雨 Teams') },
  { name: 'self-help', asks: w.selfHelp, asksInEnglish: en.selfHelp, come: (partner) => partner.say('静雨 Teams 会议进不去') },
  {
    name: 'eligibility',
    asks: w.why,
    asksInEnglish: en.why,
    come: async (partner) => {
      await partner.say('静雨 Teams 会议进不去');
      await partner.press(w.still);
    },
  },
  {
    name: 'the form',
    asks: w.severity,
    asksInEnglish: en.severity,
    come: async (partner) => {
      await partner.say('静雨 Teams 会议进不去');
      await partner.press(w.still);
      await partner.press(w.tools);
    },
  },
];

describe('at any point of the intake, over HTTP', () => {
  const stage = onStage();

  for (const { name, asks, asksInEnglish, come } of steps) {
    describe(`at ${name}`, () => {
      let partner: Person;
      beforeEach(async () => {
        partner = partnerAt(stage(), 'webChat', 'zh-CN');
        await come(partner);
        await partner.sees(asks);
      });

      it('helps and asks again in the same message, or says that the form waits', async () => {
        await partner.say(w.help);
        await partner.sees('状态 10482', name === 'the form' ? '上面的表单还没提交' : asks);
        expect(partner.news.filter(({ text }) => text.includes('状态 10482'))).to.have.length(1);
        await partner.say(w.back);
        expect(partner.news.length, partner.transcript()).to.be.greaterThan(0);
      });

      it('cancels and says what is kept', async () => {
        await partner.say(w.cancel);
        await partner.sees('已取消，没有提交任何内容');
        await partner.say(w.cancel);
        await partner.sees('现在没有正在进行的操作');
      });

      it('starts over', async () => {
        await partner.say(w.startOver);
        await partner.sees(/哪家客户/);
        await partner.say('鲸屿');
        await partner.sees(w.whichService, '鲸屿');
      });

      it('changes the language and asks again in it', async () => {
        await partner.say('English');
        await partner.sees('English from now on');
        await partner.sees(asksInEnglish);
        await partner.say('help');
        await partner.sees('my escalations');
      });

      it('answers commands without losing its place', async () => {
        await partner.say(w.mine);
        await partner.sees(/你们单位的呈报|还没有进行中的呈报/);
        await partner.say('状态 99999');
        await partner.sees('没有找到 ES-99999');
      });
    });
  }

  it('goes back step by step, and forward again', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say('静雨 Teams 会议进不去');
    await partner.press(w.still);
    await partner.press(w.tools);
    await partner.sees(w.severity);
    await partner.press(w.back);
    await partner.sees(w.why);
    await partner.say(w.back);
    await partner.sees(w.selfHelp);
    await partner.say(w.back);
    await partner.sees(w.whatIsWrong);
    await partner.say(w.back);
    await partner.sees(w.whichService);
    await partner.say(w.back);
    await partner.sees(w.whichCustomer);
    await partner.say('静雨');
    await partner.sees(w.whichService);
    await partner.press('Exchange Online');
    await partner.say('邮件进了垃圾箱');
    await partner.sees(w.selfHelp, 'Exchange Online');
    await partner.press(w.still);
    await partner.press(w.tools);
    await partner.sees(w.severity, 'Exchange Online');
  });

  it('names the draft that a cancel keeps, however far one went back before', async () => {
    for (const steps of [1, 2, 3, 4]) {
      const partner = partnerAt(stage(), 'webChat', 'zh-CN');
      await partner.say('静雨 Teams 会议进不去');
      await partner.press(w.still);
      for (let step = 0; step < steps; step++) await partner.say(w.back);
      await partner.say(w.cancel);
      await partner.sees('已取消', '静雨科技 · Microsoft Teams', '保留 7 天');
    }
  });

  it('keeps the draft of what was cancelled and continues it', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say('静雨 Teams 会议进不去');
    await partner.say(w.cancel);
    await partner.sees('草稿', '保留 7 天');
    await partner.press('继续填写');
    await partner.sees('静雨', 'Teams');
  });

  it('records a problem that self-help solved, and escalates nothing', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say('静雨 Teams 会议进不去');
    await partner.press(w.solved);
    await partner.sees('没有提交呈报');
    partner.missesNot(/ES-\d/);
  });

  it('quotes what it does not understand, with ways on, and never loops', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    for (const odd of ['呜呜呜呜', 'asdkjh qwe', '天气不错', '🙂🙂']) {
      await partner.say(odd);
      const seen = await partner.sees(odd);
      expect(partner.buttons(seen).length, odd).to.be.within(2, 3);
    }
    await partner.say('你好');
    expect(partner.news).to.have.length(1);
    await partner.say('谢谢');
    await partner.sees('不客气');
  });

  it('takes a line that was not understood for the symptom, whether that is pressed or typed', async () => {
    for (const way of ['press', 'say'] as const) {
      const partner = partnerAt(stage(), 'webChat', 'zh-CN');
      await partner.say('天气图标一直转圈');
      await partner[way]('报告这个问题');
      await partner.sees(w.whichCustomer);
      await partner.say('静雨');
      await partner.press('OneDrive');
      await partner.sees(w.selfHelp, '天气图标一直转圈');
    }
  });

  it('asks again, with the words quoted, when an answer fits nothing', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    await partner.say(w.report);
    await partner.say('查无此司');
    await partner.sees('没有找到“查无此司”');
    await partner.say('还是查无此司');
    await partner.sees('合作伙伴中心的客户列表');
    await partner.say('有限公司');
    await partner.sees('太多了');
    await partner.say('鲸屿');
    await partner.sees(w.whichService);
  });

  it('takes one sentence in any order', async () => {
    for (const sentence of [
      '静雨 exchange 收不到外部邮件',
      'Exchange 收不到外部邮件 静雨',
      '收不到外部邮件，静雨科技，Exchange',
      '静雨科技的 exchange 收不到外部邮件',
    ]) {
      const partner = partnerAt(stage(), 'webChat', 'zh-CN');
      await partner.say(sentence);
      await partner.sees(w.selfHelp, '静雨', 'Exchange Online');
    }
  });

  it('speaks the language of the client at first, and the one that was asked for from then on', async () => {
    const partner = partnerAt(stage(), 'webChat', 'en');
    await partner.say('help');
    await partner.sees('What you can say');
    await partner.say('中文');
    await partner.say('help');
    await partner.sees('可以这样说');
  });

  it('shows an open escalation of the same customer and service before self-help, to add to it or not', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    const number = await file(partner, w, '霁川 OneDrive 同步失败 0x8007016a');
    await partner.say('霁川 OneDrive 又不同步了');
    await partner.sees('可能已经报过了', number);
    await partner.press(new RegExp(`^是，补充到 ${number}`));
    await partner.sees(`已补充到 ${number}`);
    await partner.say('霁川 OneDrive 文件打不开');
    await partner.press(w.notTheSame);
    await partner.sees(w.selfHelp);
  });
});
