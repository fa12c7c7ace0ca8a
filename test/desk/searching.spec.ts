import { expect } from 'chai';
import type { Actor } from '../../src/domain/actor.js';
import { channel, clock, competitor, partner, rep } from '../support/builders.js';
import { type DeskBench, deskBench } from '../support/deskBench.js';

const exchange = [{ text: 'exchange', customers: [] }];

describe('the desk, searching', () => {
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await deskBench();
  });
  afterEach(() => bench.store.close());

  const found = async (actor: Actor, number?: string, words = exchange, skip = 0, limit = 9) =>
    (await bench.desk.search(actor, { words, ...(number === undefined ? {} : { number }) }, skip, limit)).map((row) => row.number);

  it('finds a partner what is of their organisation, and representatives what anybody submitted', async () => {
    const ours = await bench.next();
    const theirs = await bench.next(competitor());
    expect(await found(partner())).to.deep.equal([ours.number]);
    expect(await found(competitor())).to.deep.equal([theirs.number]);
    expect(await found(rep())).to.deep.equal([theirs.number, ours.number]);
    expect(await found(clock)).to.deep.equal([]);
  });

  it('puts the one with the number first, once, and shows nobody another’s', async () => {
    const [first, second] = [await bench.next(), await bench.next()];
    const theirs = await bench.next(competitor());
    expect(await found(partner(), first.number)).to.deep.equal([first.number, second.number]);
    expect(await found(partner(), first.number, [])).to.deep.equal([first.number]);
    expect(await found(partner(), theirs.number, [])).to.deep.equal([]);
    expect(await found(partner(), 'ES-99999', [])).to.deep.equal([]);
    expect(await found(partner(), first.number, exchange, 1, 1)).to.deep.equal([second.number]);
  });

  it('shows a partner who looks for nothing the open ones by need, then those that are over', async () => {
    const over = await bench.next();
    const resolved = await bench.next();
    const waiting = await bench.next();
    await bench.next(competitor());
    await bench.done(partner(), over.id, { do: 'withdraw', reason: 'solved' });
    await bench.done(rep(), resolved.id, { do: 'pickUp', place: channel });
    await bench.done(rep(), resolved.id, { do: 'resolve', text: '好了' });
    const all = [resolved, waiting, over].map(({ number }) => number);
    expect(await found(partner(), undefined, [])).to.deep.equal(all);
    expect(await found(partner(), undefined, [], 1, 1)).to.deep.equal(all.slice(1, 2));
    expect(await found(partner(), undefined, [], 3)).to.deep.equal([]);
  });

  it('shows a representative who looks for nothing their own work, then the queue, the most urgent first', async () => {
    const slow = await bench.next(partner(), {}, 'C');
    const fast = await bench.next(competitor(), {}, 'A');
    const own = await bench.next();
    await bench.done(rep(), own.id, { do: 'pickUp', place: channel });
    expect(await found(rep(), undefined, [])).to.deep.equal([own, fast, slow].map(({ number }) => number));
    expect(await found(rep(), undefined, [], 1, 1)).to.deep.equal([fast.number]);
  });
});
