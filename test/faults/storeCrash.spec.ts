import { expect } from 'chai';
import type { Store } from '../../src/store/ports.js';
import { afterKill, afterPowerCut, type DiskState, MemoryDisk } from '../store/support/memoryDisk.js';
import { lastNumber, storeOn, writeNumber } from '../store/support/storeOn.js';

interface Moment {
  readonly what: string;
  readonly disk: DiskState;
  /** Steps that had been answered, and begun, by then. */
  readonly answered: number;
  readonly begun: number;
}

const steps = 60;
/** Small enough for the journal to be folded several times. */
const foldFrom = 3_000;
/** Each row of a snapshot is a slice of its own, so that steps come between. */
const sliceMs = 0;
/** Rows are read back from the disk all the time. */
const rowsInUse = 1;

/** Writes numbers in groups and keeps what the disk held before each of its operations. */
async function everyMoment(): Promise<readonly Moment[]> {
  const disk = new MemoryDisk();
  const moments: Moment[] = [];
  let answered = 0;
  let begun = 0;
  disk.before = (operation, name) => moments.push({ what: `${operation} ${name}`, disk: disk.state, answered, begun });
  const { store } = await storeOn(disk, { foldFrom, sliceMs, rowsInUse });
  while (begun < steps) {
    const group: Promise<void>[] = [];
    for (let each = 0; each < 1 + (begun % 4); each += 1) {
      begun += 1;
      const number = begun;
      group.push(
        writeNumber(store, number, 'x'.repeat(number * 7)).then(() => {
          answered = Math.max(answered, number);
        }),
      );
    }
    await Promise.all(group);
  }
  await store.close();
  return moments;
}

/** Opens what is left, checks it, writes on, and opens it once more. */
async function goOn(disk: MemoryDisk, { what, answered, begun }: Moment): Promise<void> {
  const { store } = await storeOn(disk, { foldFrom, sliceMs, rowsInUse });
  const last = await lastNumber(store).catch((error: unknown) => {
    throw new Error(`after a crash before ${what}`, { cause: error });
  });
  expect(last, `before ${what}`).to.be.within(answered, begun);
  await writeNumber(store, last + 1);
  await store.close();
  const again: Store = (await storeOn(disk)).store;
  expect(await lastNumber(again), `before ${what}, written on`).to.equal(last + 1);
  await again.close();
}

describe('a crash of the embedded store', () => {
  let moments: readonly Moment[];
  before(async () => {
    moments = await everyMoment();
  });

  it('is tried at moments that cover writing, folding and removing', () => {
    const operations = new Set(moments.map(({ what }) => what.split(' ')[0]));
    expect([...operations]).to.include.members(['create', 'append', 'sync', 'syncFolder', 'rename', 'remove']);
    expect(moments.filter(({ what }) => what.startsWith('rename')).length).to.be.greaterThan(1);
  });

  it('by a kill at any moment loses nothing that was answered and halves no step', async () => {
    for (const moment of moments) await goOn(afterKill(moment.disk), moment);
  });

  it('by a power cut at any moment loses nothing that was answered', async () => {
    for (const moment of moments) await goOn(afterPowerCut(moment.disk), moment);
  });

  it('by a power cut that leaves half of the last write, or zeros instead of it, loses nothing that was answered', async () => {
    const half = (unsynced: Buffer) => unsynced.subarray(0, unsynced.length / 2);
    const zeros = (unsynced: Buffer) => Buffer.alloc(unsynced.length);
    const hole = (unsynced: Buffer) => Buffer.concat([Buffer.alloc(unsynced.length / 3), unsynced.subarray(unsynced.length / 3)]);
    for (const moment of moments) for (const tail of [half, zeros, hole]) await goOn(afterPowerCut(moment.disk, tail), moment);
  });
});
