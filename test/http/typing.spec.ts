import { expect } from 'chai';
import { agent } from '../client/people.js';
import type { Person } from '../client/person.js';
import { contactFilling, file, numberTold } from './filing.js';
import { onStage, partnerAt, repAt } from './stage.js';
import { type Spoken, words } from './words.js';

describe('typing instead of pressing, over HTTP', () => {
  const stage = onStage();

  /** Types the words of a button that is really there. */
  const types = async (person: Person, title: string): Promise<void> => {
    const there = person.all.some((seen) => seen.view?.button(title));
    expect(there, `a button “${title}” to be typed\n${person.transcript()}`).to.equal(true);
    await person.say(title);
  };

  for (const spoken of ['zh-CN', 'en'] as const satisfies readonly Spoken[]) {
    const w = words[spoken];

    it(`goes the whole way of the intake in ${spoken}`, async () => {
      const partner = partnerAt(stage(), 'teams', spoken);
      await partner.arrives();
      await types(partner, w.report);
      await partner.sees(w.whichCustomer);
      await partner.say(w.customer);
      await partner.sees(w.whichService);
      await types(partner, 'Exchange Online');
      await partner.sees(w.whatIsWrong);
      await partner.say(w.symptom);
      await partner.sees(w.selfHelp);
      await types(partner, w.forward);
      await partner.sees(spoken === 'en' ? 'Hello, about' : '您好');
      await types(partner, w.still);
      await partner.sees(w.why);
      await types(partner, w.none);
      await partner.sees(spoken === 'en' ? 'I keep the draft' : '草稿我先留着');
      await types(partner, spoken === 'en' ? 'Choose again' : '重新选择');
      await partner.sees(w.why);
      await types(partner, w.tools);
      await partner.sees(w.severity);
      await types(partner, w.submit);
      await numberTold(partner, w);
    });

    it(`picks rows by their digits in ${spoken}`, async () => {
      const partner = partnerAt(stage(), 'teams', spoken);
      await partner.say('jingyu');
      const rows = await partner.sees('鲸屿科技有限公司', '静雨科技有限公司');
      const second = partner.buttons(rows).find((title) => title.startsWith('2')) ?? '';
      await partner.say('2');
      await partner.sees(w.whichService, second.includes('静雨') ? '静雨' : '鲸屿');
      await partner.say(w.cancel);
    });

    it(`does everything of a representative in ${spoken}`, async () => {
      const partner = partnerAt(stage(), 'webChat', spoken);
      const rep = await repAt(stage(), 'teams', spoken);
      await rep.say(w.receive);
      const number = await file(partner, w);
      await rep.sees(number, w.waiting);
      await rep.say(`${w.pickUp} ${number}`);
      await rep.sees(number, w.youHaveIt);
      await partner.sees(number, w.willContactYou);
      await rep.say(w.work);
      await rep.sees(number);
      await rep.say('1');
      expect(rep.buttons(await rep.sees(number))).to.include(w.more);
      await rep.say(`${w.details} ${number}`);
      await rep.sees(number);
      await rep.say(`${w.release} ${number}`);
      await rep.sees(number, spoken === 'en' ? 'Return' : '放回队列');
      await rep.say(w.release);
      await partner.sees(number, spoken === 'en' ? 'back in the queue' : '已回到队列');
      await rep.say(`${w.pickUp} ${number}`);
      await rep.say(`${w.resolve} ${number} ${spoken === 'en' ? 'Fixed on the service side' : '已在服务端修正'}`);
      await partner.sees(number, spoken === 'en' ? 'Fixed on the service side' : '已在服务端修正');
      await types(partner, w.resolved);
      await rep.sees(number, w.closed);
      await rep.say(w.stopReceiving);
    });

    it(`does everything of a partner with what was submitted in ${spoken}`, async () => {
      const partner = partnerAt(stage(), 'webChat', spoken);
      const number = await file(
        partner,
        w,
        spoken === 'en' ? 'Quillmoor SharePoint sync stops at 99 %' : '沐禾 SharePoint 同步到 99% 就停住不动',
      );
      await types(partner, w.filing);
      await partner.sees(number, spoken === 'en' ? 'Reference' : '参考编号');
      await types(partner, w.addDetails);
      await partner.sees(number);
      await partner.say(spoken === 'en' ? `add details ${number} Only with large files` : `补充 ${number} 只有大文件这样`);
      await partner.sees(number, spoken === 'en' ? 'Added to' : '已补充到');
      await partner.say(w.mine);
      await partner.sees(number);
      await partner.say('1');
      await partner.sees(/ES-\d+/);
      await types(partner, w.withdraw);
      await partner.sees(spoken === 'en' ? 'Why withdraw' : '为什么撤回');
      await partner.say(spoken === 'en' ? `withdraw ${number} Duplicate` : `撤回 ${number} 重复`);
      await partner.sees(w.withdrawn);
    });
  }

  it('takes a form by typing where its fields are in order, and names those that are not', async () => {
    const partner = stage().client.person('teams', agent(20));
    const w = words['zh-CN'];
    await partner.say('静雨 Teams 会议没有声音，全公司都这样');
    await partner.press(w.still);
    await partner.press(w.tools);
    expect(contactFilling(partner, w)).to.have.property(w.phone);
    await partner.say(w.submit);
    await partner.sees('还差 1 处：电话');
  });
});
