import { expect } from 'chai';
import { DamagedJournal } from '../../src/store/lowdb/damagedJournal.js';
import { formatLine } from '../../src/store/lowdb/line.js';
import { type DiskState, MemoryDisk } from '../store/support/memoryDisk.js';
import { lastNumber, storeOn, writeNumber } from '../store/support/storeOn.js';

const journal = 'journal-00000001.log';

/** A disk after so many steps, each answered before the next; the store was never closed. */
async function diskAfter(steps: number, foldFrom?: number): Promise<DiskState> {
  const disk = new MemoryDisk();
  const { store } = await storeOn(disk, foldFrom === undefined ? {} : { foldFrom });
  for (let number = 1; number <= steps; number += 1) await writeNumber(store, number);
  const { state } = disk;
  await store.close();
  return state;
}

/** The file of that name in a copy of the disk, changed. */
function spoilt(state: DiskState, name: string, change: (bytes: Buffer) => Buffer): MemoryDisk {
  const disk = new MemoryDisk(state);
  disk.spoil(name, change(Buffer.from(disk.bytesOf(name))));
  return disk;
}

async function damageIn(disk: MemoryDisk): Promise<DamagedJournal> {
  const before = disk.names().map((name) => [name, disk.bytesOf(name).toString('hex')]);
  const failure: unknown = await storeOn(disk)
    .then(({ store }) => store.close())
    .catch((error: unknown) => error);
  if (!(failure instanceof DamagedJournal)) throw new Error(`no damage was found: ${failure}`);
  expect(
    disk.names().map((name) => [name, disk.bytesOf(name).toString('hex')]),
    'the files are left as they are',
  ).to.deep.equal(before);
  return failure;
}

const linesOf = (bytes: Buffer): string[] => bytes.toString().split('\n').slice(0, -1);
const endsOf = (bytes: Buffer): number[] => [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);

describe('what the embedded store finds at its start', function () {
  // Hundreds of stores are opened; other work may hold the disk.
  this.timeout(120_000);

  let state: DiskState;
  let whole: Buffer;
  before(async () => {
    state = await diskAfter(8);
    whole = new MemoryDisk(state).bytesOf(journal);
  });

  it('is all there after a kill, without a word', async () => {
    const { store, log } = await storeOn(new MemoryDisk(state));
    expect(await lastNumber(store)).to.equal(8);
    expect(log.lines).to.deep.equal([]);
    await store.close();
  });

  it('may be torn at any byte of the last line: that line is dropped with a warning, and writing goes on', async () => {
    const start = endsOf(whole).at(-2) ?? 0;
    for (let length = start + 1; length < whole.length; length += 1) {
      const disk = spoilt(state, journal, (bytes) => bytes.subarray(0, length));
      const { store, log } = await storeOn(disk);
      expect(await lastNumber(store), `at byte ${length}`).to.equal(7);
      expect(log.lines).to.have.length(1);
      expect(log.lines[0]).to.match(/^warn .*torn.*"file":"journal-00000001\.log","line":9/);
      await writeNumber(store, 8);
      await store.close();
      const again = await storeOn(disk);
      expect(await lastNumber(again.store)).to.equal(8);
      expect(again.log.lines, 'the torn end is passed over from now on').to.deep.equal([]);
      await again.store.close();
    }
  });

  it('may be cut off at any byte: every whole line is kept', async () => {
    const ends = endsOf(whole);
    for (let length = 0; length <= whole.length; length += 1) {
      const { store } = await storeOn(spoilt(state, journal, (bytes) => bytes.subarray(0, length)));
      const lines = ends.filter((end) => end <= length).length;
      expect(await lastNumber(store), `at byte ${length}`).to.equal(Math.max(lines - 1, 0));
      await store.close();
    }
  });

  it('is damaged when any byte of any line is another: the file and the line are named', async () => {
    const ends = endsOf(whole);
    for (let at = 0; at < whole.length - 1; at += 1) {
      const failure = await damageIn(
        spoilt(state, journal, (bytes) => {
          bytes.writeUInt8(bytes.readUInt8(at) ^ 0x01, at);
          return bytes;
        }),
      );
      const line = ends.findIndex((end) => end > at) + 1;
      expect(failure.line, `at byte ${at}`).to.equal(line);
      expect(failure.message).to.include(journal).and.include(`line ${line}`);
    }
  });

  it('is damaged when a line in the middle is gone, doubled or out of order', async () => {
    const change = (edit: (lines: string[]) => void) =>
      damageIn(
        spoilt(state, journal, (bytes) => {
          const lines = linesOf(bytes);
          edit(lines);
          return Buffer.from(`${lines.join('\n')}\n`);
        }),
      );
    expect((await change((lines) => lines.splice(3, 1))).line).to.equal(4);
    expect((await change((lines) => lines.splice(3, 0, lines[2] ?? ''))).line).to.equal(4);
    expect((await change((lines) => lines.splice(3, 2, lines[4] ?? '', lines[3] ?? ''))).line).to.equal(4);
  });

  it('is damaged when zeros stand where a later line knew the file to be durable', async () => {
    const [, start = 0, end = 0] = endsOf(whole);
    expect((await damageIn(spoilt(state, journal, (bytes) => bytes.fill(0, start, end - 1)))).line).to.equal(3);
  });

  it('is damaged when a file is missing or an earlier one too short', async () => {
    const disk = new MemoryDisk(state);
    const { store } = await storeOn(disk);
    await writeNumber(store, 9);
    await store.close();
    const two = disk.state;
    expect((await damageIn(spoilt(two, journal, (bytes) => bytes.subarray(0, -5)))).file).to.include(journal);
    const cut = endsOf(whole).at(-2) ?? 0;
    expect((await damageIn(spoilt(two, journal, (bytes) => bytes.subarray(0, cut)))).message).to.include('too early');
    const without = new MemoryDisk(two);
    await without.remove(journal);
    expect(await damageIn(without)).to.include({ line: 1, what: 'the file is missing' });
  });

  it('is passed over when a crash left a new journal file unbegun', async () => {
    for (const left of ['', 'half a first li', '\0\0\0\0']) {
      const disk = new MemoryDisk(state);
      await disk.create('journal-00000002.log');
      disk.spoil('journal-00000002.log', Buffer.from(left));
      const { store, log } = await storeOn(disk);
      expect(await lastNumber(store)).to.equal(8);
      expect(log.lines).to.have.length(1);
      await writeNumber(store, 9);
      await store.close();
      const again = await storeOn(disk);
      expect(await lastNumber(again.store)).to.equal(9);
      await again.store.close();
    }
  });

  it('is not read when a newer version wrote it', async () => {
    const header = { number: 1, safe: 0, json: JSON.stringify({ v: 2, journal: 1, after: 0 }) };
    expect((await damageIn(spoilt(state, journal, () => formatLine(header)))).what).to.include('newer version');
  });

  describe('in a snapshot', () => {
    let folded: DiskState;
    let snapshot: string;
    before(async () => {
      folded = await diskAfter(40, 1_000);
      snapshot = [...folded.files.keys()].find((name) => name.startsWith('snapshot-')) ?? '';
    });

    it('is all there', async () => {
      const { store, log } = await storeOn(new MemoryDisk(folded));
      expect(await lastNumber(store)).to.equal(40);
      expect(log.lines).to.deep.equal([]);
      await store.close();
    });

    it('is damaged by another byte anywhere, and by a cut anywhere: it was put in place whole', async () => {
      const { length } = new MemoryDisk(folded).bytesOf(snapshot);
      for (let at = 0; at < length - 1; at += 3) {
        const flip = (bytes: Buffer) => {
          bytes.writeUInt8(bytes.readUInt8(at) ^ 0x01, at);
          return bytes;
        };
        expect((await damageIn(spoilt(folded, snapshot, flip))).file).to.include(snapshot);
        expect((await damageIn(spoilt(folded, snapshot, (bytes) => bytes.subarray(0, at)))).file).to.include(snapshot);
      }
    });

    it('is damage when the snapshot or the journal behind it is missing', async () => {
      for (const name of folded.files.keys()) {
        const disk = new MemoryDisk(folded);
        await disk.remove(name);
        expect((await damageIn(disk)).what).to.equal('the file is missing');
      }
    });

    it('leaves an unfinished one aside and removes it', async () => {
      const disk = new MemoryDisk(folded);
      await disk.create('snapshot.unfinished');
      const { store } = await storeOn(disk);
      expect(await lastNumber(store)).to.equal(40);
      expect(disk.names()).to.not.include('snapshot.unfinished');
      await store.close();
    });
  });
});
