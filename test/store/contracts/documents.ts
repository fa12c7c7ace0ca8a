import { expect } from 'chai';
import { StaleDocument } from '../../../src/store/ports.js';
import { freshStore, type MakeStore } from './storeUnderTest.js';

type Written = { readonly value: unknown; readonly eTag?: string };

/** What every Documents does: values with ETags, a batch in one step. */
export function describeDocumentsContract(name: string, make: MakeStore): void {
  describe(`${name} as documents`, () => {
    const under = freshStore(make);
    const documents = () => under().store.documents;
    const write = (changes: Readonly<Record<string, Written>>) => documents().write(new Map(Object.entries(changes)));
    const one = async (key: string) => {
      const found = (await documents().read([key])).get(key);
      if (!found) throw new Error(`${key} is not there`);
      return found;
    };
    const rejected = async (written: Promise<void>) =>
      expect(await written.catch((error: unknown) => error)).to.be.instanceOf(StaleDocument);

    it('gives back what was written, also after a restart, and nothing for an unknown key', async () => {
      await write({ a: { value: { count: 1, name: '鲸屿' } }, b: { value: [] } });
      await under().restart();
      const read = await documents().read(['a', 'b', 'c']);
      expect([...read.keys()]).to.deep.equal(['a', 'b']);
      expect(read.get('a')?.value).to.deep.equal({ count: 1, name: '鲸屿' });
    });

    it('gives a new ETag with every write and keeps it through a restart', async () => {
      await write({ a: { value: 1 } });
      const first = await one('a');
      await under().restart();
      expect(await one('a')).to.deep.equal(first);
      await write({ a: { value: 1 } });
      expect((await one('a')).eTag).to.not.equal(first.eTag);
    });

    it('takes a write with the current ETag, with none, and with *', async () => {
      await write({ a: { value: 1 } });
      await write({ a: { value: 2, eTag: (await one('a')).eTag } });
      await write({ a: { value: 3 } });
      await write({ a: { value: 4, eTag: '*' } });
      expect((await one('a')).value).to.equal(4);
    });

    it('refuses a stale ETag, an empty one, and one of a document that is gone', async () => {
      await write({ a: { value: 1 } });
      const { eTag } = await one('a');
      await write({ a: { value: 2 } });
      await rejected(write({ a: { value: 3, eTag } }));
      await rejected(write({ a: { value: 3, eTag: '' } }));
      expect((await one('a')).value).to.equal(2);
      await documents().remove(['a']);
      await rejected(write({ a: { value: 3, eTag } }));
      await write({ a: { value: 4 } });
      await under().restart();
      await rejected(write({ a: { value: 5, eTag } }));
    });

    it('writes nothing of a batch of which one is stale', async () => {
      await write({ a: { value: 1 } });
      await rejected(write({ b: { value: 1 }, a: { value: 2, eTag: 'old' } }));
      expect((await documents().read(['b'])).size).to.equal(0);
    });

    it('lets one of two writers with the same ETag through', async () => {
      await write({ a: { value: 0 } });
      const { eTag } = await one('a');
      const results = await Promise.allSettled([write({ a: { value: 1, eTag } }), write({ a: { value: 2, eTag } })]);
      expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected']);
      expect((await one('a')).value).to.equal(1);
    });

    it('is not changed by who changes what they wrote or read', async () => {
      const mine = { list: [1] };
      await write({ a: { value: mine } });
      mine.list.push(2);
      const read = await one('a');
      if (typeof read.value === 'object' && read.value) Reflect.set(read.value, 'list', []);
      expect((await one('a')).value).to.deep.equal({ list: [1] });
    });

    it('removes what is there and takes what is not there calmly', async () => {
      await write({ a: { value: 1 }, b: { value: 1 } });
      await documents().remove(['a', 'c']);
      await under().restart();
      expect([...(await documents().read(['a', 'b'])).keys()]).to.deep.equal(['b']);
    });

    it('prunes what was not written for long, the oldest first, so many at once, also after a restart', async () => {
      for (const key of ['a', 'b', 'c', 'd']) {
        await write({ [key]: { value: key } });
        under().now += 1000;
      }
      await write({ a: { value: 'again' } });
      const before = under().now - 1000;
      await under().restart();
      expect(await documents().prune(before, 1)).to.equal(1);
      expect([...(await documents().read(['a', 'b', 'c', 'd'])).keys()]).to.deep.equal(['a', 'c', 'd']);
      expect(await documents().prune(before, 10)).to.equal(1);
      expect(await documents().prune(before, 10)).to.equal(0);
      await under().restart();
      expect([...(await documents().read(['a', 'b', 'c', 'd'])).keys()]).to.deep.equal(['a', 'd']);
    });

    it('takes any characters in a key', async () => {
      const keys = ['__proto__', '!@#$%^&*()~/\\><,.?\';"`~', '🐋\n', '', 'a/b?c=d'];
      await documents().write(new Map(keys.map((key) => [key, { value: key }])));
      await under().restart();
      const read = await documents().read(keys);
      expect(keys.map((key) => read.get(key)?.value)).to.deep.equal(keys);
    });
  });
}
