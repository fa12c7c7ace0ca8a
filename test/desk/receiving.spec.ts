import { expect } from 'chai';
import type { Notice } from '../../src/domain/decision.js';
import { serviceKey } from '../../src/domain/ids.js';
import { channel, partner, rep, secondChannel, told } from '../support/builders.js';
import { about, bound, boundOutbox, contactOf, type DeskBench, deskBench } from '../support/deskBench.js';

describe('receiving', () => {
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await deskBench();
  });
  afterEach(() => bench.store.close());

  const lanesOf = async (place = channel) =>
    (await bench.store.outbox.due(bench.at, 50))
      .filter(({ to }) => 'place' in to && to.place === place)
      .map(({ escalation }) => escalation);

  it('is set up by representatives, for places only', async () => {
    expect(await bench.desk.receive(partner(), contactOf())).to.deep.equal({ kind: 'refused' });
    expect(await bench.desk.receive(rep(), contactOf(channel, { to: { person: rep().person } }))).to.deep.equal({ kind: 'refused' });
    expect(await bench.desk.stopReceiving(partner(), channel)).to.deep.equal({ kind: 'refused' });
    expect(await bench.desk.someoneReceives()).to.equal(false);
  });

  it('brings the cards of all that wait, and then of what comes', async () => {
    const first = await bench.submitted();
    const picked = await bench.submitted();
    await bench.done(rep(), picked.id, { do: 'pickUp', place: secondChannel });
    expect(await bench.desk.receive(rep(), contactOf())).to.deep.equal({ kind: 'done', waiting: 1 });
    expect(await bench.desk.someoneReceives()).to.equal(true);
    expect(await lanesOf()).to.deep.equal([first.id]);
    const later = await bench.submitted();
    expect(await lanesOf()).to.have.members([first.id, later.id]);
  });

  it('brings only the services that the place takes', async () => {
    const exchange = await bench.submitted();
    await bench.submitted(partner(), about('c-1', 'azure'));
    const only = contactOf(channel, { services: [serviceKey('exchange-online')] });
    expect(await bench.desk.receive(rep(), only)).to.deep.equal({ kind: 'done', waiting: 1 });
    expect(await bench.desk.someoneReceives(serviceKey('exchange-online'))).to.equal(true);
    expect(await bench.desk.someoneReceives(serviceKey('teams'))).to.equal(false);
    await bench.submitted(partner(), about('c-1', 'teams'));
    const later = await bench.submitted();
    expect(await lanesOf()).to.have.members([exchange.id, later.id]);
  });

  it('stops, and says how many places are left', async () => {
    await bench.desk.receive(rep(), contactOf());
    await bench.desk.receive(rep(), contactOf(secondChannel));
    expect(await bench.desk.stopReceiving(rep(), channel)).to.deep.equal({ kind: 'done', left: 1 });
    expect(await bench.desk.stopReceiving(rep(), channel)).to.deep.equal({ kind: 'done', left: 1 });
    expect(await bench.desk.stopReceiving(rep(), secondChannel)).to.deep.equal({ kind: 'done', left: 0 });
    await bench.submitted();
    expect(await lanesOf()).to.deep.equal([]);
  });

  it('misses nothing that is submitted while it begins', async () => {
    // The place is stored, and its look at the queue is over, before the submit that did not know of it is durable.
    await bench.store.close();
    bench = await deskBench((store) => ({
      escalations: {
        ...bound(store.escalations),
        change: async (id, key, decide) => {
          if (key.startsWith('submit:')) expect(await bench.desk.receive(rep(), contactOf())).to.include({ kind: 'done', waiting: 0 });
          return store.escalations.change(id, key, decide);
        },
      },
      outbox: store.outbox,
      contacts: store.contacts,
    }));
    const { id } = await bench.submitted();
    expect(await lanesOf()).to.deep.equal([id]);
  });

  it('is part of the change itself for places that received before, so that no crash comes between', async () => {
    await bench.store.close();
    const notices: Notice[] = [];
    let wanted = 0;
    bench = await deskBench((store) => ({
      escalations: {
        ...bound(store.escalations),
        change: (id, key, decide) =>
          store.escalations.change(id, key, (now) => {
            const decision = decide(now);
            if (decision.accepted) notices.push(...decision.notices);
            return decision;
          }),
      },
      outbox: {
        ...boundOutbox(store.outbox),
        want: (lanes, at) => {
          wanted += 1;
          return store.outbox.want(lanes, at);
        },
      },
      contacts: store.contacts,
    }));
    await bench.desk.receive(rep(), contactOf());
    const { id } = await bench.submitted();
    await bench.done(partner(), id, { do: 'addDetails', text: '又来了' });
    await bench.done(rep(), id, { do: 'pickUp', place: secondChannel });
    await bench.done(rep(), id, { do: 'release' });
    expect(told(notices)).to.deep.equal([
      'zhou: card',
      'queue: card',
      'queue: detailsAdded',
      'zhou: pickedUp',
      'night: card',
      'zhou: released',
      'queue: card',
    ]);
    expect(wanted, 'asked once more only when it began to receive').to.equal(1);
  });
});
