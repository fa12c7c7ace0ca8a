import { file } from './filing.js';
import { onStage, partnerAt, repAt } from './stage.js';
import { words } from './words.js';

describe('a language that was just chosen, over HTTP', () => {
  const stage = onStage();

  it('is at once that of what the bot tells by itself, to a partner and in a representative’s own chat', async () => {
    const partner = partnerAt(stage(), 'teams', 'zh-CN');
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    await rep.say(words['zh-CN'].receive);
    await rep.say('English');
    await rep.sees('English from now on');
    const number = await file(partner, words['zh-CN']);
    const card = await rep.sees(number, words.en.waiting);
    await partner.say('English');
    await partner.sees('English from now on');
    await rep.press(words.en.pickUp, {}, { on: card });
    await partner.sees(number, words.en.willContactYou);
  });
});
