import { expect } from 'chai';
import type { ClientKind } from '../client/room.js';
import { contactFilling, numberTold, toForm } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const numbersIn = (text: string): readonly string[] => [...new Set(text.match(/ES-\d{5,6}/g) ?? [])];

describe('submitting twice, over HTTP', () => {
  const stage = onStage();

  for (const kind of ['teams', 'playground', 'webChat', 'emulator'] as const satisfies readonly ClientKind[]) {
    it(`gives one escalation and the same number on ${kind}: at the same moment, from an old card, after a restart`, async () => {
      const partner = partnerAt(stage(), kind, 'zh-CN');
      if (kind === 'playground') await partner.say('中文');
      await toForm(partner, w, '长屿 Exchange 收不到外部邮件 5.4.1');
      const filling = contactFilling(partner, w);
      const form = await partner.finds(w.severity);
      const presses = Array.from({ length: 4 }, () => partner.reach(w.submit, filling, { on: form }));
      await Promise.all(presses.map((press) => press()));
      const number = await numberTold(partner, w);
      await partner.reach(w.submit, filling, { on: form })();
      await partner.sees(number);
      const { bot } = stage();
      await bot.stop();
      await bot.restart();
      await partner.reach(w.submit, filling, { on: form })();
      await partner.sees(number);
      expect(numbersIn(partner.all.map((seen) => seen.text).join('\n'))).to.deep.equal([number]);
      await partner.say('我的呈报 长屿');
      const mine = await partner.sees(number);
      expect(numbersIn(mine.text).filter((one) => one === number)).to.have.length(1);
      await partner.say(`撤回 ${number} 重复`);
      await partner.sees(number, w.withdrawn);
    });
  }
});
