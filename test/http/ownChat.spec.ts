import { expect } from 'chai';
import { gao } from '../client/people.js';
import { file } from './filing.js';
import { onStage, partnerAt, repAt, supportChannel } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];

describe("a representative's own chat, over HTTP", () => {
  const stage = onStage();

  it("shows another's escalation without the contact and without the owner's buttons, and the owner's with both", async () => {
    const partner = partnerAt(stage(), 'webChat', 'zh-CN');
    const owner = await repAt(stage(), 'teams', 'zh-CN');
    const other = stage().client.person('teams', gao);
    await other.say(w.receive);
    const number = await file(partner, w, '静雨 Teams 会议没有声音');
    expect(other.buttons(await other.finds(number, w.waiting))).to.include(w.pickUp);

    await owner.say(`${w.pickUp} ${number}`);
    expect(owner.buttons(await owner.sees(number, /联系 .*138 \d{4}/))).to.include.members([w.resolve, w.more]);

    const repainted = await other.finds(number, w.pickedUp);
    expect(repainted.text, 'the living card').to.not.match(/138 \d{4}/);
    expect(other.buttons(repainted)).to.include(w.details).and.to.not.include.members([w.resolve, w.more]);

    await other.say(`${w.status} ${number}`);
    const asked = await other.sees(number, w.pickedUp);
    expect(asked.text, 'asked for').to.not.match(/138 \d{4}/);
    expect(other.buttons(asked)).to.not.include(w.more);

    await owner.say(`${w.release} ${number} 要换一位同事来看`);
    expect(other.buttons(await other.finds(number, w.waiting))).to.include(w.pickUp);
  });

  it('keeps the partner’s phone and what the owner can do for the owner in a channel, too', async () => {
    const { gao: inRoom, shen } = await supportChannel(stage());
    const number = await file(partnerAt(stage(), 'webChat', 'zh-CN'), w, '静雨 OneDrive 同步失败');
    await shen.finds(number, w.waiting);
    await shen.press(w.pickUp, {}, { on: await shen.finds(number, w.waiting) });
    const card = await shen.finds(number, w.pickedUp, /联系 .*138 \d{4}/);
    expect(shen.buttons(card)).to.include.members([w.resolve, w.more]);
    const others = await inRoom.finds(number, w.pickedUp);
    expect(others.text).to.not.match(/138 \d{4}/);
    expect(inRoom.buttons(others)).to.not.include.members([w.resolve]);
  });
});
