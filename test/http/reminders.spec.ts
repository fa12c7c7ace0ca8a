import type { Person } from '../client/person.js';
import { file } from './filing.js';
import { onAClock } from './onAClock.js';
import { partnerAt, repAt } from './stage.js';
import { words } from './words.js';

const day = 24 * 3_600_000;

describe('reminders in the representatives’ places, over HTTP', () => {
  const stage = onAClock();

  const filed = async (partner: Person, spoken: 'zh-CN' | 'en', count: number): Promise<readonly string[]> => {
    const numbers: string[] = [];
    for (let each = 0; each < count; each += 1) numbers.push(await file(partner, words[spoken]));
    return numbers;
  };

  it('come as one message where several fall together, from which each can be picked up', async () => {
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    await rep.say(words['zh-CN'].receive);
    const [first = '', second = ''] = await filed(partnerAt(stage(), 'teams', 'zh-CN'), 'zh-CN', 2);
    stage().bot.clock.leapBy(4 * day);
    await rep.sees('2 条快到或已过目标，还没人受理', first, second);
    await stage().bot.restart();
    await rep.press(`受理 ${second}`);
    await rep.sees(second, '已受理');
  });

  it('stay single under the card where there is one, in English too', async () => {
    const rep = await repAt(stage(), 'emulator', 'en');
    await rep.say(words.en.receive);
    const [number = ''] = await filed(partnerAt(stage(), 'emulator', 'en'), 'en', 1);
    stage().bot.clock.leapBy(4 * day);
    await rep.sees(number, 'has passed its target');
    rep.missesNot('close to their targets');
  });
});
