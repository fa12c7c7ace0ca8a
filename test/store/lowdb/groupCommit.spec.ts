import { expect } from 'chai';
import { MemoryDisk } from '../support/memoryDisk.js';
import { lastNumber, storeOn, writeNumber } from '../support/storeOn.js';

describe('group commit', () => {
  it('lets steps of the same moment share one write and one fdatasync', async () => {
    const disk = new MemoryDisk();
    const { store } = await storeOn(disk);
    await writeNumber(store, 1);
    const before = { append: disk.counts.get('append') ?? 0, sync: disk.counts.get('sync') ?? 0 };
    await Promise.all(Array.from({ length: 100 }, (_, number) => writeNumber(store, number + 2)));
    expect(disk.counts.get('append')).to.equal(before.append + 1);
    expect(disk.counts.get('sync')).to.equal(before.sync + 1);
    await store.close();
  });

  it('takes those that come while one batch is on its way into the next', async () => {
    const disk = new MemoryDisk();
    const { store } = await storeOn(disk);
    await writeNumber(store, 1);
    const before = disk.counts.get('sync') ?? 0;
    const late: Promise<void>[] = [];
    disk.before = (operation) => {
      if (operation === 'append' && late.length === 0)
        for (let number = 3; number <= 50; number += 1) late.push(writeNumber(store, number));
    };
    await writeNumber(store, 2);
    await Promise.all(late);
    expect(disk.counts.get('sync')).to.equal(before + 2);
    expect(await lastNumber(store)).to.equal(50);
    await store.close();
  });

  it('answers nobody before the fdatasync', async () => {
    const disk = new MemoryDisk();
    const { store } = await storeOn(disk);
    await writeNumber(store, 1);
    let answered = false;
    let release = () => {};
    disk.hold = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const written = writeNumber(store, 2).then(() => {
      answered = true;
    });
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(answered).to.equal(false);
    release();
    await written;
    disk.hold = async () => {};
    await store.close();
  });

  it('writes as little for a step among many records as among few', async () => {
    const disk = new MemoryDisk();
    const { store } = await storeOn(disk);
    const bytesOfOne = async (number: number) => {
      const before = disk.bytesOf('journal-00000001.log').length;
      await writeNumber(store, number);
      return disk.bytesOf('journal-00000001.log').length - before;
    };
    await writeNumber(store, 100_001);
    const few = await bytesOfOne(100_006);
    await Promise.all(
      Array.from({ length: 2000 }, (_, number) =>
        store.documents.write(new Map([[`filler ${number}`, { value: { text: 'x'.repeat(200) } }]])),
      ),
    );
    // Line numbers and ETags grow by a digit or two.
    expect(await bytesOfOne(100_011)).to.be.within(few, few + 20);
    await store.close();
  });

  it('writes nothing for what has not changed', async () => {
    const disk = new MemoryDisk();
    const { store } = await storeOn(disk);
    const contact = {
      to: { person: JSON.parse('"p"') },
      conversation: {
        channelId: 'emulator',
        serviceUrl: 'http://127.0.0.1/',
        conversationId: 'c',
        botId: 'b',
        kind: 'personal',
        tenantId: undefined,
      },
      language: 'en',
      receives: false,
      reachable: true,
    } as const;
    await store.contacts.seen(contact);
    await store.profiles.update(contact.to.person, { language: 'en' });
    const before = disk.counts.get('sync');
    await store.contacts.seen({ ...contact, conversation: { ...contact.conversation } });
    await store.profiles.update(contact.to.person, { language: 'en' });
    await store.outbox.want([], 0);
    await store.documents.remove(['unknown']);
    await store.documents.write(new Map());
    expect(disk.counts.get('sync')).to.equal(before);
    await store.close();
  });
});
