import { expect } from 'chai';
import type { ClientKind } from '../client/room.js';
import { contactFilling, file, numberTold, toForm } from '../http/filing.js';
import { onStage, partnerAt, repAt } from '../http/stage.js';
import { words } from '../http/words.js';

const w = words['zh-CN'];

describe('the bot is killed in the middle and started again on the same data', () => {
  const stage = onStage();

  const dies = async (): Promise<void> => {
    const { bot } = stage();
    await bot.kill();
    await bot.restart();
  };

  for (const kind of ['teams', 'emulator'] as const satisfies readonly ClientKind[]) {
    describe(`on ${kind}`, () => {
      it('goes on after the customer was chosen', async () => {
        const partner = partnerAt(stage(), kind, 'zh-CN');
        await partner.say('静雨');
        const old = await partner.sees(w.whichService);
        await dies();
        await partner.press('Exchange Online', {}, { on: old });
        await partner.sees(w.whatIsWrong, '静雨');
        await dies();
        await partner.say('收不到外部邮件');
        await partner.sees(w.selfHelp);
        await partner.say(w.cancel);
      });

      it('takes the form that was shown before', async () => {
        const partner = partnerAt(stage(), kind, 'zh-CN');
        await toForm(partner, w, '静雨 Teams 会议进不去 提示无权限');
        await dies();
        await partner.press(w.submit, contactFilling(partner, w));
        const number = await numberTold(partner, w);
        await partner.say(`撤回 ${number} 重复`);
      });

      it('loses nothing right after a submit was answered: the representatives get it, the old card submits nothing new', async () => {
        const rep = await repAt(stage(), kind, 'zh-CN');
        await rep.say(w.receive);
        const partner = partnerAt(stage(), kind, 'zh-CN');
        await toForm(partner, w, '静雨 SharePoint 页面打不开 一直转圈');
        const filling = contactFilling(partner, w);
        const form = await partner.finds(w.severity);
        await partner.press(w.submit, filling, { on: form });
        await dies();
        await partner.press(w.submit, filling, { on: form });
        const seen = await partner.sees(/ES-\d{5}/);
        const [number = ''] = /ES-\d{5}/.exec(seen.text) ?? [];
        const card = await rep.sees(number, w.waiting);
        await rep.press(w.pickUp, {}, { on: card });
        await rep.sees(number, w.youHaveIt);
        await partner.sees(number, w.willContactYou);
        await partner.say(w.mine);
        const mine = await partner.sees(number);
        expect(mine.text.split('SharePoint').length - 1, 'one of it in the list').to.equal(1);
        await partner.say(`撤回 ${number} 重复`);
        await rep.say(w.stopReceiving);
      });

      it('tells the partner who picked it up, though the bot died right after that was answered', async () => {
        const rep = await repAt(stage(), kind, 'zh-CN');
        await rep.say(w.receive);
        const partner = partnerAt(stage(), kind, 'zh-CN');
        const number = await file(partner, w, '静雨 OneDrive 同步失败 0x8007016a');
        const card = await rep.sees(number, w.waiting);
        // Nothing gets out before the kill: the notice has to survive it.
        const silence = stage().client.connector.faults.add({ fault: { how: 'hang' }, where: (call) => call.room === partner.room.id });
        await rep.press(w.pickUp, {}, { on: card });
        await dies();
        silence();
        await partner.finds(number, w.willContactYou);
        expect(partner.all.filter((seen) => seen.text.includes(w.willContactYou))).to.have.length(1);
        await rep.press(w.pickUp, {}, { on: card });
        await rep.sees(number, w.youHaveIt);
        await partner.say(`撤回 ${number} 重复`);
        await rep.sees(number, /撤回/);
        await rep.say(w.stopReceiving);
      });
    });
  }
});
