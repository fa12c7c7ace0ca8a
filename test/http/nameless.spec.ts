import { expect } from 'chai';
import { tester } from '../client/people.js';
import type { Person } from '../client/person.js';
import { file } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe('testers whose client sends no name, over HTTP', () => {
  const stage = onStage();

  /** The name under which this one is greeted. */
  const calledBy = async (rep: Person): Promise<string> => {
    await rep.say('你好');
    const [, name = ''] = /你好，(.+?)。/.exec((await rep.sees('你好，')).text) ?? [];
    return name;
  };

  it('bear a sample name each, told apart in a race, and keep it through a restart', async () => {
    const first = stage().client.person('emulator', tester('nameless'));
    const second = stage().client.person('webChat', tester('nameless too'));
    for (const rep of [first, second]) await rep.say(w.roleRep);
    const names = [await calledBy(first), await calledBy(second)];
    for (const name of names) expect(name).to.match(/^沈知微 #\d{3}$/);
    expect(names[0]).not.to.equal(names[1]);
    const number = await file(partnerAt(stage(), 'webChat', 'zh-CN'), w);
    await first.say(`受理 ${number}`);
    await first.sees(number, '你已受理');
    await second.say(`受理 ${number}`);
    await second.sees(`${number} 已由 ${names[0]} 在`);
    await stage().bot.kill();
    await stage().bot.restart();
    expect([await calledBy(first), await calledBy(second)]).to.deep.equal(names);
  });
});
