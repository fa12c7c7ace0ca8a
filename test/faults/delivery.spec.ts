import { expect } from 'chai';
import type { Person } from '../client/person.js';
import { file } from '../http/filing.js';
import { onStage, partnerAt, supportChannel } from '../http/stage.js';
import { words } from '../http/words.js';

const w = words['zh-CN'];
const customers = ['静雨', '霁川', '季川', '长屿', '沐禾', '牧荷', '岚舟', '澜洲'];

describe('when the connector fails, the notice still comes', () => {
  const stage = onStage();
  let partner: Person;
  let rep: Person;
  let gao: Person;
  let number: string;
  let nth = 0;

  beforeEach(async () => {
    const channel = await supportChannel(stage());
    rep = channel.shen;
    gao = channel.gao;
    partner = partnerAt(stage(), 'teams', 'zh-CN');
    nth += 1;
    number = await file(partner, w, `${customers[nth % customers.length] ?? ''} Exchange 收不到外部邮件 5.4.1`);
    await rep.finds(number, w.waiting);
  });

  afterEach(async () => {
    stage().client.connector.faults.clear();
    await rep.say(w.stopReceiving);
  });

  const pickUp = async (): Promise<string> => rep.press(w.pickUp, {}, { on: await rep.finds(number, w.waiting) });
  const toPartner = (call: { readonly room: string }): boolean => call.room === partner.room.id;
  const told = (): number => partner.all.filter((seen) => seen.text.includes(number) && seen.text.includes(w.willContactYou)).length;

  it('after the Retry-After of a 429', async () => {
    stage().client.connector.faults.add({
      fault: { how: 'refuse', status: 429, headers: { 'retry-after': '1' } },
      where: toPartner,
      times: 2,
    });
    await pickUp();
    await partner.finds(number, w.willContactYou);
    expect(told()).to.equal(1);
  });

  it('to others at once, while one chat hangs', async () => {
    stage().client.connector.faults.add({ fault: { how: 'hang' }, where: toPartner });
    await pickUp();
    const other = partnerAt(stage(), 'teams', 'en');
    const second = await file(other, words.en, 'Quillmoor Exchange no mail from outside');
    await gao.press(w.pickUp, {}, { on: await gao.finds(second, w.waiting) });
    await other.sees(second, words.en.willContactYou);
  });

  it('never, once the partner has blocked the bot, and the representative is shown that', async () => {
    const blocked = { error: { code: 'ConversationBlockedByUser', message: 'blocked' } };
    stage().client.connector.faults.add({ fault: { how: 'refuse', status: 403, body: blocked }, where: toPartner });
    await pickUp();
    await rep.finds(number, '未能在聊天中通知合作伙伴');
  });

  it('in its place, when a message is not found for a moment', async () => {
    stage().client.connector.faults.add({
      fault: { how: 'refuse', status: 404 },
      where: (call) => call.method === 'PUT' && call.room === rep.room.id,
      times: 1,
    });
    const card = await gao.finds(number, w.waiting);
    await gao.press(w.pickUp, {}, { on: card });
    const now = await rep.finds(number, '高屿 已受理');
    expect(now.entry?.id).to.equal(card.entry?.id);
  });

  it('as a new card, when the old one can no longer be replaced', async () => {
    const refused = { error: { code: 'BadSyntax', message: 'this activity cannot be edited' } };
    stage().client.connector.faults.add({
      fault: { how: 'refuse', status: 400, body: refused },
      where: (call) => call.method === 'PUT' && call.room === rep.room.id,
    });
    await gao.press(w.pickUp, {}, { on: await gao.finds(number, w.waiting) });
    await rep.finds(number, '高屿 已受理');
  });
});
