import { expect } from 'chai';
import type { MessageRef } from '../../../src/domain/conversation.js';
import type { Notice } from '../../../src/domain/decision.js';
import { commandKey } from '../../../src/domain/ids.js';
import { type Claim, type Lane, type Settlement, StaleClaim } from '../../../src/store/ports.js';
import { tuesday, waiting } from '../../support/builders.js';
import { accepting, card, idOf, message, theChannel, thePartner } from '../support/escalations.js';
import { freshStore, type MakeStore } from './storeUnderTest.js';

const id = waiting().id;
const partnerLane: Lane = { escalation: id, to: thePartner };
const channelLane: Lane = { escalation: id, to: theChannel };
const leaseMs = 1_000;

const ref = (activityId: string): MessageRef => ({
  conversation: { channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1/', conversationId: 'a:1', botId: '28:bot', kind: 'personal' },
  activityId,
});

const textsOf = (claim: Claim | undefined) => claim?.messages.map(({ notice }) => ('text' in notice.what ? notice.what.text : ''));

/** What every Outbox does: lanes with messages in order and one living card, leases, retries, outcomes. */
export function describeOutboxContract(name: string, make: MakeStore): void {
  describe(`${name} as an outbox`, () => {
    const under = freshStore(make);
    const outbox = () => under().store.outbox;
    let changes = 0;

    /** A change of the escalation with these notices. */
    const change = async (...notices: readonly Notice[]): Promise<number> => {
      changes += 1;
      const outcome = await under().store.escalations.change(id, commandKey(`k${changes}`), accepting(notices));
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      return outcome.escalation.revision;
    };
    const claim = async (lane: Lane, at = tuesday): Promise<Claim> => {
      const claimed = await outbox().claim(lane, at, leaseMs);
      if (!claimed) throw new Error('nothing to claim');
      return claimed;
    };
    const isFree = async (lane: Lane, at = tuesday) => (await outbox().claim(lane, at, leaseMs)) !== undefined;
    /** Claims the lane and settles all that is in it in one way. */
    const settleAll = async (lane: Lane, how: (id: string) => Settlement, at = tuesday): Promise<void> => {
      const claimed = await claim(lane, at);
      await outbox().settle(
        claimed,
        claimed.messages.map((each) => how(each.id)),
      );
    };
    const sent = (messageId: string): Settlement => ({ message: messageId, result: 'sent', ref: ref('m') });
    const showCard = async (lane: Lane, revision: number, at = tuesday) =>
      outbox().settle(await claim(lane, at), [{ card: { ref: ref('c'), revision } }]);

    beforeEach(() => under().store.escalations.create(waiting()));

    it('has nothing to claim in a lane that nobody wrote to', async () => {
      expect(await isFree(partnerLane)).to.equal(false);
      expect(await outbox().backlog()).to.deep.equal({ lanes: 0 });
    });

    describe('messages', () => {
      it('are handed out in their order, with the time of their change, also after a restart', async () => {
        await change(message('one'), message('two'), message('three', theChannel));
        await change(message('four'));
        await under().restart();
        const claimed = await claim(partnerLane);
        expect(textsOf(claimed)).to.deep.equal(['one', 'two', 'four']);
        expect(claimed.messages[0]).to.deep.include({ notice: message('one'), at: tuesday, attempts: 0 });
        expect(claimed).to.not.have.property('card');
      });

      it('have ids that no other message has, of whatever escalation', async () => {
        await under().store.escalations.create(waiting({ id: idOf(2) }, undefined, 'ES-2'));
        await change(message('one'), message('two', theChannel));
        await under().store.escalations.change(idOf(2), commandKey('k'), accepting([message('three')]));
        const claims = [await claim(partnerLane), await claim(channelLane), await claim({ escalation: idOf(2), to: thePartner })];
        expect(new Set(claims.flatMap(({ messages }) => messages.map((each) => each.id))).size).to.equal(3);
      });

      it('leave when they are sent or failed for good, also after a restart', async () => {
        await change(message('one'), message('two'), message('three'));
        const { messages, ...claimed } = await claim(partnerLane);
        const [first, second] = messages.map((each) => each.id);
        await outbox().settle({ ...claimed, messages }, [sent(first ?? ''), { message: second ?? '', result: 'failed', why: 'blocked' }]);
        await under().restart();
        expect(textsOf(await claim(partnerLane))).to.deep.equal(['three']);
      });

      it('that must be tried again hold back the later ones until then, and count their attempts', async () => {
        await change(message('one'), message('two'));
        await settleAll(partnerLane, (each) => ({ message: each, result: 'retry', at: tuesday + 60_000 }));
        expect(await isFree(partnerLane, tuesday + 59_999)).to.equal(false);
        expect(await outbox().due(tuesday + 59_999, 9)).to.deep.equal([]);
        await under().restart();
        expect(await outbox().due(tuesday + 60_000, 9)).to.deep.equal([partnerLane]);
        const claimed = await claim(partnerLane, tuesday + 60_000);
        expect(textsOf(claimed)).to.deep.equal(['one', 'two']);
        expect(claimed.messages.map(({ attempts }) => attempts)).to.deep.equal([1, 1]);
      });

      it('that arrive while a lane is worked are kept', async () => {
        await change(message('one'));
        const claimed = await claim(partnerLane);
        await change(message('two'));
        await outbox().settle(claimed, [sent(claimed.messages[0]?.id ?? '')]);
        expect(textsOf(await claim(partnerLane))).to.deep.equal(['two']);
      });
    });

    describe('a lease', () => {
      it('keeps others out until it is given back', async () => {
        await change(message('one'));
        const claimed = await claim(partnerLane);
        expect(await isFree(partnerLane)).to.equal(false);
        expect(await outbox().due(tuesday, 9)).to.deep.equal([]);
        await outbox().settle(claimed, []);
        expect(await isFree(partnerLane)).to.equal(true);
      });

      it('goes to one of many who ask at once', async () => {
        await change(message('one'));
        const asked = await Promise.all(Array.from({ length: 10 }, () => outbox().claim(partnerLane, tuesday, leaseMs)));
        expect(asked.filter((claimed) => claimed !== undefined)).to.have.length(1);
      });

      it('that has run out may be taken by another, and the first may settle no more', async () => {
        await change(message('one'));
        const first = await claim(partnerLane);
        const second = await claim(partnerLane, tuesday + leaseMs);
        const refused = await outbox()
          .settle(first, [sent(first.messages[0]?.id ?? '')])
          .catch((error: unknown) => error);
        expect(refused).to.be.instanceOf(StaleClaim);
        await outbox().settle(second, [sent(second.messages[0]?.id ?? '')]);
        expect(await isFree(partnerLane)).to.equal(false);
      });

      it('is used up by settling once', async () => {
        await change(message('one'));
        const claimed = await claim(partnerLane);
        await outbox().settle(claimed, []);
        const again = await outbox()
          .settle(claimed, [])
          .catch((error: unknown) => error);
        expect(again).to.be.instanceOf(StaleClaim);
      });

      it('holds one lane only', async () => {
        await change(message('one'), message('two', theChannel));
        await claim(partnerLane);
        expect(textsOf(await claim(channelLane))).to.deep.equal(['two']);
      });
    });

    describe('a living card', () => {
      it('is wanted by its notice, once, and is no message', async () => {
        await change(card());
        await change(card());
        expect(await claim(partnerLane)).to.deep.include({ messages: [], card: { stale: true, attempts: 0 } });
      });

      it('is true once it shows the revision, and stale again after the next change, also after a restart', async () => {
        await showCard(partnerLane, await change(card()));
        expect(await isFree(partnerLane)).to.equal(false);
        const shown = { ref: ref('c'), revision: (await under().store.escalations.get(id))?.revision };
        await change();
        await under().restart();
        expect(await claim(partnerLane)).to.deep.include({ card: { shown, stale: true, attempts: 0 } });
      });

      it('is knocked for by every change of its escalation', async () => {
        await showCard(partnerLane, await change(card()));
        under().knocks.length = 0;
        await change();
        expect(under().knocks).to.deep.equal([{ lanes: [partnerLane], at: tuesday }]);
      });

      it('that was made stale while it was sent stays stale', async () => {
        const revision = await change(card());
        const claimed = await claim(partnerLane);
        await change();
        await outbox().settle(claimed, [{ card: { ref: ref('c'), revision } }]);
        expect((await claim(partnerLane)).card).to.include({ stale: true });
      });

      it('that must be tried again waits, though messages do not', async () => {
        await change(card());
        await outbox().settle(await claim(partnerLane), [{ cardRetry: tuesday + 60_000 }]);
        expect(await isFree(partnerLane)).to.equal(false);
        await change(message('one'));
        const claimed = await claim(partnerLane);
        expect(textsOf(claimed)).to.deep.equal(['one']);
        expect(claimed.card).to.deep.equal({ stale: true, attempts: 1, retryAt: tuesday + 60_000 });
        await outbox().settle(claimed, [sent(claimed.messages[0]?.id ?? '')]);
        await under().restart();
        expect(await isFree(partnerLane, tuesday + 59_999)).to.equal(false);
        expect(await isFree(partnerLane, tuesday + 60_000)).to.equal(true);
      });

      it('does not wait for a message that must be tried again', async () => {
        await change(card(), message('one'));
        const claimed = await claim(partnerLane);
        await outbox().settle(claimed, [{ message: claimed.messages[0]?.id ?? '', result: 'retry', at: tuesday + 60_000 }]);
        expect(await claim(partnerLane)).to.deep.include({ messages: [], card: { stale: true, attempts: 0 } });
      });

      it('that failed for good is left alone until the escalation changes', async () => {
        const revision = await change(card());
        await showCard(partnerLane, revision);
        await change();
        await outbox().settle(await claim(partnerLane), [{ cardFailed: 'tooBig' }]);
        await under().restart();
        expect(await isFree(partnerLane)).to.equal(false);
        await change(message('one'));
        expect((await claim(partnerLane)).card).to.deep.equal({ shown: { ref: ref('c'), revision }, stale: true, attempts: 0 });
      });

      it('can be wanted without a change, in lanes that have none', async () => {
        await change(card());
        under().knocks.length = 0;
        await outbox().want([partnerLane, channelLane], tuesday + 5);
        expect(under().knocks).to.deep.equal([{ lanes: [channelLane], at: tuesday + 5 }]);
        await under().restart();
        expect((await claim(channelLane)).card).to.deep.equal({ stale: true, attempts: 0 });
      });

      it('is not wanted for an escalation that is not there', async () => {
        await outbox().want([{ escalation: idOf(9), to: theChannel }], tuesday);
        expect(await outbox().backlog()).to.deep.equal({ lanes: 0 });
      });

      it('can be made stale without a change', async () => {
        await showCard(partnerLane, await change(card(), card(theChannel)));
        await outbox().refresh(id, tuesday);
        await under().restart();
        expect((await claim(partnerLane)).card).to.include({ stale: true });
      });

      it('that is refreshed while it is sent stays stale, and is true after the next', async () => {
        const revision = await change(card());
        const claimed = await claim(partnerLane);
        await outbox().refresh(id, tuesday);
        await outbox().settle(claimed, [{ card: { ref: ref('c'), revision } }]);
        await showCard(partnerLane, revision);
        expect(await isFree(partnerLane)).to.equal(false);
      });
    });

    describe('a card that somebody asks for', () => {
      it('is posted anew, and the one that was out is named until it is settled, also after a restart', async () => {
        const revision = await change(card());
        await showCard(partnerLane, revision);
        under().knocks.length = 0;
        await outbox().bring(partnerLane, { lead: 'here' }, tuesday + 5);
        expect(under().knocks).to.deep.equal([{ lanes: [partnerLane], at: tuesday + 5 }]);
        await under().restart();
        const claimed = await claim(partnerLane);
        expect(claimed.card).to.deep.equal({ shown: { ref: ref('c'), revision }, stale: true, attempts: 0, bring: { lead: 'here' } });
        await outbox().settle(claimed, [{ card: { ref: ref('d'), revision }, former: ref('c') }]);
        await under().restart();
        const then = await claim(partnerLane);
        expect(then.card).to.deep.equal({ shown: { ref: ref('d'), revision }, stale: false, attempts: 0, former: ref('c') });
        await outbox().settle(then, [{ cardRetry: tuesday + 60_000 }]);
        expect(await isFree(partnerLane)).to.equal(false);
        const last = await claim(partnerLane, tuesday + 60_000);
        expect(last.card).to.deep.include({ former: ref('c'), retryAt: tuesday + 60_000 });
        await outbox().settle(last, [{ retired: 'c' }]);
        expect(await isFree(partnerLane, tuesday + 90_000)).to.equal(false);
      });

      it('comes to a lane that had none', async () => {
        await outbox().bring(channelLane, { where: ref('x').conversation }, tuesday);
        expect((await claim(channelLane)).card).to.deep.equal({ stale: true, attempts: 0, bring: { where: ref('x').conversation } });
      });

      it('may be asked for with a notice, in the same step as the change', async () => {
        await change({ to: theChannel, what: { kind: 'card', asked: { lead: 'yours' } } });
        expect((await claim(channelLane)).card).to.deep.equal({ stale: true, attempts: 0, bring: { lead: 'yours' } });
      });

      it('comes once however often it was asked for, with all the words', async () => {
        for (const lead of ['one', undefined, 'two', 'two']) await outbox().bring(partnerLane, lead ? { lead } : {}, tuesday);
        const claimed = await claim(partnerLane);
        expect(claimed.card?.bring).to.deep.equal({ lead: 'one\n\ntwo' });
        await outbox().settle(claimed, [{ card: { ref: ref('c'), revision: waiting().revision } }]);
        expect(await isFree(partnerLane)).to.equal(false);
      });

      it('that is asked for while it is sent comes again, and every former one is named', async () => {
        const revision = await change(card());
        await showCard(partnerLane, revision);
        await outbox().bring(partnerLane, {}, tuesday);
        const claimed = await claim(partnerLane);
        await outbox().bring(partnerLane, {}, tuesday);
        await outbox().settle(claimed, [{ card: { ref: ref('d'), revision }, former: ref('c') }]);
        const again = await claim(partnerLane);
        expect(again.card).to.deep.include({ stale: true, bring: {}, former: ref('c') });
        await outbox().settle(again, [{ card: { ref: ref('e'), revision }, former: ref('d') }]);
        await outbox().settle(await claim(partnerLane), [{ retired: 'c' }]);
        expect((await claim(partnerLane)).card?.former).to.deep.equal(ref('d'));
      });

      it('does not wait for what an earlier failure made it wait for, and failing leaves the former one', async () => {
        const revision = await change(card());
        await showCard(partnerLane, revision);
        await change();
        await outbox().settle(await claim(partnerLane), [{ cardRetry: tuesday + 60_000 }]);
        await outbox().bring(partnerLane, {}, tuesday);
        await outbox().settle(await claim(partnerLane), [{ cardFailed: 'blocked' }]);
        expect(await isFree(partnerLane)).to.equal(false);
        await change();
        expect((await claim(partnerLane)).card).to.deep.equal({ shown: { ref: ref('c'), revision }, stale: true, attempts: 0 });
      });

      it('does not come for an escalation that is not there', async () => {
        await outbox().bring({ escalation: idOf(9), to: theChannel }, {}, tuesday);
        expect(await outbox().backlog()).to.deep.equal({ lanes: 0 });
      });
    });

    describe('what the sweep asks', () => {
      it('names lanes with something to do, the longest waiting first, at most so many', async () => {
        await change(message('one'));
        under().now = tuesday + 1;
        await change(message('two', theChannel));
        expect(await outbox().due(tuesday + 1, 9)).to.deep.equal([partnerLane, channelLane]);
        expect(await outbox().due(tuesday + 1, 1)).to.deep.equal([partnerLane]);
      });

      it('counts lanes with unsettled work, and since when the oldest waits, also after a restart', async () => {
        await change(message('one'));
        under().now = tuesday + 1;
        await change(message('two', theChannel));
        await under().restart();
        expect(await outbox().backlog()).to.deep.equal({ lanes: 2, oldest: tuesday });
        await settleAll(partnerLane, sent);
        expect(await outbox().backlog()).to.deep.equal({ lanes: 1, oldest: tuesday + 1 });
      });
    });

    describe('how notices fare', () => {
      it('is pending, then sent', async () => {
        await change(message('one'));
        expect(await outbox().states(id)).to.deep.equal([{ to: thePartner, state: 'pending' }]);
        await settleAll(partnerLane, sent);
        await under().restart();
        expect(await outbox().states(id)).to.deep.equal([{ to: thePartner, state: 'sent' }]);
      });

      it('is failed with the reason, until a later one arrives', async () => {
        await change(message('one'));
        await settleAll(partnerLane, (each) => ({ message: each, result: 'failed', why: 'blocked' }));
        await under().restart();
        expect(await outbox().states(id)).to.deep.equal([{ to: thePartner, state: 'failed', why: 'blocked' }]);
        await change(message('two'));
        await settleAll(partnerLane, sent);
        expect(await outbox().states(id)).to.deep.equal([{ to: thePartner, state: 'sent' }]);
      });

      it('tells of a card that cannot be shown', async () => {
        await change(card());
        await outbox().settle(await claim(partnerLane), [{ cardFailed: 'removed' }]);
        expect(await outbox().states(id)).to.deep.equal([{ to: thePartner, state: 'failed', why: 'removed' }]);
      });

      it('is told of each recipient, and of this escalation only', async () => {
        await under().store.escalations.create(waiting({ id: idOf(2) }, undefined, 'ES-2'));
        await under().store.escalations.change(idOf(2), commandKey('k'), accepting([message('other')]));
        await change(message('one'), card(theChannel));
        expect(await outbox().states(id)).to.have.deep.members([
          { to: thePartner, state: 'pending' },
          { to: theChannel, state: 'pending' },
        ]);
      });
    });

    it('has nothing left of a draft that was forgotten', async () => {
      const draftId = idOf(3);
      const { state: _, ...rest } = waiting({ id: draftId });
      await under().store.escalations.create({ ...rest, state: 'draft' });
      await under().store.escalations.change(draftId, commandKey('k'), accepting([message('one')]));
      await under().store.escalations.forget(draftId, rest.revision + 1);
      await under().restart();
      expect(await outbox().backlog()).to.deep.equal({ lanes: 0 });
    });
  });
}
