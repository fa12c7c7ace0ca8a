import { expect } from 'chai';
import { kept } from '../../src/wiring/kept.js';

describe('kept', () => {
  it('makes a value once for each key, also when it is asked for twice at the same time', async () => {
    let made = 0;
    const keep = kept<number>(10);
    const make = async (): Promise<number> => ++made;
    expect(await Promise.all([keep('a', make), keep('a', make), keep('b', make)])).to.deep.equal([1, 1, 2]);
  });

  it('makes anew what failed', async () => {
    const keep = kept<string>(10);
    const failed = await keep('a', () => Promise.reject(new Error('no token'))).catch((error: Error) => error.message);
    expect(failed).to.equal('no token');
    expect(await keep('a', async () => 'made')).to.equal('made');
  });

  it('lets the oldest go when there are too many', async () => {
    const keep = kept<string>(2);
    for (const key of ['a', 'b', 'c']) await keep(key, async () => `first ${key}`);
    expect(await keep('c', async () => 'second')).to.equal('first c');
    expect(await keep('a', async () => 'second')).to.equal('second');
  });
});
