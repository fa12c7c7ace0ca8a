import type { Person } from '../client/person.js';
import { file } from './filing.js';
import { onAClock } from './onAClock.js';
import { onePickedUp } from './onePickedUp.js';
import { partnerAt, repAt } from './stage.js';
import { type Spoken, words } from './words.js';

const hour = 3_600_000;
const day = 24 * hour;

const said = {
  'zh-CN': {
    nudge: '催一下',
    reminded: '可以再催',
    tooSoon: '可以再催',
    nudged: '在问',
    resolvedSo: '已在服务端修正',
    byItself: '自动关闭',
    notSolved: '还没解决',
    later: '2 小时后提醒',
    laterTyped: ['稍后提醒我', '明天'],
    willRemind: '再提醒你回复',
    answer: '回复',
    again: '又出现了 5.4.1',
    tooLate: /14 天/,
  },
  en: {
    nudge: 'Send a reminder',
    reminded: 'again after',
    tooSoon: 'again',
    nudged: 'asks how',
    resolvedSo: 'mended on the service side',
    byItself: 'closed by itself',
    notSolved: 'not solved',
    later: 'Remind in 2 hours',
    laterTyped: ['remind me later', 'tomorrow'],
    willRemind: 'I will remind you',
    answer: 'answer',
    again: 'the same again 5.4.1',
    tooLate: /14 days/,
  },
} as const;

for (const spoken of ['zh-CN', 'en'] as const satisfies readonly Spoken[]) {
  describe(`as time passes, over HTTP, in ${spoken}`, () => {
    const stage = onAClock();
    const w = words[spoken];
    const s = said[spoken];

    const resolved = async (): Promise<{ readonly partner: Person; readonly rep: Person; readonly number: string }> => {
      const people = await onePickedUp(stage(), 'teams', spoken);
      await people.rep.say(`${w.resolve} ${people.number} ${s.resolvedSo}`);
      await people.partner.sees(people.number, s.resolvedSo);
      return people;
    };

    it('lets the partner remind the team once the target has passed, and again some hours later', async () => {
      const partner = partnerAt(stage(), 'teams', spoken);
      const rep = await repAt(stage(), 'teams', spoken);
      await rep.say(w.receive);
      const number = await file(partner, w);
      await partner.say(`${s.nudge} ${number}`);
      await partner.sees(number);
      rep.missesNot(s.nudged);
      stage().bot.clock.leapBy(4 * day);
      await partner.say(`${w.status} ${number}`);
      await partner.press(s.nudge);
      await partner.sees(number, s.reminded);
      await rep.finds(number, s.nudged);
      await partner.say(`${s.nudge} ${number}`);
      await partner.sees(s.tooSoon);
      stage().bot.clock.leapBy(5 * hour);
      await partner.say(`${s.nudge} ${number}`);
      await partner.sees(number, s.reminded);
    });

    it('closes by itself what nobody confirmed, and opens it again within two weeks, also after a restart', async () => {
      const { partner, rep, number } = await resolved();
      stage().bot.clock.leapBy(8 * day);
      await partner.sees(number, s.byItself);
      await stage().bot.restart();
      stage().bot.clock.leapBy(13 * day);
      await partner.say(`${s.notSolved} ${number} ${s.again}`);
      await rep.finds(number, s.again);
    });

    it('puts a question again when the partner wished so, once, also after a restart', async () => {
      const { partner, rep, number } = await onePickedUp(stage(), 'teams', spoken);
      await rep.say(`${w.ask} ${number} 550 5.4.1?`);
      await partner.finds(number, '550 5.4.1?');
      await partner.press(s.later);
      await partner.sees(number, s.willRemind);
      await stage().bot.restart();
      stage().bot.clock.leapBy(2 * hour);
      // The card shows the question all the time; the one that comes again bears its own time.
      await partner.sees(number, '550 5.4.1?', '12:20');
      await partner.say(`${s.laterTyped[0]} ${number} ${s.laterTyped[1]}`);
      await partner.sees(number, s.willRemind, '9:30');
      await partner.say(`${s.answer} ${number} 550`);
      await rep.finds(number, '550');
      stage().bot.clock.leapBy(2 * day);
      await partner.say(`${w.status} ${number}`);
      await partner.sees(number, w.pickedUp);
      partner.missesNot('550 5.4.1?');
    });

    it('says that it is too late to open it again after that', async () => {
      const { partner, number } = await resolved();
      await partner.press(w.resolved);
      await partner.sees(number, w.closed);
      stage().bot.clock.leapBy(15 * day);
      await partner.say(`${s.notSolved} ${number} ${s.again}`);
      await partner.sees(number, s.tooLate);
    });
  });
}
