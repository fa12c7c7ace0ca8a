import { expect } from 'chai';
import type { ClientKind } from '../client/room.js';
import { contactFilling, file, numberTold } from './filing.js';
import { onStage, partnerAt, repAt, supportChannel } from './stage.js';
import { type Spoken, words } from './words.js';

/** Customers of their own for each, since an open escalation of the same customer and service is asked about first. */
const journeys: readonly { readonly kind: ClientKind; readonly spoken: Spoken; readonly customer: string; readonly recent: string }[] = [
  { kind: 'teams', spoken: 'zh-CN', customer: '鲸屿', recent: '沐禾' },
  { kind: 'teams', spoken: 'en', customer: 'Bluefern', recent: 'Quillmoor' },
  { kind: 'playground', spoken: 'zh-CN', customer: '霁川', recent: '长屿' },
  { kind: 'playground', spoken: 'en', customer: 'qixian', recent: 'yunze3.example' },
  { kind: 'webChat', spoken: 'zh-CN', customer: '静雨', recent: '牧荷' },
  { kind: 'webChat', spoken: 'en', customer: 'lepu', recent: 'aplusxingli.example' },
  { kind: 'emulator', spoken: 'zh-CN', customer: '澜洲', recent: '屿见' },
  { kind: 'emulator', spoken: 'en', customer: 'taiyuanlu1.example', recent: 'taiyuanlu2.example' },
];

describe('from a first word to a pick-up, over HTTP', () => {
  const stage = onStage();

  for (const { kind, spoken, customer, recent } of journeys) {
    const w = words[spoken];
    const sentence =
      spoken === 'en' ? `${customer} teams guests can't join since this morning` : `${customer} Exchange 今早收不到外部邮件 5.4.1`;

    describe(`on ${kind} in ${spoken}`, () => {
      const start = async () => {
        const partner = partnerAt(stage(), kind, spoken);
        await partner.arrives();
        // The Playground's locale is always English, so that a Chinese reader says so once.
        if (kind === 'playground') await partner.say(spoken === 'en' ? 'English' : '中文');
        return partner;
      };

      it('takes one sentence and three taps', async () => {
        const partner = await start();
        await partner.say(sentence);
        await partner.sees(w.selfHelp);
        await partner.press(w.still);
        await partner.sees(w.why);
        await partner.press(w.tools);
        await partner.sees(w.severity);
        await partner.press(w.submit, contactFilling(partner, w));
        await numberTold(partner, w);
        expect(partner.taps).to.equal(3);
      });

      it('takes six taps by buttons', async () => {
        const partner = await start();
        // Somebody who has escalated before finds the customer among the buttons.
        await file(partner, w, `${recent} SharePoint ${spoken === 'en' ? 'sync stops with' : '同步停住'} 0x8004`);
        const before = partner.taps;
        await partner.press(/^(报告问题|Report a problem)$/);
        await partner.sees(w.whichCustomer);
        // The newest of the recent customers comes first.
        await partner.press(/ · /);
        await partner.sees(w.whichService);
        await partner.press('Exchange Online');
        await partner.sees(w.whatIsWrong);
        await partner.say(w.symptom);
        await partner.sees(w.selfHelp);
        await partner.press(w.still);
        await partner.press(w.tools);
        await partner.press(w.submit, contactFilling(partner, w));
        await numberTold(partner, w);
        expect(partner.taps - before).to.equal(6);
      });

      it('ends in a card where representatives are, and the partner is told at once who picks it up', async () => {
        const rep = await repAt(stage(), kind, spoken);
        await rep.say(w.receive);
        const partner = await start();
        const number = await file(partner, w, sentence);
        const card = await rep.sees(number, w.waiting);
        await rep.press(w.pickUp, {}, { on: card });
        await rep.sees(number, w.youHaveIt);
        const told = await partner.sees(number, w.willContactYou);
        if (kind === 'teams') {
          const [name, phone, mail] =
            spoken === 'en'
              ? ['Iris Bennett', '400-000-0303', 'iris.bennett@support.example']
              : ['沈知微', '400-000-0301', 'shen.zhiwei@support.example'];
          expect(told.text).to.include(name).and.include(phone).and.include(mail);
        }
        await partner.say(`${w.status} ${number}`);
        await partner.sees(number, w.pickedUp);
        await rep.say(w.stopReceiving);
      });
    });
  }

  for (const spoken of ['zh-CN', 'en'] as const) {
    it(`takes the example of the welcome card in three taps, in ${spoken}`, async () => {
      const w = words[spoken];
      const partner = partnerAt(stage(), 'webChat', spoken);
      await partner.arrives();
      const welcome = await partner.sees(w.fastest);
      const lines = welcome.text.split('\n');
      const example = lines[lines.findIndex((line) => line.includes(w.fastest)) + 1] ?? '';
      await partner.say(example);
      await partner.sees(w.selfHelp);
      await partner.press(w.still);
      await partner.press(w.tools);
      await partner.press(w.submit);
      const number = await numberTold(partner, w);
      expect(partner.taps).to.equal(3);
      await partner.say(`${w.withdraw} ${number} ${spoken === 'en' ? 'Duplicate' : '重复'}`);
      await partner.sees(number, w.withdrawn);
    });
  }

  it('ends in a post of its own in a Teams channel, where the card then shows who has it', async () => {
    const { room, shen } = await supportChannel(stage());
    const w = words['zh-CN'];
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const first = await file(partner, w, '砚北 Exchange 收不到外部邮件 5.4.1');
    const second = await file(partner, w, '砚北 Teams 会议进不去 提示无权限');
    const card = await shen.finds(first, w.waiting);
    const other = await shen.finds(second, w.waiting);
    expect(card.entry?.thread).to.equal(card.entry?.id).and.not.equal(other.entry?.thread);
    await shen.press(w.pickUp, {}, { on: card });
    const told = await partner.sees(first, w.willContactYou);
    expect(told.text).to.include('沈知微').and.include('400-000-0301').and.include('shen.zhiwei@support.example');
    await shen.finds(first, '沈知微 已受理');
    await partner.finds(first, '已受理');
    expect(
      room.entries.filter((entry) => entry.byBot && entry.thread === card.entry?.id && !entry.deleted).length,
      'nothing is posted twice',
    ).to.be.at.most(2);
    await shen.say(w.stopReceiving);
  });
});
