import { expect } from 'chai';
import { ownerOf } from '../../src/domain/escalation.js';
import { channel, otherRep, partner, rep, secondChannel, tuesday } from '../support/builders.js';
import { type DeskBench, deskBench } from '../support/deskBench.js';

const { kind: _kind, ...gao } = otherRep();

describe('handing over at the end of a shift', () => {
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await deskBench();
  });
  afterEach(() => bench.store.close());

  const taken = async (who = rep()) => {
    const { id } = await bench.submitted();
    await bench.done(who, id, { do: 'pickUp', place: channel });
    return id;
  };
  const ownerNow = async (id: Awaited<ReturnType<typeof taken>>) => {
    const found = await bench.store.escalations.get(id);
    return found === undefined ? undefined : ownerOf(found)?.name;
  };

  it('gives all that one works on to the colleague, once, and leaves what is resolved and what others have', async () => {
    const working = await taken();
    const asking = await taken();
    await bench.done(rep(), asking, { do: 'ask', text: '错误原文？' });
    const solved = await taken();
    await bench.done(rep(), solved, { do: 'resolve', text: '好了' });
    const others = await taken(otherRep());
    const key = bench.key();
    const handed = await bench.desk.handOver(rep(), gao, secondChannel, key);
    expect(handed.map(({ id }) => id)).to.have.members([working, asking]);
    expect(await Promise.all([working, asking, solved, others].map(ownerNow))).to.deep.equal(['高屿', '高屿', '沈知微', '高屿']);
    expect(await bench.desk.handOver(rep(), gao, secondChannel, key)).to.deep.equal([]);
  });

  it('leaves each where it is when nobody knows where the colleague works', async () => {
    const id = await taken();
    await bench.desk.handOver(rep(), gao, undefined, bench.key());
    const now = await bench.store.escalations.get(id);
    expect(now && ownerOf(now)).to.deep.include({ name: '高屿', place: channel });
  });

  it('to oneself hands over nothing', async () => {
    await taken(otherRep());
    expect(await bench.desk.handOver(otherRep(), gao, secondChannel, bench.key())).to.deep.equal([]);
  });
});

describe("a partner's feedback of the last 90 days", () => {
  it('counts what was sent in since then, and names what got feedback, newest first', async () => {
    const bench = await deskBench();
    try {
      const dayMs = 86_400_000;
      const fed = async () => {
        const { id, number } = await bench.submitted();
        await bench.done(rep(), id, { do: 'pickUp', place: channel });
        await bench.done(rep(), id, { do: 'giveFeedback', text: '可自行核对' });
        return number;
      };
      await fed();
      bench.at = tuesday + 10 * dayMs;
      const second = await fed();
      for (let each = 0; each < 200; each += 1) await bench.submitted();
      bench.at = tuesday + 20 * dayMs;
      const third = await fed();
      bench.at = tuesday + 95 * dayMs;
      const { organisation } = partner();
      expect(await bench.desk.feedbackOf(organisation)).to.deep.equal({ escalations: 202, withFeedback: [third, second] });
      bench.at = tuesday + 20 * dayMs;
      expect((await bench.desk.feedbackOf(organisation)).escalations).to.equal(203);
    } finally {
      await bench.store.close();
    }
  });
});
