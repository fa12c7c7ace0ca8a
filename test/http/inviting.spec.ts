import { expect } from 'chai';
import { luo, qiu } from '../client/people.js';
import type { Person } from '../client/person.js';
import { onAClock } from './onAClock.js';
import { onePickedUp } from './onePickedUp.js';
import { type Spoken, words } from './words.js';

const said = {
  'zh-CN': {
    feedback: '反馈呈报方式',
    button: '邀请会面',
    typed: '邀请会面',
    first: '请先反馈',
    who: ['邱岚', '抄送提交人 周砚秋'],
    count: '近 90 天：1 条呈报，1 条反馈',
    send: '发送邀请',
    times: '3 个时间',
    minutes: '大约多久',
    wrong: '请给三个还没到的时间',
    sent: '正在发给 邱岚',
    again: '已经邀请过会面了',
    copy: '供你知悉',
    explains: '以后先看文档',
  },
  en: {
    feedback: 'give feedback',
    button: 'Invite to meeting',
    typed: 'invite to meeting',
    first: 'Please give feedback',
    who: ['邱岚', 'Lena Hartwig, who submitted it, gets a copy'],
    count: 'last 90 days: 1 escalations, 1 with feedback',
    send: 'Send invitation',
    times: '3 times',
    minutes: 'About how long',
    wrong: 'three times that are still to come',
    sent: 'goes to 邱岚',
    again: 'An invitation is out already',
    copy: 'For your information',
    explains: 'we read the guide first from now on',
  },
} as const;

for (const spoken of ['zh-CN', 'en'] as const satisfies readonly Spoken[]) {
  describe(`inviting to a remediation meeting, over HTTP, in ${spoken}`, () => {
    const stage = onAClock();
    const w = words[spoken];
    const s = said[spoken];
    let partner: Person;
    let rep: Person;
    let number: string;

    beforeEach(async () => {
      ({ partner, rep, number } = await onePickedUp(stage(), 'teams', spoken));
    });

    const contact = async (): Promise<Person> => {
      const person = stage().client.person('teams', qiu);
      await person.say('你好');
      return person;
    };
    const givesFeedback = async (): Promise<void> => {
      await rep.say(`${s.feedback} ${number} MX`);
      await partner.finds(number, 'MX');
    };

    it('comes after feedback only, with the count, three working times and whom it goes to; the contact chooses one', async () => {
      const named = await contact();
      await rep.say(`${s.typed} ${number}`);
      await rep.sees(s.first);
      await rep.say(`${w.status} ${number}`);
      await rep.press(w.more);
      expect(rep.buttons()).not.to.include(s.button);
      await givesFeedback();
      await rep.say(`${w.status} ${number}`);
      await rep.press(w.more);
      await rep.press(s.button);
      await rep.sees(number, ...s.who, s.count);
      expect(rep.reads(s.times)).to.equal('2026-11-25 10:00\n2026-11-25 15:00\n2026-11-26 10:00');
      await rep.press(s.send, { [s.minutes]: '45' });
      await rep.sees(s.sent);
      const invitation = await named.finds('世纪互联邀请会面', '约 45 分钟', number);
      await partner.finds(s.copy);
      await rep.say(`${s.typed} ${number}`);
      await rep.sees(s.again);
      await named.press(/15:00/, {}, { on: invitation });
      await named.sees('已约', '15:00');
      await rep.finds('15:00', 'qiu.lan@jihang.example');
    });

    it('goes out again with other times, typed, when the contact asks for some; an explanation is told', async () => {
      const named = await contact();
      await givesFeedback();
      await rep.say(`${s.typed} ${number}`);
      await rep.sees(s.count);
      await rep.say('11-20');
      await rep.sees(s.wrong);
      await rep.press(s.send, { [s.times]: '2026-11-26 9:00\n2026-11-26 11:00\n2026-11-27 16:30' });
      await rep.sees(s.sent);
      await named.finds('世纪互联邀请会面', '约 30 分钟');
      await named.say(`另约 ${number} 下周都可以`);
      await rep.finds('下周都可以');
      await named.say(`说明情况 ${number} ${s.explains}`);
      await rep.finds(s.explains);
      await rep.say(`${s.typed} ${number} 11-30 10:00, 11-30 15:00, 12-1 10:00`);
      await rep.sees(s.sent);
      const seen = await named.sees('世纪互联邀请会面');
      expect(seen.view?.parts.buttons.map(({ title }) => title)).to.include.members(['12月1日（周二）10:00', '都不行，另约']);
    });

    it('says so where the contact has never talked to the bot, and is nothing that a partner can do', async () => {
      await givesFeedback();
      await rep.say(`${s.typed} ${number}`);
      await rep.sees('qiu.lan@jihang.example');
      await partner.say(`${s.typed} ${number}`);
      await partner.sees(spoken === 'en' ? 'for 21Vianet representatives' : '由世纪互联支持代表来做');
      const other = stage().client.person('teams', luo);
      await other.say(`邀请会面 ${number}`);
      await other.sees('没有找到');
    });
  });
}
