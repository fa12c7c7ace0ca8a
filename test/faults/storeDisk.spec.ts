import { expect } from 'chai';
import { commandKey, type EscalationId, personKey } from '../../src/domain/ids.js';
import { NotStored } from '../../src/store/lowdb/notStored.js';
import type { Lane } from '../../src/store/ports.js';
import { accepting, card, deciding, idOf, message, refusing, theChannel, thePartner } from '../store/support/escalations.js';
import { afterKill, MemoryDisk, type Operation } from '../store/support/memoryDisk.js';
import { lastNumber, storeOn, writeNumber } from '../store/support/storeOn.js';
import { channel, draft, rep, tuesday, waiting } from '../support/builders.js';

const failureOf = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);

/** From now on these operations fail; `repair` ends it. */
function breakDisk(disk: MemoryDisk, code: string, operations: readonly Operation[], wrote?: number): () => void {
  disk.fault = (operation) => (operations.includes(operation) ? { code, ...(wrote === undefined ? {} : { wrote }) } : undefined);
  return () => {
    disk.fault = () => undefined;
  };
}

describe('the embedded store on a disk that fails', () => {
  let disk: MemoryDisk;
  const id = waiting().id;
  const knocks: (readonly Lane[])[] = [];
  const open = () => storeOn(disk, { knock: (lanes) => void knocks.push(lanes) });

  beforeEach(() => {
    disk = new MemoryDisk();
    knocks.length = 0;
  });

  for (const [code, operation] of [
    ['ENOSPC', 'append'],
    ['EIO', 'sync'],
  ] as const) {
    describe(`in ${operation} with ${code}`, () => {
      it('refuses, changes nothing, says why, and writes again when the disk can', async () => {
        const { store, log } = await open();
        await store.escalations.create(waiting());
        knocks.length = 0;
        const repair = breakDisk(disk, code, [operation]);
        const failure = await failureOf(store.escalations.change(id, commandKey('k'), accepting([message('lost')])));
        expect(failure).to.be.instanceOf(NotStored);
        expect(failure).to.have.nested.property('cause.code', code);
        expect(store.writable()).to.deep.equal({ ok: false, why: code });
        expect(await store.escalations.get(id)).to.deep.equal(waiting());
        expect(await store.outbox.states(id)).to.deep.equal([]);
        expect(knocks).to.deep.equal([]);
        await failureOf(store.escalations.create(draft({ id: idOf(2) })));
        expect(log.lines.filter((line) => line.startsWith('error'))).to.have.length(1);
        repair();
        expect(await store.escalations.change(id, commandKey('k'), accepting())).to.include({ kind: 'done', again: false });
        expect(store.writable()).to.deep.equal({ ok: true });
        await store.close();
      });

      it('takes back everything made on top of the failed step, newest first, and every index with it', async () => {
        const { store } = await open();
        await store.escalations.create(waiting());
        const repair = breakDisk(disk, code, [operation]);
        const pickUp = store.escalations.change(id, commandKey('pick up'), deciding(rep(), { do: 'pickUp', place: channel }));
        const release = store.escalations.change(id, commandKey('release'), deciding(rep(), { do: 'release' }));
        const other = store.escalations.create(waiting({ id: idOf(2) }, undefined, 'ES-2'));
        for (const failed of [pickUp, release, other]) expect(await failureOf(failed)).to.be.instanceOf(NotStored);
        repair();
        expect((await store.escalations.list({ by: 'queue' }, 9)).rows).to.deep.equal([waiting()]);
        expect(await store.escalations.count({ by: 'owner', person: rep().person })).to.equal(0);
        expect(await store.escalations.byNumber('ES-2')).to.equal(undefined);
        expect(await store.outbox.backlog()).to.deep.equal({ lanes: 0 });
        await store.close();
        const again = (await open()).store;
        expect(await again.escalations.get(id)).to.deep.equal(waiting());
        await again.close();
      });

      it('forgets what was refused for good, also when it was whole in the file and the process is killed later', async () => {
        const { store } = await open();
        await writeNumber(store, 1);
        const repair = breakDisk(disk, code, [operation, 'truncate'], 1e6);
        await failureOf(writeNumber(store, 2));
        repair();
        await writeNumber(store, 6);
        const killed = await storeOn(afterKill(disk.state));
        const read = await killed.store.documents.read(['last', 'turn 2']);
        expect([...read].map(([key, { value }]) => [key, value])).to.deep.equal([['last', 6]]);
        await killed.store.close();
        await store.close();
      });
    });
  }

  it('may leave half a line anywhere in a file: later steps and starts take no notice', async () => {
    const { store } = await open();
    let number = 1;
    for (; number <= 5; number += 1) await writeNumber(store, number);
    for (const truncates of [true, false]) {
      for (const wrote of [0, 1, 20, 70, 150]) {
        const repair = breakDisk(disk, 'ENOSPC', truncates ? ['append'] : ['append', 'truncate'], wrote);
        expect(await failureOf(writeNumber(store, number))).to.be.instanceOf(NotStored);
        repair();
        await writeNumber(store, number);
        number += 1;
      }
    }
    const killed = await storeOn(afterKill(disk.state));
    expect(await lastNumber(killed.store)).to.equal(number - 1);
    expect(killed.log.lines).to.deep.equal([]);
    await killed.store.close();
    await store.close();
  });

  it('tells nobody that a pick-up won before it is durable: when it is taken back, the other one wins', async () => {
    const { store } = await open();
    await store.escalations.create(waiting());
    const [one, two] = ['one', 'two'].map((name) => rep({ name, person: personKey(name) }));
    if (!one || !two) throw new Error('two are needed');
    const pickUp = (who: typeof one) => store.escalations.change(id, commandKey(who.name), deciding(who, { do: 'pickUp', place: channel }));
    let failed = 0;
    disk.fault = (operation) => {
      if (operation !== 'sync' || failed > 0) return undefined;
      failed += 1;
      return { code: 'EIO' };
    };
    const [first, second] = await Promise.all([failureOf(pickUp(one)), pickUp(two)]);
    expect(first).to.be.instanceOf(NotStored);
    expect(second).to.have.nested.property('escalation.owner.name', 'two');
    await store.close();
  });

  it('applies a repeated command whose first time was taken back', async () => {
    const { store } = await open();
    await store.escalations.create(waiting());
    let failed = 0;
    disk.fault = (operation) => (operation === 'sync' && failed++ === 0 ? { code: 'EIO' } : undefined);
    const [first, repeated] = await Promise.all([
      failureOf(store.escalations.change(id, commandKey('k'), accepting())),
      store.escalations.change(id, commandKey('k'), accepting()),
    ]);
    expect(first).to.be.instanceOf(NotStored);
    expect(repeated).to.include({ kind: 'done', again: false });
    await store.close();
  });

  it('answers no reader with what is taken back', async () => {
    const { store } = await open();
    await store.escalations.create(waiting());
    const repair = breakDisk(disk, 'EIO', ['sync']);
    const failed = failureOf(store.escalations.change(id, commandKey('k'), deciding(rep(), { do: 'pickUp', place: channel })));
    const created = failureOf(store.escalations.create(draft({ id: idOf(2) })));
    const [escalation, queue, unknown, refused] = await Promise.all([
      store.escalations.get(id),
      store.escalations.count({ by: 'queue' }),
      store.escalations.get(idOf(2)),
      store.escalations.change(id, commandKey('other'), refusing),
      failed,
      created,
    ]);
    expect([escalation, queue, unknown]).to.deep.equal([waiting(), 1, undefined]);
    expect(refused).to.deep.include({ kind: 'refused', escalation: waiting() });
    repair();
    await store.close();
  });

  it('hands no worker a message of a change that is taken back, and leaves the lane free', async () => {
    const { store } = await open();
    await store.escalations.create(waiting());
    const repair = breakDisk(disk, 'EIO', ['sync']);
    const lane: Lane = { escalation: id, to: thePartner };
    const failed = failureOf(store.escalations.change(id, commandKey('k'), accepting([message('lost')])));
    expect(await store.outbox.claim(lane, tuesday, 1000)).to.equal(undefined);
    await failed;
    repair();
    await store.escalations.change(id, commandKey('k'), accepting([message('kept')]));
    expect((await store.outbox.claim(lane, tuesday, 1000))?.messages).to.have.length(1);
    await store.close();
  });

  it('gives a lane back whose settlement could not be stored, with its message unsettled', async () => {
    const { store } = await open();
    await store.escalations.create(waiting());
    await store.escalations.change(id, commandKey('k'), accepting([message('one'), card(theChannel)]));
    const lane: Lane = { escalation: id, to: thePartner };
    const claim = await store.outbox.claim(lane, tuesday, 1000);
    if (!claim) throw new Error('nothing to claim');
    const repair = breakDisk(disk, 'ENOSPC', ['append']);
    const settled = store.outbox.settle(claim, [{ message: claim.messages[0]?.id ?? '', result: 'failed', why: 'blocked' }]);
    expect(await failureOf(settled)).to.be.instanceOf(NotStored);
    repair();
    expect((await store.outbox.claim(lane, tuesday, 1000))?.messages).to.have.length(1);
    await store.close();
  });

  it('takes back a step that names one row twice', async () => {
    const { store } = await open();
    await store.documents.write(new Map([['a', { value: 1 }]]));
    const repair = breakDisk(disk, 'ENOSPC', ['append']);
    expect(await failureOf(store.documents.remove(['a', 'a']))).to.be.instanceOf(NotStored);
    repair();
    expect((await store.documents.read(['a'])).get('a')?.value).to.equal(1);
    await store.close();
  });

  it('refuses alone a step that cannot be written down', async () => {
    const { store } = await open();
    const [bad, good] = await Promise.all([
      failureOf(
        store.profiles.update(
          personKey('p'),
          JSON.parse('{}', () => ({
            name: {
              toJSON: () => {
                throw new Error('no text');
              },
            },
          })),
        ),
      ),
      store.documents.write(new Map([['a', { value: 1 }]])),
    ]);
    expect(bad).to.have.property('message', 'no text');
    expect(good).to.equal(undefined);
    expect(await store.profiles.get(personKey('p'))).to.equal(undefined);
    expect(store.writable()).to.deep.equal({ ok: true });
    await store.close();
  });

  it('finds out by itself that the disk is well again: readiness keeps work away until then', async () => {
    const { store } = await storeOn(disk, { probeMs: 1 });
    const repair = breakDisk(disk, 'ENOSPC', ['append']);
    await failureOf(writeNumber(store, 1));
    expect(store.writable().ok).to.equal(false);
    repair();
    while (!store.writable().ok) await new Promise((resolve) => setTimeout(resolve, 1));
    await store.close();
  });

  it('gives no number twice when one could not be reserved', async () => {
    const { store } = await open();
    const repair = breakDisk(disk, 'ENOSPC', ['append']);
    expect(await failureOf(store.escalations.nextNumber())).to.be.instanceOf(NotStored);
    repair();
    const number = await store.escalations.nextNumber();
    const killed = await storeOn(afterKill(disk.state));
    expect(await killed.store.escalations.nextNumber()).to.be.greaterThan(number);
    await killed.store.close();
    await store.close();
  });

  it('can be closed, and leaves nothing that keeps the next start out', async () => {
    const { store } = await open();
    await store.escalations.nextNumber();
    breakDisk(disk, 'ENOSPC', ['append', 'create', 'truncate']);
    await store.close();
  });

  describe('while folding', () => {
    const many = (id: EscalationId, number: number) => ({ ...draft({ id }), touchedAt: tuesday + number });
    const fill = async (count: number) => {
      const { store, log } = await storeOn(disk, { foldFrom: 20_000, sliceMs: 0 });
      for (let number = 0; number < count; number += 1) await store.escalations.create(many(idOf(number), number));
      return { store, log };
    };

    it('keeps the old files, writes on, and tries again later', async () => {
      disk.fault = (operation, name) => (operation === 'append' && name.startsWith('snapshot') ? { code: 'ENOSPC' } : undefined);
      const { store, log } = await fill(40);
      expect(store.writable()).to.deep.equal({ ok: true });
      expect(disk.names().filter((name) => name.startsWith('snapshot'))).to.deep.equal([]);
      expect(log.lines.filter((line) => line.startsWith('warn')).length).to.be.within(1, 8);
      disk.fault = () => undefined;
      for (let number = 40; number < 120; number += 1) await store.escalations.create(many(idOf(number), number));
      expect(disk.names().filter((name) => name.startsWith('snapshot-'))).to.not.deep.equal([]);
      await store.close();
      const again = (await storeOn(disk)).store;
      expect(await again.escalations.count({ by: 'author', person: draft().author.person })).to.equal(120);
      await again.close();
    });

    it('never brings back through the snapshot what was refused', async () => {
      const { store } = await storeOn(disk, { foldFrom: 1, sliceMs: 0 });
      let failed: Promise<unknown> | undefined;
      let snapshotSynced = () => {};
      const slow = new Promise<void>((resolve) => {
        snapshotSynced = resolve;
      });
      disk.before = (operation, name) => {
        if (!name.startsWith('snapshot')) return;
        // Early enough to be taken into the snapshot, while its own sync fails only after the snapshot's.
        if (operation === 'append') failed ??= failureOf(store.escalations.create(draft({ id: idOf(2) })));
        if (operation === 'sync') setTimeout(snapshotSynced, 20);
      };
      disk.hold = async (name) => (failed && name.startsWith('journal') ? slow : undefined);
      disk.fault = (operation, name) => (failed && operation === 'sync' && name.startsWith('journal') ? { code: 'EIO' } : undefined);
      await store.escalations.create(draft());
      while (!failed) await new Promise(setImmediate);
      expect(await failed).to.be.instanceOf(NotStored);
      await store.close();
      const killed = await storeOn(afterKill(disk.state));
      expect(await killed.store.escalations.get(draft().id)).to.deep.equal(draft());
      expect(await killed.store.escalations.get(idOf(2))).to.equal(undefined);
      await killed.store.close();
    });
  });
});
