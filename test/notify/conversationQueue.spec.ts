import { expect } from 'chai';
import { createConversationQueue } from '../../src/notify/conversationQueue.js';

/** A task that ends when told. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
const rest = () => new Promise((resolve) => setImmediate(resolve));

describe('the conversation queue', () => {
  it('runs tasks of one conversation one after another, in their order', async () => {
    const queue = createConversationQueue(16);
    const began: string[] = [];
    const first = gate();
    const a = queue.run('x', async () => {
      began.push('a');
      await first.opened;
    });
    const b = queue.run('x', async () => void began.push('b'));
    await rest();
    expect(began).to.deep.equal(['a']);
    first.open();
    await Promise.all([a, b]);
    expect(began).to.deep.equal(['a', 'b']);
  });

  it('goes on after a task that fails, and tells its caller', async () => {
    const queue = createConversationQueue(16);
    const failing = queue.run('x', async () => Promise.reject(new Error('no')));
    const next = queue.run('x', async () => 'done');
    expect(await failing.catch((error: unknown) => error)).to.be.an('error');
    expect(await next).to.equal('done');
  });

  it("serves so many conversations at once and no more; waiting for one's own conversation takes no place", async () => {
    const queue = createConversationQueue(2);
    const began: string[] = [];
    const gates = { a: gate(), b: gate(), c: gate() };
    const task = (name: keyof typeof gates) => async () => {
      began.push(name);
      await gates[name].opened;
    };
    const all = [
      queue.run('x', task('a')),
      queue.run('x', task('b')),
      queue.run('y', task('c')),
      queue.run('z', async () => void began.push('d')),
    ];
    await rest();
    expect(began).to.deep.equal(['a', 'c']);
    gates.c.open();
    await rest();
    expect(began).to.deep.equal(['a', 'c', 'd']);
    gates.a.open();
    gates.b.open();
    await Promise.all(all);
    expect(began).to.deep.equal(['a', 'c', 'd', 'b']);
  });
});
