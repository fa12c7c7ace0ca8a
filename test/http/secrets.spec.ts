import { expect } from 'chai';
import type { Person } from '../client/person.js';
import { toForm } from './filing.js';
import { onStage, partnerAt, repAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const secret = '密码 Passw0rd!';

describe('a password in a chat, over HTTP', () => {
  const stage = onStage();

  const points: readonly { readonly at: string; readonly asks: string; readonly come: (partner: Person) => Promise<void> }[] = [
    { at: 'nothing in particular', asks: '', come: async () => {} },
    { at: 'the customer', asks: w.whichCustomer, come: (partner) => partner.say(w.report) },
    { at: 'several customers', asks: '静雨科技有限公司', come: (partner) => partner.say('jingyu') },
    { at: 'the service', asks: w.whichService, come: (partner) => partner.say('静雨') },
    { at: 'the symptom', asks: w.whatIsWrong, come: (partner) => partner.say('静雨 Teams') },
    { at: 'self-help', asks: w.selfHelp, come: (partner) => partner.say('静雨 Teams 会议进不去') },
    { at: 'the form', asks: '', come: (partner) => toForm(partner, w, '静雨 Teams 会议进不去') },
  ];

  for (const { at, asks, come } of points) {
    it(`is refused, not repeated, and the question stays: at ${at}`, async () => {
      const partner = partnerAt(stage(), 'webChat', 'zh-CN');
      await come(partner);
      await partner.say(secret);
      await partner.sees('像是有密码', asks);
      await partner.say(`静雨的管理员${secret}`);
      await partner.sees('像是有密码', asks);
      expect(partner.all.map(({ text }) => text).join('\n')).to.not.include('Passw0rd');
    });
  }

  it('is neither repeated by a list nor to a representative', async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    const rep = await repAt(stage(), 'webChat', 'zh-CN');
    for (const [person, typed] of [
      [partner, `我的呈报 ${secret}`],
      [rep, secret],
    ] as const) {
      await person.say(typed);
      await person.sees('像是有密码');
      person.missesNot('Passw0rd');
    }
  });
});
