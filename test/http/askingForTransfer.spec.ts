import { expect } from 'chai';
import { gao, iris, shen } from '../client/people.js';
import { file } from './filing.js';
import { onePickedUp } from './onePickedUp.js';
import { onStage, partnerAt, repAt, supportChannel } from './stage.js';
import { words } from './words.js';

const zh = words['zh-CN'];
const { en } = words;

describe('asking the owner to hand it over, over HTTP', () => {
  const stage = onStage();

  it('takes one tap on the card of what a colleague owns; the owner is asked in private and hands it over with another', async () => {
    const { partner, rep: owner, number } = await onePickedUp(stage(), 'teams', 'zh-CN');
    const asking = stage().client.person('teams', gao);
    await asking.say(`${zh.status} ${number}`);
    await asking.sees(number, '沈知微');
    await asking.press('请求转交');
    await asking.sees('正在请 沈知微');
    await owner.finds('高屿 请你转交', number);
    await asking.say(`请求转交 ${number}`);
    await asking.sees('刚请求过转交', number);
    await owner.press('同意转交');
    await asking.finds(number, '转给你了');
    await partner.finds(number, '高屿');
    await partner.say(`history ${number}`);
    await partner.sees(number);
    partner.missesNot('请求转交');
  });

  it('stands in a room on everybody’s card but the owner’s', async () => {
    const { shen: owner, gao: other } = await supportChannel(stage());
    const ownChat = stage().client.person('teams', shen);
    await ownChat.say(zh.queue);
    const number = await file(partnerAt(stage(), 'teams', 'zh-CN'), zh, '岚舟 Teams 会议进不去 提示无权限');
    await owner.press(zh.pickUp, {}, { on: await owner.finds(number, zh.waiting) });
    const shared = await other.finds(number, '沈知微 已受理');
    expect(owner.buttons(await owner.finds(number, '138 0000 0101'))).to.not.include('请求转交');
    await other.press('请求转交', {}, { on: shared });
    await ownChat.finds('高屿 请你转交', number);
    await owner.say(zh.stopReceiving);
  });

  it('can be typed, in English, and does not go for what is one’s own', async () => {
    const partner = partnerAt(stage(), 'emulator', 'en');
    const owner = await repAt(stage(), 'emulator', 'en');
    const number = await file(partner, en, "Bluefern Exchange can't send");
    await owner.say(`${en.pickUp} ${number}`);
    await owner.say(`ask for transfer ${number}`);
    await owner.sees(number, 'already yours');
    const other = stage().client.person('teams', iris);
    await other.say(`ask for transfer ${number}`);
    await other.sees('is being asked');
    await owner.finds('Iris Bennett asks you to hand over');
    await owner.press('Hand over');
    await other.finds(number, 'to you');
    await partner.say(`ask for transfer ${number}`);
    await partner.sees('for 21Vianet representatives');
  });

  it('remembers a corrected contact for the next form', async () => {
    const partner = partnerAt(stage(), 'emulator', 'zh-CN');
    const number = await file(partner, zh);
    await partner.say(`改联系方式 ${number} 林晓彤 139 1111 2222`);
    await partner.sees(number, '林晓彤');
    await file(partner, zh, '岚舟 Teams 会议进不去 提示无权限', {});
    await partner.finds('林晓彤', '139 1111 2222');
    await partner.say(`全部内容 ${number}`);
    await partner.sees('林晓彤');
  });
});
