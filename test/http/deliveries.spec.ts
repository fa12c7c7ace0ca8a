import { file } from './filing.js';
import { onStage, partnerAt, supportChannel } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe('how notices fare, over HTTP', () => {
  const stage = onStage();

  it('is told to representatives with everything else, and why one was not delivered', async () => {
    const { shen } = await supportChannel(stage());
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const number = await file(partner, w);
    await shen.finds(number, w.waiting);
    stage().client.connector.faults.add({
      fault: { how: 'refuse', status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'no' } } },
      where: ({ room }) => room === partner.room.id,
    });
    await shen.press(w.pickUp, {}, { on: await shen.finds(number, w.waiting) });
    await shen.finds(number, '未能在聊天中通知合作伙伴');
    await shen.say(`全部内容 ${number}`);
    await shen.sees('通知', '周砚秋：没有送到：机器人已被移出', '频道和聊天：1 处已送达');
    stage().client.connector.faults.clear();
    await partner.say(`全部内容 ${number}`);
    await partner.sees(number, '鲸屿');
    partner.missesNot('没有送到');
  });
});
