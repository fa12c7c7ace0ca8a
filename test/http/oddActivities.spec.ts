import { expect } from 'chai';
import type { Json } from '../client/json.js';
import { file } from './filing.js';
import { onStage, partnerAt } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe('what clients send besides words and presses, over HTTP', () => {
  const stage = onStage();

  const silent: readonly Json[] = [
    { type: 'typing' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
    { type: 'installationUpdate', action: 'add' },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'messageUpdate', text: '改过的字' },
    { type: 'messageDelete' },
    { type: 'endOfConversation' },
    { type: 'event', name: 'webchat/join' },
    { type: 'contactRelationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersRemoved: [{ id: 'somebody' }] },
    { type: 'somethingNew' },
  ];

  for (const kind of ['teams', 'webChat', 'emulator'] as const) {
    it(`leaves the question standing on ${kind}, whatever comes between`, async () => {
      const partner = partnerAt(stage(), kind, 'zh-CN');
      await partner.say('长屿');
      await partner.sees(w.whichService);
      for (const activity of silent) await partner.send(activity);
      await partner.press('Exchange Online');
      await partner.sees(w.whatIsWrong);
      await partner.say(w.cancel);
    });

    it(`says in words what it cannot take on ${kind}: a file, a recording, nothing at all`, async () => {
      const partner = partnerAt(stage(), kind, 'zh-CN');
      for (const [activity, answer] of [
        [
          { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'https://files.example/1.png', name: '截图.png' }] },
          '收到一个文件',
        ],
        [{ type: 'message', attachments: [{ contentType: 'audio/ogg', contentUrl: 'https://files.example/1.ogg' }] }, '请打字'],
      ] as const) {
        const before = partner.all.length;
        await partner.send(activity);
        expect(
          partner.all
            .slice(before)
            .map((seen) => seen.text)
            .join('\n'),
        ).to.include(answer);
      }
      const before = partner.all.length;
      await partner.send({ type: 'message', text: '   ' });
      expect(partner.all.length, 'an empty line is answered too').to.be.greaterThan(before);
    });
  }

  it('tells a person in the conversation that they opened last', async () => {
    const { client } = stage();
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w, '屿见 Exchange 收不到外部邮件 5.4.1');
    const again = client.person('teams', partner.who);
    await again.say('你好');
    await partner.say('你好');
    await again.say('你好');
    const tester = partnerAt(stage(), 'emulator', 'zh-CN');
    await tester.say(w.roleRep);
    await tester.say(`受理 ${number}`);
    await again.sees(number, w.willContactYou);
    expect(partner.all.some((seen) => seen.text.includes(w.willContactYou))).to.equal(false);
  });

  it('lets one tester play both sides in one chat', async () => {
    const tester = partnerAt(stage(), 'emulator', 'zh-CN');
    const number = await file(tester, w, '砚北 Exchange 收不到外部邮件 5.4.1');
    await tester.say('角色 代表');
    await tester.say(w.queue);
    await tester.sees(number);
    await tester.say(`受理 ${number}`);
    await tester.sees(number, w.willContactYou);
    await tester.say(`解决 ${number} 已在服务端修正`);
    await tester.sees(number, '已解决，请确认');
    await tester.say('角色 合作伙伴');
    await tester.say(`已解决 ${number}`);
    await tester.sees(number, w.closed);
  });

  it('takes a double click for one press at every step', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    await partner.say('屿见 Teams 会议进不去 提示无权限');
    for (const [button, asks] of [
      [w.still, w.why],
      [w.tools, w.severity],
    ] as const) {
      const press = [partner.reach(button), partner.reach(button)];
      await Promise.all(press.map((one) => one()));
      await partner.sees(asks);
      expect(
        partner.all.filter((seen) => seen.text.includes(asks) && (seen.view?.parts.buttons.length ?? 0) > 0),
        partner.transcript(),
      ).to.have.length(1);
    }
    await partner.press(w.submit);
    await partner.sees(/ES-\d{5}/);
  });
});
