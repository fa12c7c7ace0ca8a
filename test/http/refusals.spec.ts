import { expect } from 'chai';
import { agent, gao, heMuyang, luo, mira, shen, stranger, tomas } from '../client/people.js';
import type { Person } from '../client/person.js';
import { file, toForm } from './filing.js';
import { onStage, partnerAt, supportChannel } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

/** Any customer of a sample partner, any number, any address or phone of a sample person. */
const leak = /鲸屿|静雨|岚舟|Bluefern|ES-1\d{4}|@|138 ?\d{4}|400-000/;

describe('who may not, over HTTP', () => {
  const stage = onStage({ LOCAL_STRANGERS: 'refuse' });
  let number: string;
  let owner: Person;

  before(async () => {
    owner = partnerAt(stage(), 'teams', 'zh-CN');
    number = await file(owner, w);
  });

  const unchanged = async (): Promise<void> => {
    await owner.say(`${w.status} ${number}`);
    const seen = await owner.sees(number);
    expect(seen.text).to.include(w.waiting);
  };

  it('refuses a sales agent at the first word, and names colleagues who may', async () => {
    const sales = stage().client.person('teams', heMuyang);
    await sales.arrives();
    expect(sales.buttons()).to.not.include(w.report);
    for (const first of [w.report, w.sentence]) {
      await sales.say(first);
      await sales.sees('不能提交支持请求', '周砚秋');
      sales.missesNot(w.whichCustomer);
    }
    await unchanged();
  });

  it('refuses a billing administrator in English', async () => {
    const billing = stage().client.person('teams', tomas);
    await billing.say('report a problem');
    await billing.sees('may not submit support requests', '周砚秋');
  });

  it('knows nothing to tell an organisation that is not listed', async () => {
    const unknown = stage().client.person('teams', stranger);
    await unknown.arrives();
    for (const typed of [
      w.report,
      w.sentence,
      w.mine,
      w.queue,
      w.receive,
      `${w.status} ${number}`,
      '在此接收',
      `受理 ${number}`,
      `补充 ${number} x`,
    ]) {
      await unknown.say(typed);
      expect(unknown.news.length, typed).to.be.greaterThan(0);
      const text = unknown.news.map((seen) => seen.text).join('\n');
      expect(text.replaceAll(number, ''), typed).to.not.match(leak);
    }
    await unknown.finds('还不认识你所在的单位');
    await unchanged();
  });

  it('answers a foreign number word for word like one that does not exist', async () => {
    const other = stage().client.person('teams', luo);
    const answer = async (typed: string, no: string): Promise<string> => {
      await other.say(typed);
      return other.news.map((seen) => seen.text.replaceAll(no, 'NO')).join('\n');
    };
    for (const command of [
      '状态 NO',
      'NO',
      '补充 NO 文字',
      '撤回 NO 重复',
      '全部内容 NO',
      '经过 NO',
      '正式提交用的文字 NO',
      '已解决 NO',
      '还没解决 NO 文字',
    ]) {
      const foreign = await answer(command.replace('NO', number), number);
      expect(foreign, command).to.include('没有找到 NO');
      expect(foreign, command).to.equal(await answer(command.replace('NO', 'ES-99998'), 'ES-99998'));
    }
    await other.say(w.mine);
    other.missesNot(number);
    await unchanged();
  });

  it("refuses a representative's action from a partner, typed or pressed", async () => {
    const { room, shen: rep } = await supportChannel(stage());
    const card = await rep.finds(number, w.waiting);
    for (const intruder of [owner.who, luo, stranger, heMuyang]) {
      const person = stage().client.person('teams', intruder).in(room);
      await person.finds(number, w.waiting);
      expect(await person.press(w.pickUp, {}, { on: card }), intruder.name).to.not.equal('');
    }
    await owner.say(`受理 ${number}`);
    await owner.sees('由世纪互联支持代表来做');
    await owner.say(`解决 ${number} 我自己解决了`);
    await unchanged();
    await rep.finds(number, w.waiting);
    await rep.say(w.stopReceiving);
  });

  it("refuses a partner's action from a representative", async () => {
    const rep = stage().client.person('teams', gao);
    await rep.say(`撤回 ${number} 重复`);
    await rep.sees(/合作伙伴来做/);
    await rep.say(w.report);
    rep.missesNot(w.whichCustomer);
    await unchanged();
  });

  it('takes an id in card data for a claim: a colleague may act, another organisation finds nothing', async () => {
    const status = await owner.finds(number, w.waiting);
    const foreign = stage().client.person('teams', mira);
    for (const button of ['补充信息', '撤回', w.filing, w.details]) {
      expect(await foreign.press(button, {}, { on: status }), button).to.not.match(leak);
      foreign.missesNot(leak);
    }
    const rep = stage().client.person('teams', shen);
    expect(await rep.press('撤回', {}, { on: status })).to.not.include('为什么撤回');
    rep.missesNot('为什么撤回');
    await unchanged();
    const colleague = stage().client.person('teams', agent(1));
    expect(await colleague.press('补充信息', {}, { on: status })).to.include(number);
  });

  it('answers made-up data in words', async () => {
    const data: readonly unknown[] = [
      { bot: { v: 1, do: 'escalation', id: '00000000-dead-4000-8000-000000000000', r: 1, act: 'pickUp' } },
      { bot: { v: 1, do: 'form', id: 'nothing', act: 'submit' }, title: 'x' },
      { bot: { v: 99, do: 'escalation' } },
      { bot: 'DROP TABLE' },
      { bot: { v: 1, do: 'answer', intake: 'x', step: 'customer', choose: '00000000-0000-4000-8000-000000000028' } },
      { something: 'else' },
      {},
      'text',
      42,
    ];
    for (const value of data) {
      await owner.send({ type: 'message', value });
      const answer = await owner.send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'pickUp', data: value }, trigger: 'manual' },
      });
      expect(String(answer['type'] ?? ''), JSON.stringify([value, answer])).to.match(/card.adaptive|activity.message/);
      expect(JSON.stringify(answer)).to.not.match(/港松|stack|at .*\.(ts|js):/);
    }
    await unchanged();
  });

  it("submits nobody else's draft", async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await toForm(partner, w, '季川 Teams 会议没有声音 全公司都这样');
    const form = await partner.finds(w.severity);
    for (const who of [luo, shen, stranger]) {
      const other = stage().client.person('teams', who);
      expect(await other.press(w.submit, {}, { on: form })).to.not.match(/ES-\d/);
      other.missesNot(/ES-\d/);
    }
    await partner.press(w.submit);
    await partner.sees(/ES-\d{5}/);
  });

  it('gives a wrong tenant no more than a stranger on channels that vouch for nobody', async () => {
    const liar = stage().client.person('webChat', { ...luo, id: 'user-liar' });
    await liar.say(w.mine, { channelData: { tenant: { id: luo.tenantId } } });
    const text = liar.news.map((seen) => seen.text).join('\n');
    expect(text).to.not.match(leak);
  });
});
