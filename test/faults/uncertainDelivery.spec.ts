import { expect } from 'chai';
import type { Fault } from '../client/faults.js';
import type { Person } from '../client/person.js';
import { file } from '../http/filing.js';
import { onAClock } from '../http/onAClock.js';
import { partnerAt, repAt } from '../http/stage.js';
import { words } from '../http/words.js';

const w = words['zh-CN'];
const minute = 60_000;

describe('when nobody knows whether a notice has arrived', () => {
  const stage = onAClock();
  let partner: Person;
  let number: string;

  const told = (): number => partner.all.filter((seen) => seen.text.includes(number) && seen.text.includes(w.willContactYou)).length;

  /** Picks up while the first message to the partner's chat meets a fault, and waits until it has. */
  const pickedUpDespite = async (fault: Fault): Promise<void> => {
    const rep = await repAt(stage(), 'teams', 'zh-CN');
    await rep.say(w.receive);
    partner = partnerAt(stage(), 'teams', 'zh-CN');
    number = await file(partner, w);
    const isNotice = (body: string): boolean => body.includes(number) && body.includes(w.willContactYou);
    const met = new Promise<void>((resolve) => {
      const where = ({ room, method, body }: { room: string; method: string; body: string }): boolean => {
        const fits = room === partner.room.id && method === 'POST' && isNotice(body);
        if (fits) resolve();
        return fits;
      };
      stage().client.connector.faults.add({ fault, where, times: 1 });
    });
    await rep.press(w.pickUp, {}, { on: await rep.finds(number, w.waiting) });
    await met;
  };

  /** Lets minutes pass: the answer may still be on its way to the bot when the first one does. */
  const minutesUntilTold = async (times: number): Promise<void> => {
    for (let passed = 0; passed < 20 && told() < times; passed += 1) {
      stage().bot.clock.leapBy(minute);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(told()).to.equal(times);
  };

  for (const status of [500, 502, 503, 408]) {
    it(`sends it again a minute after ${status}`, async () => {
      await pickedUpDespite({ how: 'refuse', status });
      expect(told()).to.equal(0);
      await minutesUntilTold(1);
    });
  }

  it('sends one a second time whose answer was lost though it was taken: with the same words', async () => {
    await pickedUpDespite({ how: 'loseAnswer' });
    expect(told()).to.equal(1);
    await minutesUntilTold(2);
    const twice = partner.all.filter((seen) => seen.text.includes(number) && seen.text.includes(w.willContactYou));
    expect(twice[1]?.text).to.equal(twice[0]?.text);
  });
});
