import { expect } from 'chai';
import { createTurnOrder } from '../../src/bot/turnOrder.js';

/** A turn that ends when it is told to. */
function heldTurn(): { readonly turn: () => Promise<string>; end(): void } {
  let end = (): void => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { turn: () => over.then(() => 'over'), end: () => end() };
}

describe('the order of turns', () => {
  it('runs turns of one conversation one after another, in their order', async () => {
    const order = createTurnOrder();
    const seen: string[] = [];
    const turn = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} ends`);
    };
    await Promise.all([order.run('a', turn('one')), order.run('a', turn('two')), order.run('a', turn('three'))]);
    expect(seen).to.deep.equal(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
  });

  it('lets other conversations go on meanwhile', async () => {
    const order = createTurnOrder();
    const held = heldTurn();
    const slow = order.run('a', held.turn);
    expect(await order.run('b', async () => 'done')).to.equal('done');
    held.end();
    expect(await slow).to.equal('over');
  });

  it('goes on after a turn that failed', async () => {
    const order = createTurnOrder();
    const failed = order.run('a', async () => {
      throw new Error('broken');
    });
    const next = order.run('a', async () => 'fine');
    const reason: unknown = await failed.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(reason).to.be.an('error').with.property('message', 'broken');
    expect(await next).to.equal('fine');
  });

  it('says busy to the one that would wait as number three of two', async () => {
    const order = createTurnOrder({ waiting: 2, patienceMs: 1000 });
    const held = heldTurn();
    const turns = [order.run('a', held.turn), order.run('a', held.turn), order.run('a', held.turn)];
    expect(await order.run('a', async () => 'ran')).to.equal('busy');
    held.end();
    expect(await Promise.all(turns)).to.deep.equal(['over', 'over', 'over']);
  });

  it('says busy to one that waited too long, and still never runs two at once', async () => {
    const order = createTurnOrder({ waiting: 5, patienceMs: 5 });
    const held = heldTurn();
    const slow = order.run('a', held.turn);
    expect(await order.run('a', async () => 'ran')).to.equal('busy');
    let early = true;
    held.end();
    await slow;
    early = false;
    expect(await order.run('a', async () => early)).to.equal(false);
  });
});
