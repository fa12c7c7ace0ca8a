import { expect } from 'chai';
import type { ClientKind } from '../client/room.js';
import { contactFilling, numberTold, toForm } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const numbersIn = (text: string): readonly string[] => [...new Set(text.match(/ES-\d{5,6}/g) ?? [])];
/** A customer for each, since an open escalation of the same customer and service is asked about first. */
const customers: Readonly<Record<ClientKind, string>> = { teams: '长屿', playground: '霁川', webChat: '静雨', emulator: '澜洲' };
const kinds = ['teams', 'playground', 'webChat', 'emulator'] as const satisfies readonly ClientKind[];

describe('submitting twice, over HTTP', () => {
  const stage = onStage();

  it('gives one escalation and the same number on every client: at the same moment, from an old card, after a restart', async () => {
    const submitted = await Promise.all(
      kinds.map(async (kind) => {
        const partner = partnerAt(stage(), kind, 'zh-CN');
        if (kind === 'playground') await partner.say('中文');
        await toForm(partner, w, `${customers[kind]} Exchange 收不到外部邮件 5.4.1`);
        const filling = contactFilling(partner, w);
        const form = await partner.finds(w.severity);
        const again = () => partner.reach(w.submit, filling, { on: form })();
        await Promise.all([again(), again(), again(), again()]);
        const number = await numberTold(partner, w);
        await again();
        await partner.sees(number);
        return { kind, partner, number, again };
      }),
    );
    const { bot } = stage();
    await bot.stop();
    await bot.restart();
    for (const { kind, partner, number, again } of submitted) {
      await again();
      await partner.sees(number);
      expect(numbersIn(partner.all.map((seen) => seen.text).join('\n')), `on ${kind}`).to.deep.equal([number]);
      await partner.say(`我的呈报 ${customers[kind]}`);
      const mine = await partner.sees(number);
      expect(numbersIn(mine.text), `on ${kind}`).to.deep.equal([number]);
    }
  });
});
