import { expect } from 'chai';
import fc from 'fast-check';
import { placeOf, tokenOf } from '../../../src/store/lowdb/pageToken.js';
import { comparePlaces, type Place, SortedList } from '../../../src/store/lowdb/sortedList.js';

const place: fc.Arbitrary<Place> = fc.record({
  first: fc.oneof(fc.nat(20), fc.constant(Number.POSITIVE_INFINITY)),
  second: fc.nat(3),
  id: fc.constantFrom('a', 'b', 'c'),
});

describe('a sorted list', () => {
  it('is what sorting an array gives, in both directions and behind any place, after any additions and removals', () => {
    const step = fc.record({ place, add: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), place, (steps, after) => {
        const list = new SortedList();
        let array: Place[] = [];
        for (const { place: each, add } of steps) {
          const there = array.some((other) => comparePlaces(other, each) === 0);
          if (add && !there) {
            list.add(each);
            array.push(each);
          } else if (!add) {
            list.remove(each);
            array = array.filter((other) => comparePlaces(other, each) !== 0);
          }
        }
        array.sort(comparePlaces);
        expect(list.size).to.equal(array.length);
        expect([...list.ascending()]).to.deep.equal(array);
        expect([...list.descending()]).to.deep.equal(array.toReversed());
        expect([...list.ascending(after)]).to.deep.equal(array.filter((each) => comparePlaces(each, after) > 0));
        expect([...list.descending(after)]).to.deep.equal(array.filter((each) => comparePlaces(each, after) < 0).toReversed());
      }),
    );
  });

  it('stays right over many chunks, put in upwards, downwards and across', () => {
    for (const order of [(n: number) => n, (n: number) => 5000 - n, (n: number) => (n * 7919) % 5000]) {
      const list = new SortedList();
      for (let n = 0; n < 5000; n += 1) list.add({ first: order(n), second: 0, id: 'x' });
      for (let n = 0; n < 5000; n += 2) list.remove({ first: order(n), second: 0, id: 'x' });
      const left = [...list.ascending()].map(({ first }) => first);
      expect(left).to.deep.equal([...left].sort((one, other) => one - other));
      expect(left).to.have.length(2500);
      expect([...list.descending({ first: 100, second: 0, id: 'x' })].every(({ first }) => first < 100)).to.equal(true);
    }
  });
});

describe('a page token', () => {
  it('gives its place back', () => {
    fc.assert(
      fc.property(place, (each) => {
        expect(placeOf(tokenOf(each))).to.deep.equal(each);
      }),
    );
    expect(placeOf(tokenOf({ first: 1_795_486_800_000, second: 0, id: 'e.1-ä' }))).to.deep.equal({
      first: 1_795_486_800_000,
      second: 0,
      id: 'e.1-ä',
    });
  });

  it('is short enough for a button', () => {
    const longest = tokenOf({ first: 1_795_486_800_000, second: 1_795_486_800_000, id: crypto.randomUUID() });
    expect(longest.length).to.be.lessThan(100);
  });

  it('is nothing when somebody made it up', () => {
    for (const made of ['', 'x', '1.2', '1..3', '{}', '1.2.']) expect(placeOf(made)).to.equal(undefined);
  });
});
