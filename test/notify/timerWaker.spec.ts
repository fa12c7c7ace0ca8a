import { expect } from 'chai';
import { createLog } from '../../src/log.js';
import type { Timers } from '../../src/notify/timers.js';
import { createTimerWaker } from '../../src/notify/timerWaker.js';
import type { Lane } from '../../src/store/ports.js';
import { manualClock } from '../support/manualClock.js';
import { channelLane, partnerLane } from './support/lane.js';

function bench({ ringsEarlyBy = 0 } = {}) {
  const clock = manualClock();
  const timers: Timers = { after: (ms, run) => clock.timers.after(ms > ringsEarlyBy ? ms - ringsEarlyBy : ms, run) };
  const lines: string[] = [];
  const log = createLog({ level: 'info', write: (line) => lines.push(line) });
  const worked: Lane[] = [];
  return { clock, lines, worked, waker: createTimerWaker({ now: clock.now, timers, log }) };
}

/** Work that ends when told. */
function slowWork(worked: Lane[]) {
  const ends: (() => void)[] = [];
  const work = (lane: Lane) =>
    new Promise<void>((resolve) => {
      worked.push(lane);
      ends.push(resolve);
    });
  return { work, end: () => ends.shift()?.() };
}

describe('the timer waker', () => {
  it('works a lane at the time that was knocked for', async () => {
    const { clock, worked, waker } = bench();
    await waker.run(async (lane) => void worked.push(lane));
    waker.knock([partnerLane], clock.now() + 1_000);
    await clock.advance(999);
    expect(worked).to.deep.equal([]);
    await clock.advance(1);
    expect(worked).to.deep.equal([partnerLane]);
  });

  it('is not early when a timer rings before the wall clock is there', async () => {
    const { clock, worked, waker } = bench({ ringsEarlyBy: 1 });
    await waker.run(async (lane) => void worked.push(lane));
    waker.knock([partnerLane], clock.now() + 1_000);
    await clock.advance(999);
    expect(worked).to.deep.equal([]);
    await clock.advance(1);
    expect(worked).to.deep.equal([partnerLane]);
  });

  it('makes one of many knocks, the earliest', async () => {
    const { clock, worked, waker } = bench();
    await waker.run(async (lane) => void worked.push(lane));
    for (const afterMs of [5_000, 1_000, 9_000]) waker.knock([partnerLane, channelLane], clock.now() + afterMs);
    await clock.advance(1_000);
    expect(worked).to.deep.equal([partnerLane, channelLane]);
    await clock.advance(60_000);
    expect(worked).to.have.length(2);
  });

  it('never works one lane twice at once, and once more after a knock during its work', async () => {
    const { clock, worked, waker } = bench();
    const { work, end } = slowWork(worked);
    await waker.run(work);
    waker.knock([partnerLane], clock.now());
    await clock.advance(0);
    waker.knock([partnerLane], clock.now());
    await clock.advance(0);
    waker.knock([partnerLane], clock.now());
    await clock.advance(0);
    expect(worked).to.have.length(1);
    end();
    await clock.settle();
    expect(worked).to.have.length(2);
    end();
    await clock.settle();
    expect(worked).to.have.length(2);
  });

  it('keeps knocks that come before there is a worker', async () => {
    const { clock, worked, waker } = bench();
    waker.knock([partnerLane], clock.now());
    await clock.advance(1_000);
    await waker.run(async (lane) => void worked.push(lane));
    await clock.advance(0);
    expect(worked).to.deep.equal([partnerLane]);
  });

  it('logs work that fails and goes on', async () => {
    const { clock, worked, waker, lines } = bench();
    await waker.run(async (lane) => {
      worked.push(lane);
      throw new Error('disk full');
    });
    waker.knock([partnerLane], clock.now());
    await clock.advance(0);
    waker.knock([partnerLane], clock.now());
    await clock.advance(0);
    expect(worked).to.have.length(2);
    expect(lines).to.have.length(2);
    expect(lines[0]).to.include('disk full').and.to.include('e-1');
  });

  it('stops when what is under way has ended, and starts nothing after', async () => {
    const { clock, worked, waker } = bench();
    const { work, end } = slowWork(worked);
    await waker.run(work);
    waker.knock([partnerLane], clock.now());
    await clock.advance(0);
    waker.knock([partnerLane], clock.now());
    waker.knock([channelLane], clock.now() + 1_000);
    let stopped = false;
    const stopping = waker.stop().then(() => {
      stopped = true;
    });
    await clock.settle();
    expect(stopped).to.equal(false);
    end();
    await stopping;
    waker.knock([channelLane], clock.now());
    expect(clock.nextAt()).to.equal(undefined);
    await clock.advance(60_000);
    expect(worked).to.deep.equal([partnerLane]);
  });
});
