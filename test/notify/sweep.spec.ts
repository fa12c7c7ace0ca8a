import { expect } from 'chai';
import { createLog } from '../../src/log.js';
import { createSweep } from '../../src/notify/sweep.js';
import type { Lane } from '../../src/store/ports.js';
import { manualClock } from '../support/manualClock.js';
import { partnerLane } from './support/lane.js';

function bench(due: () => Promise<readonly Lane[]>) {
  const clock = manualClock();
  const knocked: Lane[] = [];
  const lines: string[] = [];
  const sweep = createSweep({
    outbox: { due },
    waker: { knock: (lanes) => void knocked.push(...lanes) },
    now: clock.now,
    timers: clock.timers,
    log: createLog({ level: 'info', write: (line) => lines.push(line) }),
  });
  return { clock, knocked, lines, sweep };
}

describe('the sweep', () => {
  it('knocks for what is due at the start and every 15 s', async () => {
    const { clock, knocked, sweep } = bench(async () => [partnerLane]);
    await sweep.start();
    expect(knocked).to.have.length(1);
    await clock.advance(14_999);
    expect(knocked).to.have.length(1);
    await clock.advance(15_001);
    expect(knocked).to.have.length(3);
  });

  it('has knocked when its start resolves', async () => {
    const { knocked, sweep } = bench(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return [partnerLane];
    });
    await sweep.start();
    expect(knocked).to.deep.equal([partnerLane]);
  });

  it('goes on after the store has failed', async () => {
    let broken = true;
    const { clock, knocked, lines, sweep } = bench(async () => {
      if (broken) throw new Error('disk');
      return [partnerLane];
    });
    await sweep.start();
    broken = false;
    await clock.advance(15_000);
    expect(knocked).to.deep.equal([partnerLane]);
    expect(lines).to.have.length(1);
  });

  it('stops after the round that is under way', async () => {
    let finish: (lanes: readonly Lane[]) => void = () => {};
    const { clock, sweep } = bench(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    const started = sweep.start();
    const stopped = sweep.stop();
    finish([]);
    await Promise.all([started, stopped]);
    expect(clock.nextAt()).to.equal(undefined);
  });
});
