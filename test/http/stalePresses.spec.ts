import { expect } from 'chai';
import type { Person } from '../client/person.js';
import type { Seen } from '../client/screen.js';
import { contactFilling, file, numberTold, toForm } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

/** The Emulator never repaints, so that its old cards keep their buttons: the worst case. */
describe('presses that come too late, over HTTP', () => {
  const stage = onStage();

  const oldCards = async (partner: Person): Promise<{ readonly service: Seen; readonly selfHelp: Seen; readonly why: Seen }> => {
    await partner.say('静雨');
    const service = await partner.sees(w.whichService);
    await partner.press('Microsoft Teams', {}, { on: service });
    await partner.say('会议进不去');
    const selfHelp = await partner.sees(w.selfHelp);
    await partner.press(w.still, {}, { on: selfHelp });
    const why = await partner.sees(w.why);
    return { service, selfHelp, why };
  };

  it('answers a press of an earlier step and never takes it for the current question', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    const { service, why } = await oldCards(partner);
    await partner.press('Exchange Online', {}, { on: service });
    expect(partner.news.length, partner.transcript()).to.be.greaterThan(0);
    partner.missesNot(w.severity);
    await partner.press(w.tools, {}, { on: why });
    await partner.sees(w.severity);
  });

  it('answers a press that belongs to another draft', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    const { selfHelp } = await oldCards(partner);
    await partner.say(w.startOver);
    await partner.say('鲸屿 Exchange 收不到外部邮件');
    await partner.sees(/先看看这几步|可能已经报过了/);
    await partner.press(w.still, {}, { on: selfHelp });
    expect(partner.news.length, partner.transcript()).to.be.greaterThan(0);
    partner.missesNot(w.why);
  });

  it('answers a press of a cancelled draft with a way to take it up again', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    await toForm(partner, w, '静雨 SharePoint 页面打不开 一直转圈 404');
    const form = await partner.finds(w.severity);
    await partner.say(w.cancel);
    await partner.sees('已取消');
    await partner.press(w.submit, { ...contactFilling(partner, w), [w.title]: '页面一直转圈，改过的标题' }, { on: form });
    await partner.sees('这份草稿已取消。要用里面的内容新建一份吗？');
    partner.missesNot(/ES-\d/);
    await partner.press('用它新建');
    await partner.sees(w.severity, '页面一直转圈，改过的标题');
    await partner.press(w.submit);
    await numberTold(partner, w);
  });

  it('asks again whether it is reported already, when a draft that was cancelled there is continued', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    await file(partner, w, '长屿 Teams 会议进不去 提示无权限');
    await partner.say('长屿 Teams 会议进不去 又来了');
    await partner.sees('可能已经报过了');
    await partner.say(w.cancel);
    await partner.press('继续填写');
    await partner.sees('可能已经报过了');
    await partner.press(w.notTheSame);
    await partner.sees(w.selfHelp);
  });

  it('answers presses from before a restart, and the question goes on', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    const { service, why } = await oldCards(partner);
    const { bot } = stage();
    await bot.stop();
    await bot.restart();
    await partner.press('Exchange Online', {}, { on: service });
    expect(partner.news.length, partner.transcript()).to.be.greaterThan(0);
    await partner.press(w.tools, {}, { on: why });
    await partner.sees(w.severity);
  });

  it('shows no live buttons on a card that was acted on, where the client repaints', async () => {
    for (const kind of ['teams', 'webChat'] as const) {
      const partner = partnerAt(stage(), kind, 'zh-CN');
      await partner.say('静雨');
      await partner.press('Microsoft Teams');
      await partner.sees(w.whatIsWrong);
      const service = await partner.finds(w.whichService);
      expect(partner.buttons(service), `on ${kind}`).to.deep.equal([]);
      await partner.say(w.cancel);
    }
  });

  it('answers a press on a card whose escalation has moved on with the card as it is now', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    const number = await file(partner, w, '霁川 SharePoint 同步到 99% 就停住不动');
    const old = await partner.finds(number, w.waiting);
    await partner.say(`撤回 ${number} 重复`);
    await partner.sees(number, w.withdrawn);
    await partner.press(w.addDetails, {}, { on: old });
    await partner.sees(number, w.withdrawn);
  });
});
