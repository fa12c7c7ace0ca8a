import { expect } from 'chai';
import { jihang, shen, support, zhou } from '../client/people.js';
import { file } from './filing.js';
import { onStage, partnerAt, repAt, supportChannel } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe('places that receive, over HTTP', () => {
  const stage = onStage();

  it('tells the truth where nobody receives yet, and brings what is open to whoever begins', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const first = await file(partner, w);
    await partner.finds(first, '还没有人看到', '400-089-0365');
    const second = await file(partner, w, '岚舟 Teams 会议进不去 提示无权限');
    const { room, shen } = await supportChannel(stage());
    await shen.sees('新呈报会送到这里', '2');
    const one = await shen.finds(first, w.waiting);
    const two = await shen.finds(second, w.waiting);
    expect(one.entry?.thread, 'a post of its own each').to.not.equal(two.entry?.thread);
    await partner.finds(first, /已送到世纪互联支持团队|已提交。有人受理/);
    await shen.say(w.receive);
    await shen.sees('新呈报会送到这里');
    expect(
      room.entries.filter((entry) => entry.byBot && JSON.stringify(entry.versions).includes(`${first} 待受理`)),
      'not posted again',
    ).to.have.length(1);
    await shen.say(w.stopReceiving);
    await shen.sees('现在没有任何频道在接收');
    const third = await file(partner, w, '霁川 Exchange 邮件延迟 20 分钟');
    await partner.finds(third, '还没有人看到');
    expect(room.entries.some((entry) => JSON.stringify(entry.versions).includes(third))).to.equal(false);
  });

  it('takes only some services where that is said, and says which', async () => {
    const { room, shen } = await supportChannel(stage());
    await shen.say('在此接收 火星');
    await shen.sees('没有叫“火星”的服务');
    await shen.say('在此接收 Teams Azure');
    await shen.sees('这里只收');
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const mail = await file(partner, w, '长屿 Exchange 邮件延迟 20 分钟');
    const meeting = await file(partner, w, '长屿 Teams 会议进不去 提示无权限');
    await shen.finds(meeting, w.waiting);
    expect(room.entries.some((entry) => JSON.stringify(entry.versions).includes(mail))).to.equal(false);
    await shen.say(w.receive);
    await shen.finds(mail, w.waiting);
    const english = await repAt(stage(), 'teams', 'en');
    await english.say('receive here Exchange');
    await english.sees('Only Exchange Online here');
    for (const place of [shen, english]) await place.say(w.stopReceiving);
  });

  it('stresses the button to begin only until the place receives, on the card that greeted it too', async () => {
    const { client } = stage();
    for (const room of [client.channel('呈报', support), client.groupChat('值班', support)]) {
      const rep = client.person('teams', shen).in(room);
      const styles = async () => {
        const greeting = await rep.finds('合作伙伴的呈报会以卡片送到这里');
        return greeting.view?.parts.buttons.flatMap(({ title, raw }) => (title === w.receive ? [raw['style']] : []));
      };
      await rep.arrives();
      expect(await styles()).to.deep.equal(['positive']);
      await rep.say(w.receive);
      expect(await styles()).to.deep.equal(['default']);
      await rep.arrives();
      expect(await styles()).to.deep.equal(['default']);
      await rep.say(w.stopReceiving);
    }
  });

  it('is for representatives only', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say(w.receive);
    await partner.sees('只有世纪互联支持代表可以设置接收');
    const room = stage().client.channel('合作方的频道', jihang);
    const inRoom = stage().client.person('teams', zhou).in(room);
    await inRoom.say(w.receive);
    expect(inRoom.news.length, inRoom.transcript()).to.be.greaterThan(0);
    inRoom.missesNot('新呈报会送到这里');
  });

  it('are never places of another organisation, where a representative is a guest', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '鲸屿 Exchange 发信延迟一小时');
    for (const room of [stage().client.channel('合作方的频道', jihang), stage().client.groupChat('合作方的群聊', jihang)]) {
      const guest = stage().client.person('teams', shen).in(room);
      for (const typed of [w.receive, 'receive here', w.queue, `${w.status} ${number}`, `受理 ${number}`]) {
        await guest.say(typed);
        await guest.sees('其他单位');
        guest.missesNot('鲸屿');
      }
      await guest.say(w.stopReceiving);
      await guest.sees('这里不再接收');
    }
    await partner.finds(number, '还没有人看到');
  });

  it('keeps the cards of several places true', async () => {
    const { shen, gao } = await supportChannel(stage());
    const chat = await repAt(stage(), 'teams', 'en');
    await chat.say('receive here');
    const group = (await repAt(stage(), 'teams', 'zh-CN')).in(stage().client.groupChat('值班', support));
    await group.say(w.receive);
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '季川 Exchange 邮件延迟 20 分钟');
    const card = await shen.finds(number, w.waiting);
    await chat.finds(number, 'Waiting');
    await group.finds(number, w.waiting);
    await gao.press(w.pickUp, {}, { on: await gao.finds(number, w.waiting) });
    await shen.finds(number, '高屿 已受理');
    await group.finds(number, '高屿 已受理');
    await chat.finds(number, 'Picked up by 高屿');
    expect(card.entry?.versions.length).to.be.greaterThan(1);
    for (const place of [shen, chat, group]) await place.say(w.stopReceiving);
  });

  it('asks for a private chat where a partner escalates in a room', async () => {
    const room = stage().client.channel('合作方的频道', jihang);
    const inRoom = stage().client.person('teams', zhou).in(room);
    await inRoom.say(w.sentence);
    expect(inRoom.news.length, inRoom.transcript()).to.be.greaterThan(0);
  });
});
