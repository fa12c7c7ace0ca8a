import { expect } from 'chai';
import { isJson, objectAt, textAt } from '../client/json.js';
import { luo, shen as shenIdentity } from '../client/people.js';
import type { Person } from '../client/person.js';
import { cardOf } from '../client/screen.js';
import { file } from './filing.js';
import { onStage, partnerAt, supportChannel } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe('the card in a room of representatives', () => {
  const stage = onStage();
  let shen: Person;
  let gao: Person;
  let number: string;

  before(async () => {
    ({ shen, gao } = await supportChannel(stage()));
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    number = await file(partner, w, '静雨 Exchange 收不到外部邮件 5.4.1');
    await shen.press(w.pickUp, {}, { on: await shen.finds(number, w.waiting) });
  });

  it('shows the owner what they can do, and everybody else what happened and a way to ask for it', async () => {
    const owners = await shen.finds(number, '沈知微 已受理', '138 0000 0101');
    expect(shen.buttons(owners)).to.include.members(['留言', '解决', '更多']);
    const others = await gao.finds(number, '沈知微 已受理');
    expect(gao.buttons(others)).to.not.include.members(['解决']);
    expect(gao.buttons(others)).to.include('全部内容');
    expect(others.text).to.not.contain('138 0000 0101');
  });

  it('asks for the owner’s view by itself, names nobody else for it, and changes nothing', async () => {
    const { entry } = await gao.finds(number, '沈知微 已受理');
    const card = entry && cardOf(entry.versions.at(-1) ?? {});
    const refresh = card && objectAt(card, 'refresh');
    expect(refresh?.['userIds']).to.deep.equal([shenIdentity.id]);
    const pictures = entry?.versions.length;
    const data = objectAt(objectAt(refresh ?? {}, 'action'), 'data');
    for (const act of ['show', 'resolve', 'pickUp']) {
      const bot = { ...objectAt(data, 'bot'), act };
      const action = { type: 'Action.Execute', verb: act, data: { ...data, bot, text: '已修复' } };
      const answer = await shen.send(
        { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'automatic' } },
        entry?.thread,
      );
      expect(textAt(answer, 'type'), act).to.equal('application/vnd.microsoft.card.adaptive');
      expect(JSON.stringify(answer), act).to.contain('已受理');
    }
    expect(entry?.versions.length, 'nothing changed that everybody’s card would show').to.equal(pictures);
    await shen.finds(number, '沈知微 已受理');
  });

  it('is a card without anything in it for people who may not see it, and for escalations that are not there', async () => {
    const ask = async (person: Person, id: string) => {
      const action = { type: 'Action.Execute', verb: 'refresh', data: { bot: { v: 1, do: 'escalation', id, r: 1, act: 'show' } } };
      return person.send({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'automatic' } });
    };
    const { entry } = await gao.finds(number, '沈知微 已受理');
    const card = (entry && cardOf(entry.versions.at(-1) ?? {})) ?? {};
    const bot = objectAt(objectAt(objectAt(objectAt(card, 'refresh'), 'action'), 'data'), 'bot');
    const foreigner = stage().client.person('teams', luo);
    for (const answer of [await ask(gao, 'gone'), await ask(foreigner, textAt(bot, 'id'))]) {
      expect(textAt(answer, 'type')).to.equal('application/vnd.microsoft.card.adaptive');
      const value = answer['value'];
      expect(isJson(value) && JSON.stringify(value)).to.not.contain(number);
    }
  });

  it('shows nobody the buttons of an owner who was never seen in the room', async () => {
    await shen.say(`转交 ${number} Iris Bennett`);
    const card = await gao.finds(number, 'Iris Bennett 已受理', '客户');
    for (const one of [shen, gao]) expect(one.buttons(await one.finds(number, 'Iris Bennett 已受理', '客户'))).to.not.include('解决');
    expect(gao.buttons(card)).to.include('请求转交');
  });
});
