import { expect } from 'chai';
import fc from 'fast-check';
import { Breath } from '../../../src/directory/search/breath.js';
import { sortInSlices } from '../../../src/directory/search/sortInSlices.js';

describe('sorting in slices', () => {
  const sorted = async (values: readonly number[]) => {
    const places = Uint32Array.from(values, (_, at) => at);
    return [...(await sortInSlices(places, (a, b) => (values[a] ?? 0) - (values[b] ?? 0), new Breath()))];
  };
  const expected = (values: readonly number[]) => values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);

  it('sorts, and leaves equals in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), async (values) => {
        expect(await sorted(values)).to.deep.equal(expected(values));
      }),
    );
  });

  for (const length of [0, 4095, 4096, 4097, 20_000]) {
    it(`sorts ${length}, across slices`, async () => {
      const values = Array.from({ length }, (_, at) => (at * 7919) % 1009);
      expect(await sorted(values)).to.deep.equal(expected(values));
    });
  }
});
