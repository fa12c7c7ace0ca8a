import { expect } from 'chai';
import type { AskedCommand } from '../../src/desk/ports.js';
import { ownerOf } from '../../src/domain/escalation.js';
import { escalationId, personKey } from '../../src/domain/ids.js';
import { channel, colleague, competitor, draft, form, otherRep, partner, rep, secondChannel, tuesday } from '../support/builders.js';
import { contactOf, type DeskBench, deskBench, settled, wordFor } from '../support/deskBench.js';

const pickingUp: AskedCommand = { do: 'pickUp', place: channel };

describe('the desk, changing', () => {
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await deskBench();
  });
  afterEach(() => bench.store.close());

  it('opens a draft once, at its own time; the same id again gives what is there', async () => {
    bench.at = tuesday + 5;
    const first = await bench.desk.open(partner(), draft());
    expect(first).to.deep.equal({ kind: 'done', again: false, escalation: draft({}, partner(), tuesday + 5) });
    const again = await bench.desk.open(partner(), { ...draft(), topics: [] });
    expect(again).to.deep.equal({ ...first, again: true });
  });

  it('does not open what may not be opened, and keeps none of it', async () => {
    expect(wordFor(await bench.desk.open(partner({ mayFile: false }), draft()))).to.equal('mayNotFile');
    expect(wordFor(await bench.desk.open(partner(), { ...draft(), symptom: { text: 'password=Abc123' } }))).to.equal('looksLikeSecret');
    expect(await bench.store.escalations.get(draft().id)).to.equal(undefined);
  });

  it("does not open over somebody else's draft", async () => {
    await bench.desk.open(partner(), draft());
    for (const actor of [colleague(), competitor(), { ...competitor(), person: partner().person }])
      expect(wordFor(await bench.desk.open(actor, draft()))).to.equal('unknown');
  });

  it('gives numbers from one sequence from ES-10001 on', async () => {
    expect((await bench.submitted()).number).to.equal('ES-10001');
    expect((await bench.submitted()).number).to.equal('ES-10002');
  });

  it('makes one escalation of one draft, submitted twice, at once, by a colleague, or after it went on', async () => {
    const id = await bench.draft();
    const both = await Promise.all([bench.desk.submit(partner(), id, form()), bench.desk.submit(partner(), id, form())]);
    expect(both.map(wordFor).sort()).to.deep.equal(['again', 'done']);
    const numbers = new Set(
      both.map((outcome) => (outcome.kind === 'done' && 'number' in outcome.escalation ? outcome.escalation.number : '')),
    );
    expect(numbers.size).to.equal(1);
    await bench.done(rep(), id, pickingUp);
    const later = await bench.desk.submit(colleague(), id, form({ title: 'anders' }));
    expect(wordFor(later)).to.equal('again');
    expect(later).to.have.nested.property('escalation.state', 'pickedUp');
    expect(later).to.have.nested.property('escalation.form.title', form().title);
  });

  it('lets a colleague who has the form submit it, and nobody of another organisation', async () => {
    const id = await bench.draft();
    expect(wordFor(await bench.desk.submit(competitor(), id, form()))).to.equal('unknown');
    expect(wordFor(await bench.desk.submit(partner(), escalationId('made-up'), form()))).to.equal('unknown');
    expect(wordFor(await bench.desk.submit(colleague(), id, form()))).to.equal('done');
  });

  it('runs a command once per key, decides a refused one again, and gives it its own time', async () => {
    const { id } = await bench.submitted();
    const key = bench.key();
    bench.at = tuesday + 60_000;
    const first = await bench.desk.run(rep(), id, pickingUp, key);
    expect(wordFor(first)).to.equal('done');
    expect(first).to.have.nested.property('escalation.owner.at', tuesday + 60_000);
    expect(wordFor(await bench.desk.run(rep(), id, pickingUp, key))).to.equal('again');

    const late = bench.key();
    expect(wordFor(await bench.desk.run(otherRep(), id, pickingUp, late))).to.equal('alreadyPickedUp');
    await bench.done(rep(), id, { do: 'release' });
    expect(wordFor(await bench.desk.run(otherRep(), id, pickingUp, late))).to.equal('done');
  });

  it('lets exactly one of many racing representatives have it, and tells all others who', async () => {
    const { id } = await bench.submitted();
    const reps = Array.from({ length: 20 }, (_, n) => rep({ person: personKey(`msteams|r|${n}`), name: `代表${n}` }));
    const outcomes = await Promise.all(reps.map((each) => bench.desk.run(each, id, pickingUp, bench.key())));
    const winners = outcomes.filter(({ kind }) => kind === 'done');
    expect(winners).to.have.lengthOf(1);
    const owner = winners[0] && ownerOf(settled(winners[0]));
    const losers = outcomes.filter((outcome) => outcome.kind === 'refused').map(({ refusal }) => refusal);
    expect(losers).to.deep.equal(losers.map(() => ({ code: 'alreadyPickedUp', owner })));
  });

  it('answers what does not exist and what is not theirs alike', async () => {
    const id = await bench.draft();
    const submitted = await bench.submitted();
    const adding: AskedCommand = { do: 'addDetails', text: '又来了' };
    for (const [actor, escalation] of [
      [partner(), escalationId('made-up')],
      [competitor(), submitted.id],
      [colleague(), id],
      [rep(), id],
    ] as const)
      expect(await bench.desk.run(actor, escalation, adding, bench.key())).to.deep.equal({ kind: 'unknown' });
    expect(wordFor(await bench.desk.run(colleague(), submitted.id, adding, bench.key()))).to.equal('done');
  });

  it('asks for a card in every place that receives, can be reached, and takes the service', async () => {
    const places = { queue: channel, off: secondChannel };
    await bench.desk.receive(rep(), contactOf(places.queue));
    await bench.store.contacts.seen(contactOf(places.off, { receives: true, reachable: false }));
    const { id } = await bench.submitted();
    const lanes = (await bench.store.outbox.due(bench.at, 10)).filter(({ escalation }) => escalation === id).map(({ to }) => to);
    expect(lanes).to.deep.include({ place: channel }).and.deep.include({ person: partner().person });
    expect(lanes).to.have.lengthOf(2);
  });
});
