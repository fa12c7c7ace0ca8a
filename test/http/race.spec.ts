import { expect } from 'chai';
import { agent, representative, support } from '../client/people.js';
import type { Person } from '../client/person.js';
import { file } from './filing.js';
import { onStage } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const customers = ['鲸屿', '静雨', '岚舟', '澜洲', '沐禾', '牧荷', '霁川', '季川', '长屿', '厦门屿见'];
const services = ['Exchange 收不到外部邮件', 'Teams 会议进不去', 'SharePoint 页面打不开', 'OneDrive 同步失败', '登录 提示密码错误'];

describe('a thousand racing pick-ups, over HTTP', () => {
  const stage = onStage({ LOG_LEVEL: 'warn' });

  it('lets exactly one of ten representatives win each of a hundred escalations, tells the others who won, and the partner once', async function () {
    this.timeout(120_000);
    const { client } = stage();
    const room = client.channel('呈报', support);
    const reps = Array.from({ length: 10 }, (_none, index) => client.person('teams', representative(index)).in(room));
    const [first] = reps;
    if (!first) throw new Error('no representatives');
    await first.say(w.receive);

    const partners = Array.from({ length: 10 }, (_none, index) => client.person('teams', agent(index)));
    const filed = await Promise.all(
      partners.map(async (partner, index) => {
        const numbers: string[] = [];
        for (let nth = 0; nth < 10; nth += 1) {
          numbers.push(await file(partner, w, `${customers[index] ?? ''} ${services[nth % services.length] ?? ''} 演练中的第 ${nth} 处`));
        }
        return { partner, numbers };
      }),
    );
    const numbers = filed.flatMap((one) => one.numbers);
    expect(new Set(numbers).size).to.equal(100);

    const attempts: { readonly number: string; readonly rep: Person; readonly press: () => Promise<string> }[] = [];
    for (const number of numbers) {
      for (const rep of reps) {
        const card = await rep.finds(number, w.waiting);
        attempts.push({ number, rep, press: rep.reach(w.pickUp, {}, { on: card }) });
      }
    }
    for (const rep of reps) await rep.say(w.help);
    const answers = await Promise.all(attempts.map(async ({ number, rep, press }) => ({ number, rep, answer: await press() })));

    const winners = new Map<string, string[]>();
    const losers: string[] = [];
    for (const { number, rep, answer } of answers) {
      const [, winner] = new RegExp(`${number} 已由 (代表\\d+) 在`).exec(answer) ?? [];
      if (winner) losers.push(`${number} ${winner}`);
      else winners.set(number, [...(winners.get(number) ?? []), rep.who.name]);
    }
    expect(winners.size, 'every escalation has a winner').to.equal(100);
    expect(
      [...winners.values()].filter((names) => names.length !== 1),
      'and only one',
    ).to.deep.equal([]);
    expect(losers.length, 'everyone else is told').to.equal(900);
    const wrong = losers.filter((line) => line !== `${line.slice(0, 8)} ${winners.get(line.slice(0, 8))?.[0]}`);
    expect(wrong, 'who really won').to.deep.equal([]);

    for (const { partner, numbers: own } of filed) {
      for (const number of own) {
        const told = await partner.finds(number, w.willContactYou);
        expect(told.text).to.include(winners.get(number)?.[0] ?? '(nobody)');
        const times = partner.all.filter((seen) => seen.text.includes(number) && seen.text.includes(w.willContactYou)).length;
        expect(times, `${number} told once`).to.equal(1);
      }
    }
  });
});
