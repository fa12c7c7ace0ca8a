import { expect } from 'chai';
import { gao, heMuyang, shen } from '../client/people.js';
import type { Person } from '../client/person.js';
import type { Seen } from '../client/screen.js';
import { file } from './filing.js';
import { onStage, partnerAt, repAt, supportChannel } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
/** What a role may press that may look only. */
const mayPress = ['展开或收起经过', w.details];
const moved = '已移到下方';

/** The status cards of this escalation that can be acted on. */
const live = (person: Person, number: string): readonly Seen[] =>
  person.all.filter((seen) => seen.text.includes(number) && person.buttons(seen).includes(w.withdraw));

describe('the card that is kept true, over HTTP', () => {
  const stage = onStage();

  for (const kind of ['teams', 'webChat'] as const) {
    it(`is what “status” brings on ${kind}: it changes with what happens, and the one before is a stub`, async () => {
      const partner = partnerAt(stage(), kind, 'zh-CN');
      const number = await file(partner, w, '长屿 SharePoint 页面打不开 一直转圈');
      const rep = stage().client.person('teams', shen);
      for (let times = 0; times < 3; times += 1) {
        await partner.say(`${w.status} ${number}`);
        await partner.sees(number, w.waiting);
      }
      await rep.say(`受理 ${number}`);
      const now = await partner.finds(number, `已受理 · ${shen.name}`);
      await partner.finds(moved);
      expect(live(partner, number).map(({ entry }) => entry?.id)).to.deep.equal([now.entry?.id]);
      const stubs = partner.all.filter(({ text }) => text.includes(moved));
      expect(stubs.flatMap((stub) => partner.buttons(stub))).to.deep.equal([]);
    });
  }

  it('comes to a colleague who asks, and stays true for them, without messages', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '霁川 Teams 会议进不去 提示 401');
    const sales = stage().client.person('teams', heMuyang);
    await sales.say(`${w.status} ${number}`);
    const card = await sales.sees(number, w.waiting);
    expect(sales.buttons(card)).to.deep.equal(mayPress);
    const rep = stage().client.person('teams', gao);
    await rep.say(`受理 ${number}`);
    const later = await sales.finds(number, `已受理 · ${gao.name}`);
    expect(later.entry?.id).to.equal(card.entry?.id);
    expect(sales.buttons(later)).to.deep.equal(mayPress);
    expect(sales.all.filter(({ text }) => text.includes(w.willContactYou) && !text.includes('经过'))).to.deep.equal([]);
  });

  it('comes to a representative in their own chat, and with the words to what they did, in one message', async () => {
    const rep = await repAt(stage(), 'emulator', 'zh-CN');
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '静雨 OneDrive 同步失败 0x8004de40');
    await rep.say(`${w.status} ${number}`);
    const card = await rep.sees(number, w.waiting);
    await rep.press(w.pickUp, {}, { on: card });
    const mine = await rep.sees(number, '你已受理');
    expect(rep.buttons(mine)).to.include.members([w.resolve, w.more]);
    expect(rep.news.length, rep.transcript()).to.equal(1);
    await rep.say(`受理 ${number}`);
    const refused = await rep.sees(number, '已经是你的了');
    expect(rep.buttons(refused)).to.include(w.resolve);
    expect(rep.news.length, rep.transcript()).to.equal(1);
  });

  it('is answered to the loser of a race with who has it and what is most urgent now, on the card itself', async () => {
    const { room, shen: first, gao: second } = await supportChannel(stage());
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '岚舟 Exchange 收不到外部邮件 550');
    const other = await file(partner, w, '牧荷 Exchange 收不到外部邮件 554');
    const old = await second.finds(number, w.waiting);
    await second.finds(other, w.waiting);
    const press = second.reach(w.pickUp, {}, { on: old });
    await first.press(w.pickUp, {}, { on: old });
    await second.finds(number, `${shen.name} 已受理`);
    const messages = room.entries.length;
    expect(await press()).to.include(w.lost(shen.name));
    const lost = await second.finds(number, w.lost(shen.name), '队列里最急的是');
    expect(
      second.buttons(lost).some((each) => each.startsWith(`${w.pickUp} ES-`)),
      second.transcript(),
    ).to.equal(true);
    expect(room.entries.length, 'no message for everyone').to.equal(messages);
    await first.say(w.stopReceiving);
  });

  it('is told to the loser in words where everybody’s card is about to be painted over theirs', async () => {
    const { shen: first, gao: second } = await supportChannel(stage());
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '岚舟 OneDrive 同步失败 0x8004de80');
    const other = await file(partner, w, '牧荷 OneDrive 同步失败 0x8004de81');
    const old = await second.finds(number, w.waiting);
    await second.finds(other, w.waiting);
    const press = second.reach(w.pickUp, {}, { on: old });
    const mend = stage().client.connector.faults.add({
      fault: { how: 'hang' },
      where: ({ method, room }) => method === 'PUT' && room.startsWith('19:'),
    });
    await first.press(w.pickUp, {}, { on: old });
    expect(await press())
      .to.include(w.lost(shen.name))
      .and.to.include('队列里最急的是');
    mend();
    await first.say(w.stopReceiving);
  });

  it('stays in its own post of a channel: “status” there shows how it is, with nothing to press', async () => {
    const { shen: rep } = await supportChannel(stage());
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '岚舟 SharePoint 页面打不开 403');
    const posted = await rep.finds(number, w.waiting);
    await rep.say(`${w.status} ${number}`);
    const shown = await rep.sees(number, '在它自己的帖子里');
    expect(shown.entry?.id).not.to.equal(posted.entry?.id);
    expect(rep.buttons(shown).filter((each) => each === w.pickUp || each === w.details)).to.deep.equal([]);
    await rep.press(w.pickUp, {}, { on: posted });
    await rep.finds(number, `${shen.name} 已受理`);
    expect(rep.transcript()).not.to.contain(moved);
    await rep.say(w.stopReceiving);
  });

  it('is picked up without a number only when one is meant; else the queue is shown, the most urgent a tap away', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const rep = stage().client.person('teams', gao);
    await file(partner, w, '沐禾 Exchange 收不到外部邮件 551');
    await file(partner, w, '沐禾 SharePoint 页面打不开 空白');
    await rep.say(w.pickUp);
    const queue = await rep.sees('待受理');
    rep.missesNot('你已受理');
    await rep.press('受理最急的', {}, { on: queue });
    await rep.sees('你已受理');
    await rep.say('受理最急的');
    await rep.sees(/你已受理|队列/);
  });
});
