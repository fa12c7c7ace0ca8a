import { expect } from 'chai';
import type { Person } from '../client/person.js';
import type { ClientKind } from '../client/room.js';
import { file } from './filing.js';
import { onStage, partnerAt, repAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe('after the pick-up, over HTTP', () => {
  const stage = onStage();

  for (const kind of ['teams', 'emulator'] as const satisfies readonly ClientKind[]) {
    describe(`on ${kind}`, () => {
      let partner: Person;
      let rep: Person;
      let number: string;

      beforeEach(async () => {
        partner = partnerAt(stage(), kind, 'zh-CN');
        rep = await repAt(stage(), kind, 'zh-CN');
        await rep.say(w.receive);
        number = await file(partner, w);
        const card = await rep.sees(number, w.waiting);
        await rep.press(w.pickUp, {}, { on: card });
        await partner.sees(number, w.willContactYou);
      });

      afterEach(async () => {
        await rep.say(w.stopReceiving);
      });

      it('tells the partner when the representative gives it back', async () => {
        await rep.say(`${w.status} ${number}`);
        await rep.press(w.more);
        await rep.press(w.release);
        await rep.press(w.release, { 原因: '要换一位同事来看' });
        await partner.sees(number, '已回到队列');
        await partner.say(`${w.status} ${number}`);
        await partner.sees(number, w.waiting);
        await rep.say(w.queue);
        await rep.sees(number);
      });

      it('tells the representative what the partner adds, and takes it by pressing as by typing', async () => {
        await partner.say(`${w.status} ${number}`);
        await partner.press(w.addDetails);
        await partner.press('补充', { 有什么新情况: '重启连接器后仍然退信' });
        await rep.sees(number, '重启连接器后仍然退信');
        await partner.say(`补充 ${number} 换了发件域名也一样`);
        await rep.sees(number, '换了发件域名也一样');
      });

      it('tells the representative that the partner withdraws it, and why', async () => {
        await partner.say(`${w.status} ${number}`);
        await partner.press(w.withdraw);
        await partner.press(/^撤回/, { 原因: '重复' });
        await partner.sees(number, w.withdrawn);
        await rep.sees(number, /撤回/, '重复');
        await rep.say(`${w.status} ${number}`);
        await rep.sees(number, w.withdrawn);
      });

      it('tells the partner that it is resolved; the answer closes it or opens it again', async () => {
        await rep.say(`${w.status} ${number}`);
        await rep.press(w.resolve);
        await rep.press(w.resolve, { 做了什么: '接受域配置已在服务端修正' });
        await partner.sees(number, '已解决，请确认', '接受域配置已在服务端修正');
        await partner.press(w.notSolved);
        await partner.press('重新打开', { 一句话就行: '还是退信 5.4.1' });
        await rep.sees(number, '还是退信 5.4.1');
        await rep.say(`受理 ${number}`);
        await rep.say(`解决 ${number} 又修了一次，请重发`);
        await partner.sees(number, '又修了一次，请重发');
        await partner.press(w.resolved);
        await partner.sees(number, w.closed);
        await rep.sees(number, w.closed);
      });

      it('shows it in the lists of both sides', async () => {
        await partner.say(`${w.mine} 鲸屿`);
        await partner.sees(number, '沈知微 跟进中');
        await rep.say(w.work);
        await rep.sees(number, '鲸屿');
        await rep.say(w.queue);
        rep.missesNot(number);
      });
    });
  }

  it('accepts a number as people type it', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '岚舟 Teams 会议进不去 提示无权限');
    const digits = number.slice(3);
    const wide = [...`ES－${digits}`]
      .map((char) => (/[A-Z0-9]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
      .join('');
    for (const typed of [
      `状态 ${number}`,
      `状态${digits}`,
      `status ${digits}`,
      number.toLowerCase(),
      `es${digits}`,
      digits,
      wide,
      `状态 ${wide}`,
      `${number} 进展`,
    ]) {
      await partner.say(typed);
      const seen = await partner.sees(number);
      expect(seen.text, typed).to.include(w.waiting);
    }
  });

  it('gives the text for official filing with the link of that service', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '岚舟 Azure 虚拟机无法启动 错误 AllocationFailed');
    await partner.press(w.filing);
    await partner.sees(`参考编号：${number}`, '岚舟物流有限公司');
    await partner.finds(number, 'https://support.azure.cn');
  });
});
