import { expect } from 'chai';
import { type Escalation, isSubmitted } from '../../../src/domain/escalation.js';
import { commandKey, customerId, escalationId, personKey, serviceKey, tenantId } from '../../../src/domain/ids.js';
import {
  channel,
  closed,
  colleague,
  competitor,
  draft,
  form,
  otherRep,
  partner,
  pickedUp,
  rep,
  tuesday,
  waiting,
  waitingForPartner,
  withdrawn,
} from '../../support/builders.js';
import { accepting, card, deciding, idOf, message, refusing, theChannel, thePartner } from '../support/escalations.js';
import { freshStore, type MakeStore } from './storeUnderTest.js';

const key = (text: string) => commandKey(text);

/** What every EscalationStore does, whatever it keeps its rows in: creating, changing, forgetting. */
export function describeEscalationStoreContract(name: string, make: MakeStore): void {
  describe(`${name} as an escalation store`, () => {
    const under = freshStore(make);
    const escalations = () => under().store.escalations;

    it('gives back what was created, also after a restart', async () => {
      await escalations().create(draft());
      await under().restart();
      expect(await escalations().get(draft().id)).to.deep.equal(draft());
    });

    it('does not know what was never created', async () => {
      expect(await escalations().get(escalationId('e-2'))).to.equal(undefined);
      expect(await escalations().byNumber('ES-10001')).to.equal(undefined);
      expect(await escalations().change(escalationId('e-2'), key('k'), accepting())).to.deep.equal({ kind: 'unknown' });
    });

    it('leaves what is there unchanged when it is created again', async () => {
      await escalations().create(draft());
      const changed = await escalations().change(draft().id, key('k'), accepting());
      expect(await escalations().create(draft())).to.deep.equal(changed.kind === 'done' && changed.escalation);
    });

    it('takes ids that are names of something else in JavaScript', async () => {
      const id = escalationId('__proto__');
      await escalations().create(draft({ id }));
      await under().restart();
      expect((await escalations().get(id))?.id).to.equal(id);
      expect(await escalations().get(escalationId('constructor'))).to.equal(undefined);
    });

    it('goes through all there are, drafts too, while turns pass', async () => {
      const ids = Array.from({ length: 250 }, (_none, number) => idOf(number));
      await Promise.all(ids.map((id) => escalations().create(draft({ id }))));
      const seen: string[] = [];
      for await (const { id } of escalations().each()) seen.push(id);
      expect(seen).to.have.members(ids);
    });

    describe('a change', () => {
      beforeEach(() => escalations().create(draft()));

      it('answers with the next state and keeps it', async () => {
        const outcome = await escalations().change(draft().id, key('k'), accepting());
        expect(outcome).to.deep.equal({ kind: 'done', again: false, escalation: { ...draft(), revision: draft().revision + 1 } });
        await under().restart();
        expect(await escalations().get(draft().id)).to.have.property('revision', draft().revision + 1);
      });

      it('happens once for one key, also after a restart, and answers with the escalation as it is now', async () => {
        await escalations().change(draft().id, key('one'), accepting());
        await escalations().change(draft().id, key('two'), accepting());
        await under().restart();
        const again = await escalations().change(draft().id, key('one'), accepting());
        expect(again).to.deep.include({ kind: 'done', again: true });
        expect(again).to.have.nested.property('escalation.revision', draft().revision + 2);
      });

      it('happens once for one key when the same press comes many times at once', async () => {
        const outcomes = await Promise.all(Array.from({ length: 20 }, () => escalations().change(draft().id, key('k'), accepting())));
        expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.again)).to.have.length(1);
        expect(await escalations().get(draft().id)).to.have.property('revision', draft().revision + 1);
      });

      it('takes a key of another escalation for a new one', async () => {
        await escalations().create(draft({ id: idOf(2) }));
        await escalations().change(draft().id, key('k'), accepting());
        expect(await escalations().change(idOf(2), key('k'), accepting())).to.have.property('again', false);
      });

      it('that is refused changes nothing and does not use up its key', async () => {
        const refused = await escalations().change(draft().id, key('k'), refusing);
        expect(refused).to.deep.equal({ kind: 'refused', escalation: draft(), refusal: { code: 'wrongState' } });
        expect(await escalations().change(draft().id, key('k'), accepting())).to.have.property('again', false);
      });

      it('decides on what the one before it left, also when they come together', async () => {
        const bodies = Array.from({ length: 30 }, (_, number) => escalations().change(draft().id, key(`k${number}`), accepting()));
        const revisions = (await Promise.all(bodies)).map((outcome) => outcome.kind === 'done' && outcome.escalation.revision);
        expect(new Set(revisions).size).to.equal(30);
      });

      it('is a bug when its revision does not follow, and changes nothing', async () => {
        const skipping = () => ({ accepted: true, next: { ...draft(), revision: draft().revision + 2 }, notices: [] }) as const;
        const failure = await escalations()
          .change(draft().id, key('k'), skipping)
          .catch((error: unknown) => error);
        expect(failure).to.be.instanceOf(Error);
        expect(await escalations().get(draft().id)).to.deep.equal(draft());
      });

      it('knocks for the lanes that it gave work to, and only for those that happened', async () => {
        await escalations().change(draft().id, key('k'), accepting([card(theChannel), message('first'), message('second')]));
        const id = draft().id;
        expect(under().knocks).to.deep.equal([
          {
            at: under().now,
            lanes: [
              { escalation: id, to: theChannel },
              { escalation: id, to: thePartner },
            ],
          },
        ]);
        await escalations().change(draft().id, key('k'), accepting([message('again')]));
        await escalations().change(draft().id, key('other'), refusing);
        expect(under().knocks).to.have.length(1);
      });
    });

    describe('changes of several together', () => {
      const keysOf = (...numbers: readonly number[]) => new Map(numbers.map((number) => [idOf(number), key(`k${number}`)] as const));
      const ids = (changed: readonly Escalation[]) => changed.map(({ id }) => id);
      beforeEach(() => Promise.all([1, 2, 3].map((number) => escalations().create(draft({ id: idOf(number) })))));

      it('are one step: next states, keys and notices of all, each decided on with the others, and one knock each', async () => {
        const seen: string[][] = [];
        const changed = await escalations().changeTogether(keysOf(1, 2), (nows) => {
          seen.push(ids(nows));
          return nows.map((now) => accepting([message('now')])(now));
        });
        expect(seen).to.deep.equal([[idOf(1), idOf(2)]]);
        expect(changed.map(({ id, revision }) => [id, revision])).to.deep.equal(
          [1, 2].map((number) => [idOf(number), draft().revision + 1]),
        );
        await under().restart();
        for (const escalation of changed) expect(await escalations().get(escalation.id)).to.deep.equal(escalation);
        const lanes = await under().store.outbox.due(under().now, 9);
        expect(lanes.map(({ escalation }) => escalation)).to.have.members([idOf(1), idOf(2)]);
      });

      it('leave out what is refused, what is not there, and what its key was applied to before, also after a restart', async () => {
        await escalations().change(idOf(1), key('k1'), accepting());
        await under().restart();
        const changed = await escalations().changeTogether(keysOf(1, 2, 3, 4), (nows) =>
          nows.map((now) => (now.id === idOf(2) ? refusing(now) : accepting()(now))),
        );
        expect(ids(changed)).to.deep.equal([idOf(3)]);
        expect(await escalations().changeTogether(keysOf(3), (nows) => nows.map(accepting()))).to.deep.equal([]);
        expect(await escalations().get(idOf(2))).to.deep.equal(draft({ id: idOf(2) }));
      });

      it('change nothing at all when one of them is a bug', async () => {
        const failure = await escalations()
          .changeTogether(keysOf(1, 2), (nows) =>
            nows.map((now) => (now.id === idOf(2) ? ({ accepted: true, next: now, notices: [] } as const) : accepting()(now))),
          )
          .catch((error: unknown) => error);
        expect(failure).to.be.instanceOf(Error);
        expect(await escalations().get(idOf(1))).to.deep.equal(draft({ id: idOf(1) }));
      });
    });

    describe('many pick-ups of one escalation at once', () => {
      it('have one winner, and every loser sees who won', async () => {
        const reps = Array.from({ length: 10 }, (_, number) => rep({ person: personKey(`msteams|r|${number}`), name: `rep ${number}` }));
        await escalations().create(waiting());
        const outcomes = await Promise.all(
          reps.map((each) => escalations().change(waiting().id, key(each.name), deciding(each, { do: 'pickUp', place: channel }))),
        );
        const winners = outcomes.filter(({ kind }) => kind === 'done');
        expect(winners).to.have.length(1);
        const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
        for (const { escalation } of refused) expect(escalation).to.have.nested.property('owner.name', 'rep 0');
      });
    });

    describe('forgetting', () => {
      it('removes a draft that is still at this revision', async () => {
        await escalations().create(draft());
        expect(await escalations().forget(draft().id, draft().revision)).to.equal(true);
        await under().restart();
        expect(await escalations().get(draft().id)).to.equal(undefined);
        expect((await escalations().list({ by: 'author', person: partner().person }, 9)).rows).to.deep.equal([]);
      });

      it('leaves a draft that has moved on, what is submitted, and what is not there', async () => {
        await escalations().create(draft());
        await escalations().create(waiting({ id: idOf(2) }));
        expect(await escalations().forget(draft().id, draft().revision + 1)).to.equal(false);
        expect(await escalations().forget(idOf(2), waiting().revision)).to.equal(false);
        expect(await escalations().forget(idOf(3), 1)).to.equal(false);
        expect(await escalations().get(draft().id)).to.deep.equal(draft());
      });
    });

    describe('the next check of what has not changed', () => {
      it('moves alone: neither revision nor cards, and nobody is told', async () => {
        await escalations().create(waiting());
        await escalations().change(waiting().id, key('k'), accepting([card(theChannel)]));
        const now = await escalations().get(waiting().id);
        const knocks = under().knocks.length;
        expect(await escalations().recheck(waiting().id, now?.revision ?? 0, tuesday + 5)).to.equal(true);
        await under().restart();
        expect(await escalations().get(waiting().id)).to.deep.equal({ ...now, nextCheckAt: tuesday + 5 });
        expect((await escalations().list({ by: 'due', before: tuesday + 5 }, 9)).rows).to.have.length(1);
        expect(under().knocks).to.have.length(knocks);
        expect(await escalations().recheck(waiting().id, now?.revision ?? 0, null)).to.equal(true);
        expect(await escalations().count({ by: 'due', before: Number.MAX_SAFE_INTEGER })).to.equal(0);
      });

      it('stays where it is once the escalation has moved on, or is not there', async () => {
        await escalations().create(waiting());
        const { id, revision } = waiting();
        expect(await escalations().recheck(id, revision + 1, tuesday)).to.equal(false);
        expect(await escalations().recheck(idOf(3), 1, tuesday)).to.equal(false);
        const both = await Promise.all([
          escalations().recheck(id, revision, tuesday),
          escalations().change(id, key('k'), deciding(rep(), { do: 'pickUp', place: channel })),
        ]);
        expect(both[0]).to.equal(false);
        expect(await escalations().get(id)).to.include({ state: 'pickedUp', nextCheckAt: null });
      });
    });

    describe('numbers', () => {
      it('begin at 10001', async () => {
        expect(await escalations().nextNumber()).to.equal(10_001);
      });

      it('never repeat, neither among many at once nor after a restart', async () => {
        const numbers = await Promise.all(Array.from({ length: 150 }, () => escalations().nextNumber()));
        await under().restart();
        for (let more = 0; more < 3; more += 1) numbers.push(await escalations().nextNumber());
        expect(new Set(numbers).size).to.equal(153);
        expect([...numbers].sort((one, other) => one - other)).to.deep.equal(numbers);
      });

      it('find what bears them', async () => {
        await escalations().create(waiting());
        await under().restart();
        expect(await escalations().byNumber('ES-10482')).to.deep.equal(waiting());
        expect(await escalations().byNumber('ES-1048')).to.equal(undefined);
      });
    });

    describe('a search', () => {
      const ours = partner().organisation;
      const theirs = { ...waiting({ id: idOf(9) }, form({ title: '打印机离线' }), 'ES-10009'), organisation: competitor().organisation };
      const search = async (words: readonly string[], organisation?: typeof ours, skip = 0, limit = 9) => {
        const sought = { ...(organisation ? { organisation } : {}), words: words.map((text) => ({ text, customers: [] })) };
        return (await escalations().search(sought, skip, limit)).map(({ id }) => id);
      };

      it('finds what holds every word: number, title, error, description, customer, service, each in any spelling', async () => {
        await escalations().create(waiting({}, form({ title: 'ＶＰＮ 连不上', error: '0x800A', description: '退信之后打不开邮箱' })));
        await escalations().create(theirs);
        await under().restart();
        for (const words of [['es-1048'], ['vpn'], ['0x800a'], ['打不开'], [waiting().customer.name], ['exchange', '连不上']])
          expect(await search(words, ours), words.join()).to.deep.equal([waiting().id]);
        expect(await search(['vpn', '打印机'])).to.deep.equal([]);
      });

      it('never looks at who is to be called', async () => {
        await escalations().create(waiting());
        const { name, phone } = waiting().form.contact;
        expect(await search([name])).to.deep.equal([]);
        expect(await search([phone.slice(-8)])).to.deep.equal([]);
      });

      it('keeps to one organisation where it is told to, and never finds a draft', async () => {
        await escalations().create(theirs);
        await escalations().create(draft());
        expect(await search(['打印机'], ours)).to.deep.equal([]);
        expect(await search(['打印机'])).to.deep.equal([theirs.id]);
        expect(await search([draft().customer.short.toLowerCase()], ours)).to.deep.equal([]);
      });

      it('lets a word stand for customers', async () => {
        await escalations().create(waiting());
        const words = [{ text: 'jykj', customers: [waiting().customer.id] }];
        expect((await escalations().search({ words }, 0, 9)).map(({ id }) => id)).to.deep.equal([waiting().id]);
        expect(await escalations().search({ words: [{ text: 'jykj', customers: [customerId('c-2')] }] }, 0, 9)).to.deep.equal([]);
      });

      it('puts open ones first, the newest first within both, in pages', async () => {
        const lives = [closed, waiting, closed, pickedUp, waiting];
        for (const [number, make] of lives.entries())
          await escalations().create({ ...make({ id: idOf(number) }), submittedAt: tuesday + number });
        expect(await search(['exchange'], ours)).to.deep.equal([4, 3, 1, 2, 0].map(idOf));
        expect(await search(['exchange'], ours, 2, 2)).to.deep.equal([1, 2].map(idOf));
        expect(await search(['exchange'], ours, 5, 2)).to.deep.equal([]);
      });

      it('follows a change of what was filed', async () => {
        await escalations().create(waiting());
        const titled = (now: Escalation): Escalation => (isSubmitted(now) ? { ...now, form: { ...now.form, title: '证书过期' } } : now);
        await escalations().change(waiting().id, key('k'), accepting([], titled));
        expect(await search(['证书'])).to.deep.equal([waiting().id]);
        expect(await search([form().title])).to.deep.equal([]);
      });
    });

    describe('lists', () => {
      const add = (...rows: Parameters<ReturnType<typeof escalations>['create']>[0][]) =>
        Promise.all(rows.map((row) => escalations().create(row)));
      const ids = async (...query: Parameters<ReturnType<typeof escalations>['list']>) =>
        (await escalations().list(...query)).rows.map(({ id }) => id);
      const ours = partner().organisation;

      it('show an organisation its submitted ones, newest first, and nobody else’s', async () => {
        await add(
          draft({ id: idOf(1) }),
          { ...waiting({ id: idOf(2) }), submittedAt: tuesday + 2 },
          { ...closed({ id: idOf(3) }), submittedAt: tuesday + 3 },
          { ...waiting({ id: idOf(4) }), organisation: competitor().organisation },
        );
        expect(await ids({ by: 'organisation', organisation: ours }, 9)).to.deep.equal([idOf(3), idOf(2)]);
        expect(await ids({ by: 'organisation', organisation: tenantId('nobody') }, 9)).to.deep.equal([]);
      });

      it('narrow an organisation’s to the open, the ended, one customer, one service, and any of these together', async () => {
        const customer = { ...waiting().customer, id: customerId('c-2') };
        const service = { ...waiting().service, key: serviceKey('azure-vm') };
        await add(
          waiting({ id: idOf(1) }),
          closed({ id: idOf(2) }),
          waiting({ id: idOf(3), customer }),
          closed({ id: idOf(4), customer, service }),
        );
        const all = { by: 'organisation', organisation: ours } as const;
        const lists = async (fields: object) => (await ids({ ...all, ...fields }, 9)).sort();
        expect(await lists({ open: true })).to.deep.equal([idOf(1), idOf(3)]);
        expect(await lists({ open: false })).to.deep.equal([idOf(2), idOf(4)]);
        expect(await lists({ customer: customer.id })).to.deep.equal([idOf(3), idOf(4)]);
        expect(await lists({ service: service.key })).to.deep.equal([idOf(4)]);
        expect(await lists({ open: true, customer: customer.id })).to.deep.equal([idOf(3)]);
        expect(await lists({ open: true, customer: customer.id, service: service.key })).to.deep.equal([]);
        expect(await escalations().count({ ...all, open: false })).to.equal(2);
        expect(await escalations().count({ ...all, customer: customer.id })).to.equal(2);
      });

      it('show a person the drafts and submitted ones that they opened, newest first, without what self-help solved', async () => {
        await add(
          draft({ id: idOf(1), createdAt: tuesday + 1 }),
          waiting({ id: idOf(2), createdAt: tuesday + 2 }),
          { ...draft({ id: idOf(3) }), state: 'selfSolved' },
          draft({ id: idOf(4), author: { person: competitor().person, name: '吴为' } }),
        );
        expect(await ids({ by: 'author', person: partner().person }, 9)).to.deep.equal([idOf(2), idOf(1)]);
      });

      it('queue the waiting ones by their target, those without a target last and oldest first', async () => {
        const target = waiting().target;
        if (target.kind !== 'by') throw new Error('no target');
        const without = (number: number, submittedAt: number) =>
          ({ ...waiting({ id: idOf(number) }), target: { kind: 'none' }, submittedAt }) as const;
        await add(
          without(1, tuesday + 1),
          { ...waiting({ id: idOf(2) }), target: { ...target, at: tuesday + 9 } },
          without(3, tuesday),
          { ...waiting({ id: idOf(4) }), target: { ...target, at: tuesday + 5 } },
          pickedUp({ id: idOf(5) }),
        );
        expect(await ids({ by: 'queue' }, 9)).to.deep.equal([idOf(4), idOf(2), idOf(3), idOf(1)]);
        expect(await escalations().count({ by: 'queue' })).to.equal(4);
      });

      it('show a representative what they own and is not over', async () => {
        await add(pickedUp({ id: idOf(1) }), closed({ id: idOf(2) }), waiting({ id: idOf(3) }));
        expect(await ids({ by: 'owner', person: rep().person }, 9)).to.deep.equal([idOf(1)]);
        expect(await ids({ by: 'owner', person: otherRep().person }, 9)).to.deep.equal([]);
      });

      it('show a person the questions that wait for their answer: to the submitter and to colleagues who have acted on it', async () => {
        const followers = [{ person: colleague().person, name: colleague().name }];
        const later = { ...waitingForPartner({ id: idOf(2) }), submittedAt: tuesday + 2, followers };
        await add(waitingForPartner({ id: idOf(1) }), later, pickedUp({ id: idOf(3) }), waiting({ id: idOf(4) }));
        expect(await ids({ by: 'asked', person: partner().person }, 9)).to.deep.equal([idOf(2), idOf(1)]);
        expect(await ids({ by: 'asked', person: colleague().person }, 9)).to.deep.equal([idOf(2)]);
        await escalations().change(idOf(2), key('k'), deciding(partner(), { do: 'answer', text: '550 5.4.1' }));
        await under().restart();
        expect(await ids({ by: 'asked', person: partner().person }, 9)).to.deep.equal([idOf(1)]);
        expect(await ids({ by: 'asked', person: colleague().person }, 9)).to.deep.equal([]);
      });

      it('show what is due by an instant, earliest first', async () => {
        await add(
          draft({ id: idOf(1), nextCheckAt: tuesday + 3 }),
          draft({ id: idOf(2), nextCheckAt: tuesday + 1 }),
          draft({ id: idOf(3), nextCheckAt: tuesday + 4 }),
          withdrawn({ id: idOf(4) }),
        );
        expect(await ids({ by: 'due', before: tuesday + 3 }, 9)).to.deep.equal([idOf(2), idOf(1)]);
        expect(await escalations().count({ by: 'due', before: tuesday })).to.equal(0);
      });

      it('follow every change, and stay so after a restart', async () => {
        await add(waiting());
        await escalations().change(waiting().id, key('k'), deciding(rep(), { do: 'pickUp', place: channel }));
        await under().restart();
        expect(await ids({ by: 'queue' }, 9)).to.deep.equal([]);
        expect(await ids({ by: 'owner', person: rep().person }, 9)).to.deep.equal([waiting().id]);
      });

      it('come in pages, each once, though newer ones are put in between', async () => {
        const queried = { by: 'organisation', organisation: ours } as const;
        await add(...Array.from({ length: 7 }, (_, number) => ({ ...waiting({ id: idOf(number) }), submittedAt: tuesday + number })));
        const first = await escalations().list(queried, 3);
        await add({ ...waiting({ id: idOf(100) }), submittedAt: tuesday + 100 });
        const second = await escalations().list(queried, 3, first.next);
        const third = await escalations().list(queried, 3, second.next);
        const rows = [first, second, third].flatMap((page) => page.rows.map(({ id }) => id));
        expect(rows).to.deep.equal([6, 5, 4, 3, 2, 1, 0].map(idOf));
        expect(third.next).to.equal(undefined);
        expect(await escalations().count(queried)).to.equal(8);
      });

      it('have no next page when the last row ends this one', async () => {
        await add(waiting({ id: idOf(1) }), waiting({ id: idOf(2) }));
        expect(await escalations().list({ by: 'queue' }, 2)).to.not.have.property('next');
      });

      it('begin anew at a token that is none: it came back through a card', async () => {
        await add(waiting());
        expect(await ids({ by: 'queue' }, 9, '../../etc')).to.deep.equal([waiting().id]);
      });

      it('stay in order with thousands of rows', async () => {
        const at = (number: number) => tuesday + ((number * 7919) % 3000);
        await add(...Array.from({ length: 3000 }, (_, number) => draft({ id: idOf(number), nextCheckAt: at(number) })));
        const due = (await escalations().list({ by: 'due', before: tuesday + 3000 }, 3000)).rows.map((row) => row.nextCheckAt ?? 0);
        expect(due).to.deep.equal(Array.from({ length: 3000 }, (_, number) => tuesday + number));
      });
    });
  });
}
