import { expect } from 'chai';
import { channel, partner, rep } from '../support/builders.js';
import { deskBench } from '../support/deskBench.js';

describe('the desk, counting', () => {
  it('gives representatives the numbers of a period, and nobody else', async () => {
    const bench = await deskBench();
    const { id } = await bench.submitted();
    await bench.done(rep(), id, { do: 'pickUp', place: channel });
    await bench.draft();
    expect((await bench.desk.report(rep(), {}, 'service'))?.total).to.deep.include({ submitted: 1, targetsMet: 1 });
    expect((await bench.desk.report(rep(), { from: bench.at + 1 }, 'service'))?.groups).to.deep.equal([]);
    expect(await bench.desk.report(partner(), {}, 'service')).to.equal(undefined);
    await bench.store.close();
  });
});
