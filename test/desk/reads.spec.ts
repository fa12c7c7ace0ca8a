import { expect } from 'chai';
import type { Actor } from '../../src/domain/actor.js';
import { dayMs, hourMs } from '../../src/domain/beijingTime.js';
import { customerId, type EscalationId, escalationId, serviceKey } from '../../src/domain/ids.js';
import { channel, clock, colleague, competitor, otherRep, partner, rep } from '../support/builders.js';
import { about, type DeskBench, deskBench } from '../support/deskBench.js';

const ids = (rows: readonly { readonly id: EscalationId }[]): readonly EscalationId[] => rows.map(({ id }) => id);

describe('the desk, reading', () => {
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await deskBench();
  });
  afterEach(() => bench.store.close());

  it('shows a draft to its author alone, and what was submitted to the organisation and all representatives', async () => {
    const { number, id } = await bench.submitted();
    const begun = await bench.draft();
    const sees = async (actor: Actor) =>
      [await bench.desk.get(actor, begun), await bench.desk.get(actor, id), await bench.desk.find(actor, number)].map((found) => found?.id);
    expect(await sees(partner())).to.deep.equal([begun, id, id]);
    expect(await sees(colleague())).to.deep.equal([undefined, id, id]);
    expect(await sees(competitor())).to.deep.equal([undefined, undefined, undefined]);
    expect(await sees(rep())).to.deep.equal([undefined, id, id]);
    expect(await sees(clock)).to.deep.equal([begun, id, id]);
    expect(await bench.desk.get(partner(), escalationId('made-up'))).to.equal(undefined);
    expect(await bench.desk.find(partner(), 'ES-99999')).to.equal(undefined);
  });

  it('lists the open ones of the organisation by what needs the reader, newest first within each', async () => {
    const oldWaiting = await bench.next();
    const picked = await bench.next(colleague());
    const resolved = await bench.next();
    const newWaiting = await bench.next();
    const withdrawn = await bench.next();
    await bench.next(competitor());
    for (const { id } of [picked, resolved]) await bench.done(rep(), id, { do: 'pickUp', place: channel });
    await bench.done(rep(), resolved.id, { do: 'resolve', text: '好了' });
    await bench.done(partner(), withdrawn.id, { do: 'withdraw', reason: 'solved' });

    const mine = await bench.desk.list(partner(), 'mine', 10);
    expect(ids(mine.rows)).to.deep.equal(ids([resolved, newWaiting, oldWaiting, picked]));
    expect(mine).to.include({ total: 4, marked: 1 }).and.not.to.have.property('next');
    const closed = await bench.desk.list(partner(), 'closed', 10);
    expect(ids(closed.rows)).to.deep.equal([withdrawn.id]);
    expect(closed).to.include({ total: 1, marked: 0 });
  });

  it('pages through them without losing or repeating one, also when one moves in between', async () => {
    const all = [await bench.next(), await bench.next(), await bench.next(), await bench.next(), await bench.next()];
    const newestFirst = ids(all).toReversed();
    const first = await bench.desk.list(partner(), 'mine', 2);
    expect(ids(first.rows)).to.deep.equal(newestFirst.slice(0, 2));
    await bench.done(rep(), newestFirst[0] ?? escalationId(''), { do: 'pickUp', place: channel });
    const second = await bench.desk.list(partner(), 'mine', 2, first.next);
    expect(ids(second.rows)).to.deep.equal(newestFirst.slice(2, 4));
    const third = await bench.desk.list(partner(), 'mine', 2, second.next);
    expect(ids(third.rows)).to.deep.equal([newestFirst[4], newestFirst[0]]);
    expect(third).not.to.have.property('next');
    expect((await bench.desk.list(partner(), 'mine', 0)).rows).to.deep.equal([]);
  });

  it('lists those that this person submitted themselves, in pages', async () => {
    const [one, , two] = [await bench.next(), await bench.next(colleague()), await bench.next()];
    const first = await bench.desk.list(partner(), 'own', 1);
    expect(ids(first.rows)).to.deep.equal([two.id]);
    expect(first.total).to.equal(2);
    const second = await bench.desk.list(partner(), 'own', 1, first.next);
    expect(ids(second.rows)).to.deep.equal([one.id]);
    expect(second).not.to.have.property('next');
  });

  it('lists those of one customer', async () => {
    const bluefern = await bench.next(partner(), about('c-bluefern'));
    await bench.next();
    const mine = await bench.desk.list(partner(), 'mine', 10, undefined, customerId('c-bluefern'));
    expect(ids(mine.rows)).to.deep.equal([bluefern.id]);
  });

  it('shows representatives the queue by deadline, with how many are past it', async () => {
    const c = await bench.next(partner(), {}, 'C');
    const a = await bench.next(colleague(), {}, 'A');
    const none = await bench.next(competitor(), about('c-2', 'intune'));
    const b = await bench.next();
    bench.at += 2 * hourMs;
    const queue = await bench.desk.list(rep(), 'queue', 3);
    expect(ids(queue.rows)).to.deep.equal(ids([a, b, c]));
    expect(queue).to.include({ total: 4, marked: 1 });
    const rest = await bench.desk.list(rep(), 'queue', 3, queue.next);
    expect(ids(rest.rows)).to.deep.equal([none.id]);
    expect(rest).not.to.have.property('next');
    expect((await bench.desk.mostUrgent(rep()))?.id).to.equal(a.id);
  });

  it('knows nothing more urgent in an empty queue', async () => {
    expect(await bench.desk.mostUrgent(rep())).to.equal(undefined);
    expect(await bench.desk.list(rep(), 'queue', 5)).to.deep.equal({ rows: [], total: 0, marked: 0 });
  });

  it('shows a representative what they own', async () => {
    const [one, two] = [await bench.next(), await bench.next()];
    await bench.done(rep(), one.id, { do: 'pickUp', place: channel });
    await bench.done(otherRep(), two.id, { do: 'pickUp', place: channel });
    expect(await bench.desk.list(rep(), 'work', 5))
      .to.deep.include({ total: 1, marked: 0 })
      .and.to.have.nested.property('rows[0].id', one.id);
  });

  it('finds the questions that wait for a person, in their own organisation alone', async () => {
    const [asked] = [await bench.next(), await bench.next()];
    await bench.done(rep(), asked.id, { do: 'pickUp', place: channel });
    await bench.done(rep(), asked.id, { do: 'ask', text: '错误原文？' });
    expect(ids(await bench.desk.askedOf(partner(), 9))).to.deep.equal([asked.id]);
    expect(await bench.desk.askedOf(colleague(), 9)).to.deep.equal([]);
    expect(await bench.desk.askedOf({ ...competitor(), person: partner().person }, 9)).to.deep.equal([]);
  });

  it("gives nobody the other side's lists", async () => {
    // One person may be on both sides: a tester on one machine is.
    const both = rep({ person: partner().person });
    const [owned, withdrawn] = [await bench.next(), await bench.next()];
    await bench.done(both, owned.id, { do: 'pickUp', place: channel });
    await bench.done(partner(), withdrawn.id, { do: 'withdraw', reason: 'solved' });
    const empty = { rows: [], total: 0, marked: 0 };
    for (const what of ['queue', 'work'] as const) expect(await bench.desk.list(partner(), what, 5), what).to.deep.equal(empty);
    for (const what of ['mine', 'own', 'closed'] as const) expect(await bench.desk.list(both, what, 5), what).to.deep.equal(empty);
    expect(await bench.desk.list(clock, 'queue', 5)).to.deep.equal(empty);
  });

  it('finds the open ones of a customer and service, newest first', async () => {
    await bench.next(partner(), about('c-1', 'teams'));
    const old = await bench.next(colleague());
    const fresh = await bench.next();
    const over = await bench.next();
    await bench.done(partner(), over.id, { do: 'withdraw', reason: 'solved' });
    const open = (limit: number) => bench.desk.openFor(partner(), customerId('c-1'), serviceKey('exchange-online'), limit);
    expect(ids(await open(2))).to.deep.equal(ids([fresh, old]));
    expect(ids(await open(1))).to.deep.equal([fresh.id]);
    expect(await bench.desk.openFor(competitor(), customerId('c-1'), serviceKey('exchange-online'), 2)).to.deep.equal([]);
  });

  it("remembers the customers of the person, then of the organisation, never another organisation's", async () => {
    await bench.next(colleague(), about('c-colleague'));
    await bench.next(partner(), about('c-old'));
    await bench.next(partner(), about('c-new'));
    await bench.next(partner(), about('c-old'));
    await bench.next({ ...competitor(), person: partner().person }, about('c-foreign'));
    expect(await bench.desk.recentCustomers(partner(), 5)).to.deep.equal(['c-old', 'c-new', 'c-colleague']);
    expect(await bench.desk.recentCustomers(partner(), 1)).to.deep.equal(['c-old']);
    expect(await bench.desk.recentCustomers({ ...competitor(), person: colleague().person }, 5)).to.deep.equal(['c-foreign']);
  });

  it('knows which services the organisation escalates most', async () => {
    await bench.next(partner(), about('c-1', 'teams'));
    await bench.next(colleague(), about('c-1', 'exchange-online'));
    await bench.next(partner(), about('c-1', 'teams'));
    await bench.next(partner(), about('c-1', 'onedrive'));
    expect(await bench.desk.frequentServices(partner())).to.deep.equal(['teams', 'onedrive', 'exchange-online']);
    expect(await bench.desk.frequentServices(competitor())).to.deep.equal([]);
  });

  it('finds the draft that its author touched last, as long as it is kept', async () => {
    expect(await bench.desk.lastDraft(partner())).to.equal(undefined);
    const first = await bench.draft();
    bench.at += hourMs;
    const second = await bench.draft();
    await bench.submitted();
    expect((await bench.desk.lastDraft(partner()))?.id).to.equal(second);
    bench.at += hourMs;
    await bench.done(partner(), first, { do: 'describe', topics: [] });
    expect((await bench.desk.lastDraft(partner()))?.id).to.equal(first);
    expect(await bench.desk.lastDraft(colleague())).to.equal(undefined);
    expect(await bench.desk.lastDraft({ ...competitor(), person: partner().person })).to.equal(undefined);
    bench.at += 7 * dayMs;
    expect(await bench.desk.lastDraft(partner())).to.equal(undefined);
  });

  it('brings the living card to whoever may see the escalation, and to nobody else', async () => {
    const { id } = await bench.next();
    const begun = await bench.draft();
    const to = { person: colleague().person };
    expect(await bench.desk.bring(competitor(), id, { person: competitor().person }, {})).to.equal(false);
    expect(await bench.desk.bring(partner(), begun, { person: partner().person }, {})).to.equal(false);
    expect(await bench.desk.bring(colleague(), id, to, { lead: 'here' })).to.equal(true);
    const claimed = await bench.store.outbox.claim({ escalation: id, to }, bench.at, 1_000);
    expect(claimed?.card?.bring).to.deep.equal({ lead: 'here' });
    expect((await bench.store.outbox.states(id)).map((each) => each.to)).to.deep.equal([{ person: partner().person }, to]);
  });

  it('tells representatives how the notices fare, of what they may see', async () => {
    const { id } = await bench.next();
    const begun = await bench.draft();
    expect(await bench.desk.deliveries(rep(), id)).to.deep.equal([{ to: { person: partner().person }, state: 'pending' }]);
    expect(await bench.desk.deliveries(rep(), begun)).to.deep.equal([]);
  });
});
