import { expect } from 'chai';
import type { Person } from '../client/person.js';
import type { ClientKind } from '../client/room.js';
import { file } from './filing.js';
import { onePickedUp } from './onePickedUp.js';
import { onStage, partnerAt, repAt, supportChannel } from './stage.js';
import { type Spoken, words } from './words.js';

const settings = [
  { kind: 'teams', spoken: 'zh-CN', own: '还请说明是否用了代理' },
  { kind: 'emulator', spoken: 'en', own: 'Is a proxy in the way?' },
] as const satisfies readonly { readonly kind: ClientKind; readonly spoken: Spoken; readonly own: string }[];

describe('what the representative says to the partner, over HTTP', () => {
  const stage = onStage();

  for (const { kind, spoken, own } of settings) {
    describe(`on ${kind}, in ${spoken}`, () => {
      const w = words[spoken];
      let partner: Person;
      let rep: Person;
      let number: string;

      before(async () => {
        ({ partner, rep, number } = await onePickedUp(stage(), kind, spoken));
      });

      it('is a message, by pressing as by typing', async () => {
        await rep.say(`${w.status} ${number}`);
        await rep.press(w.message);
        await rep.press(w.sendMessage, { [w.whatToSay]: own });
        await partner.finds(number, own);
        await rep.say(`${w.message} ${number} ${own} 2`);
        await partner.finds(number, `${own} 2`);
        await rep.say(`${w.message} ${number}`);
        await rep.sees(w.whatToSay);
        await rep.say(`${own} 3`);
        await partner.finds(number, `${own} 3`);
      });

      it('is a question: a ready-made one, in own words, or both; the partner is asked and it waits', async () => {
        await rep.say(`${w.status} ${number}`);
        await rep.press(w.ask);
        await rep.press(w.sendQuestion, { [w.readyMade]: w.errorText, [w.ownWords]: own });
        const asked = await partner.finds(number, own, spoken === 'en' ? 'full error text or screenshot' : '完整的错误截图或原文');
        expect(asked.text).to.include(rep.who.tenantId ? rep.who.name : spoken === 'en' ? 'has a question' : '需要你补充');
        await partner.say(`${w.status} ${number}`);
        await partner.sees(number, w.needsYou, own);
        await rep.say(`${w.status} ${number}`);
        await rep.sees(number, w.waitsForPartner);
        await rep.say(`${w.ask} ${number} ${w.errorText}`);
        await rep.sees(number, spoken === 'en' ? 'Your question on' : '的问题正在发给');
      });

      it('is asked for again where nothing was written, and where it looks like a password', async () => {
        await rep.say(`${w.ask} ${number}`);
        await rep.press(w.sendQuestion);
        await rep.sees(w.readyMade, spoken === 'en' ? 'A few words are missing' : '还差一句话');
        await rep.press(w.sendQuestion, { [w.ownWords]: 'password: Sup3rSecret!9' });
        const again = await rep.sees(w.readyMade, spoken === 'en' ? 'looks like a password' : '像是有密码');
        expect(again.text).not.to.include('Sup3r');
      });

      it('is not for the partner, nor for a colleague who has it not', async () => {
        await partner.say(`${w.ask} ${number} ${own}`);
        await partner.sees(spoken === 'en' ? 'for 21Vianet representatives' : '由世纪互联支持代表来做');
        const { gao } = await supportChannel(stage());
        await gao.say(`留言 ${number} 你好`);
        await gao.sees(number, '来做这一步');
      });
    });
  }

  it('is not for what nobody has picked up', async () => {
    const w = words['zh-CN'];
    const number = await file(partnerAt(stage(), 'teams', 'zh-CN'), w, '岚舟 Exchange 收不到外部邮件 550');
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    await rep.say(`提问 ${number} 请发日志`);
    await rep.sees(number, '待受理', '已经不需要了');
  });
});
