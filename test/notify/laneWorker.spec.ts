import { expect } from 'chai';
import type { Notice } from '../../src/domain/decision.js';
import type { LaneWorkerParts } from '../../src/notify/laneWorker.js';
import { channel, channelLane, partner, partnerContact, partnerLane, personalChat, repsChannel } from './support/lane.js';
import { notifierBench } from './support/notifierBench.js';

const card = (to: Notice['to']): Notice => ({ to, what: { kind: 'card' } });
const released = (to: Notice['to']): Notice => ({ to, what: { kind: 'released', by: '沈知微' } });
const confirmed = (to: Notice['to']): Notice => ({ to, what: { kind: 'confirmed', by: '周砚秋' } });
const later = (afterMs: number) => ({ outcome: 'later', afterMs }) as const;
const failed = (why: 'blocked' | 'removed' | 'tooBig' | 'gone' | 'rejected') => ({ outcome: 'failed', why }) as const;
const ambiguous = { outcome: 'ambiguous' } as const;
const minute = 60_000;

describe('the lane worker', () => {
  describe('in a Teams channel', () => {
    it('sends the card as a new post and what follows as replies in its thread', async () => {
      const bench = notifierBench();
      bench.change(card(channel), released(channel));
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'post released']);
      const [first, second] = bench.scripted.sendings;
      expect(first).to.deep.include({ to: repsChannel, options: { newThread: true } });
      expect(second).to.have.nested.property('to.conversationId', `${repsChannel.conversationId};messageid=a1`);
    });

    it('waits with the card as long as the connector asked', async () => {
      const bench = notifierBench();
      bench.scripted.willAnswer(later(minute));
      bench.change(card(channel));
      await bench.worker.work(channelLane);
      expect(bench.knocks).to.deep.equal([{ lane: channelLane, at: bench.clock.now() + minute }]);
    });

    it('makes the card true before it says what has changed', async () => {
      const bench = notifierBench();
      bench.change(card(channel));
      await bench.worker.work(channelLane);
      bench.change(released(channel));
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'replace card r3', 'post released']);
    });

    it('lets ten changes during an outage become one card', async () => {
      const bench = notifierBench();
      bench.scripted.willAnswer(later(minute));
      bench.change(card(channel));
      await bench.worker.work(channelLane);
      for (let i = 0; i < 10; i++) bench.change();
      await bench.clock.advance(minute);
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'post card r12']);
    });

    it('holds a reply back until the card that it belongs to may be tried again', async () => {
      const bench = notifierBench();
      bench.scripted.willAnswer(ambiguous);
      bench.change(card(channel), released(channel));
      await bench.worker.work(channelLane);
      await bench.clock.advance(minute - 1);
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2']);
      await bench.clock.advance(1);
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'post card r2', 'post released']);
    });

    it('writes to the channel when the thread is gone', async () => {
      const bench = notifierBench();
      bench.change(card(channel));
      await bench.worker.work(channelLane);
      bench.change(released(channel));
      bench.scripted.willAnswer('sent', failed('rejected'));
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'replace card r3', 'post released', 'post released']);
      expect(bench.scripted.sendings.at(-1)).to.have.nested.property('to.conversationId', repsChannel.conversationId);
    });

    it('sends a new card where a replace is refused, and keeps that one true from then on', async () => {
      const bench = notifierBench();
      bench.change(card(channel));
      await bench.worker.work(channelLane);
      bench.change();
      bench.scripted.willAnswer(failed('rejected'));
      await bench.worker.work(channelLane);
      bench.change();
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'replace card r3', 'post card r3', 'replace card r4']);
      expect(bench.scripted.sendings.at(-1)).to.have.nested.property('ref.activityId', 'a2');
    });

    it('gives a card up that is too big, until it is stale again', async () => {
      const bench = notifierBench();
      bench.change(card(channel));
      await bench.worker.work(channelLane);
      bench.change();
      bench.scripted.willAnswer(failed('tooBig'));
      await bench.worker.work(channelLane);
      await bench.clock.advance(60 * minute);
      await bench.worker.work(channelLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'replace card r3']);
      bench.change();
      await bench.worker.work(channelLane);
      expect(bench.sent().at(-1)).to.equal('replace card r4');
    });
  });

  describe('asked for a card', () => {
    it('posts it anew with the words, leaves a stub where it stood, and keeps the new one true', async () => {
      const bench = notifierBench();
      bench.change(card(partner));
      await bench.worker.work(partnerLane);
      await bench.box.outbox.bring(partnerLane, { lead: '你已受理' }, bench.clock.now());
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'post card r2', 'replace stub']);
      expect(bench.scripted.sendings[1]).to.have.nested.property('what.text', '你已受理');
      expect(bench.scripted.sendings[2]).to.have.nested.property('ref.activityId', 'a1');
      bench.change();
      await bench.worker.work(partnerLane);
      expect(bench.sent().at(-1)).to.equal('replace card r3');
      expect(bench.scripted.sendings.at(-1)).to.have.nested.property('ref.activityId', 'a2');
      expect(bench.scripted.sendings.at(-1)).to.not.have.nested.property('what.text');
    });

    it('answers in the thread where it was asked for, and in the channel when that is gone', async () => {
      const bench = notifierBench();
      const where = { ...repsChannel, conversationId: `${repsChannel.conversationId};messageid=7` };
      await bench.box.outbox.bring(channelLane, { where }, bench.clock.now());
      await bench.worker.work(channelLane);
      expect(bench.scripted.sendings[0]).to.deep.include({ to: where });
      bench.scripted.willAnswer(failed('rejected'));
      await bench.box.outbox.bring(channelLane, { where }, bench.clock.now());
      await bench.worker.work(channelLane);
      expect(bench.scripted.sendings[2]).to.deep.include({ to: repsChannel, options: { newThread: true } });
    });

    it('tries the stub again after an outage without holding up messages, and lets it be where it is refused', async () => {
      const bench = notifierBench();
      bench.change(card(partner));
      await bench.worker.work(partnerLane);
      await bench.box.outbox.bring(partnerLane, {}, bench.clock.now());
      bench.scripted.willAnswer('sent', ambiguous);
      await bench.worker.work(partnerLane);
      bench.change(released(partner));
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'post card r2', 'replace stub', 'post released']);
      await bench.clock.advance(minute);
      bench.scripted.willAnswer('sent', failed('blocked'));
      await bench.worker.work(partnerLane);
      await bench.worker.work(partnerLane);
      expect(bench.sent().slice(4)).to.deep.equal(['replace card r3', 'replace stub']);
      expect(bench.contacts.of(partner)?.reachable).to.equal(true);
    });

    it('gives the stub up when it cannot be rendered', async () => {
      const bench = notifierBench(undefined, {
        renderStub: () => {
          throw new Error('broken');
        },
      });
      bench.change(card(partner));
      await bench.worker.work(partnerLane);
      await bench.box.outbox.bring(partnerLane, {}, bench.clock.now());
      for (let times = 0; times < 6; times++) {
        await bench.worker.work(partnerLane);
        await bench.clock.advance(20 * minute);
      }
      expect(bench.sent()).to.deep.equal(['post card r2', 'post card r2']);
      expect(bench.counted.at(-1)).to.equal('retireCard failed unrenderable');
    });
  });

  describe('in a personal chat', () => {
    it('sends the card first, so that what must be noticed comes last', async () => {
      const bench = notifierBench();
      bench.change(released(partner), card(partner));
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'post released']);
    });

    it('does not let a card that waits hold up a message', async () => {
      const bench = notifierBench();
      bench.change(card(partner), released(partner));
      bench.scripted.willAnswer(ambiguous);
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post card r2', 'post released']);
    });

    it('alerts with messages only', async () => {
      const bench = notifierBench();
      bench.change(card(partner), released(partner));
      await bench.worker.work(partnerLane);
      expect(bench.scripted.sendings.map((each) => each.call === 'post' && each.options.alert)).to.deep.equal([undefined, true]);
    });

    it('writes to the conversation where the person is now', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      const moved = { ...personalChat, conversationId: 'a:zhou-2' };
      bench.contacts.know({ ...partnerContact, conversation: moved });
      await bench.worker.work(partnerLane);
      expect(bench.scripted.sendings[0]).to.deep.include({ to: moved });
    });

    it('writes there also when the card is still in the old one', async () => {
      const bench = notifierBench();
      bench.change(card(partner));
      await bench.worker.work(partnerLane);
      const moved = { ...personalChat, conversationId: 'a:zhou-2' };
      bench.contacts.know({ ...partnerContact, conversation: moved });
      bench.change(released(partner));
      await bench.worker.work(partnerLane);
      expect(bench.scripted.sendings.at(-1)).to.deep.include({ call: 'post', to: moved });
    });

    it('replaces a card through the address at which its recipient is now', async () => {
      const bench = notifierBench();
      bench.change(card(partner));
      await bench.worker.work(partnerLane);
      bench.contacts.know({ ...partnerContact, conversation: { ...personalChat, serviceUrl: 'https://moved.example/' } });
      bench.change();
      await bench.worker.work(partnerLane);
      expect(bench.scripted.sendings[1]).to.have.nested.property('ref.conversation.serviceUrl', 'https://moved.example/');
    });
  });

  describe('retrying', () => {
    it('keeps the order: later messages wait for the first', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      bench.change(confirmed(partner));
      bench.scripted.willAnswer(later(30_000));
      await bench.worker.work(partnerLane);
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post released']);
      await bench.clock.advance(30_000);
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post released', 'post released', 'post confirmed']);
    });

    it('knocks for the time at which the connector may be asked again', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      bench.scripted.willAnswer(later(30_000));
      await bench.worker.work(partnerLane);
      expect(bench.knocks).to.deep.equal([{ lane: partnerLane, at: bench.clock.now() + 30_000 }]);
    });

    it('repeats a message of unknown outcome after a minute, then two, at most fifteen', async () => {
      const bench = notifierBench(() => ambiguous);
      bench.change(released(partner));
      const waits: number[] = [];
      for (let i = 0; i < 6; i++) {
        await bench.worker.work(partnerLane);
        const wait = (bench.knocks.at(-1)?.at ?? 0) - bench.clock.now();
        waits.push(wait / minute);
        await bench.clock.advance(wait);
      }
      expect(waits).to.deep.equal([1, 2, 4, 8, 15, 15]);
    });

    it('counts only doubts for that: the first one after a long outage is still the first', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      bench.scripted.willAnswer(...Array.from({ length: 8 }, () => later(5_000)), ambiguous, later(5_000), ambiguous);
      const waits: number[] = [];
      for (let i = 0; i < 11; i++) {
        await bench.worker.work(partnerLane);
        const wait = (bench.knocks.at(-1)?.at ?? 0) - bench.clock.now();
        waits.push(wait / 1000);
        await bench.clock.advance(wait);
      }
      expect(waits).to.deep.equal([5, 5, 5, 8, 16, 32, 60, 60, 60, 60, 120]);
    });

    it('does the same for a card that is not out yet', async () => {
      const bench = notifierBench(() => ambiguous);
      bench.change(card(channel));
      const waits: number[] = [];
      for (let i = 0; i < 3; i++) {
        await bench.worker.work(channelLane);
        const wait = (bench.knocks.at(-1)?.at ?? 0) - bench.clock.now();
        waits.push(wait / minute);
        await bench.clock.advance(wait);
      }
      expect(waits).to.deep.equal([1, 2, 4]);
    });

    it('repeats a replace of unknown outcome soon: after a second, then two, at most a minute', async () => {
      const bench = notifierBench(({ call }) => (call === 'replace' ? ambiguous : 'sent'));
      bench.change(card(partner));
      await bench.worker.work(partnerLane);
      bench.change();
      const waits: number[] = [];
      for (let i = 0; i < 8; i++) {
        await bench.worker.work(partnerLane);
        const wait = (bench.knocks.at(-1)?.at ?? 0) - bench.clock.now();
        waits.push(wait / 1000);
        await bench.clock.advance(wait);
      }
      expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60]);
    });

    it('does not give up however long an outage lasts', async () => {
      let up = false;
      const bench = notifierBench(() => (up ? 'sent' : later(5_000)));
      bench.change(released(partner));
      for (let i = 0; i < 200; i++) {
        await bench.worker.work(partnerLane);
        await bench.clock.advance(10 * minute);
      }
      up = true;
      await bench.worker.work(partnerLane);
      expect(bench.counted.at(-1)).to.equal('message sent');
      expect(bench.lags).to.deep.equal([2000 * minute]);
    });
  });

  describe('what fails for good', () => {
    it('fails the message, marks the person unreachable and shows it on the card of every place', async () => {
      const bench = notifierBench();
      bench.change(card(channel));
      await bench.worker.work(channelLane);
      bench.change(released(partner));
      await bench.worker.work(channelLane);
      bench.scripted.willAnswer(failed('blocked'));
      await bench.worker.work(partnerLane);
      expect(bench.contacts.of(partner)).to.include({ reachable: false });
      await bench.worker.work(channelLane);
      expect(bench.sent().at(-1)).to.equal('replace card r3 unreached: blocked');
      expect(bench.counted).to.include('message failed blocked');
    });

    it('goes on with the next message, which may get through and makes the person reachable again', async () => {
      const bench = notifierBench();
      bench.change(released(partner), confirmed(partner));
      bench.scripted.willAnswer(failed('blocked'));
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post released', 'post confirmed']);
      expect(bench.contacts.of(partner)).to.include({ reachable: true });
    });

    it('does not blame the person for a message that is too big', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      bench.scripted.willAnswer(failed('tooBig'));
      await bench.worker.work(partnerLane);
      expect(bench.contacts.of(partner)).to.include({ reachable: true });
    });

    it('leaves a person alone who has come back in another conversation meanwhile', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      const back = { ...partnerContact, conversation: { ...personalChat, conversationId: 'a:zhou-2' } };
      bench.scripted.willAnswer(async () => {
        bench.contacts.know(back);
        return failed('blocked');
      });
      await bench.worker.work(partnerLane);
      expect(bench.contacts.of(partner)).to.deep.equal(back);
    });

    it('fails what is for somebody whom the bot has never seen', async () => {
      const bench = notifierBench();
      bench.contacts.forget(partner);
      bench.change(released(partner), card(partner));
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal([]);
      expect(await bench.box.outbox.states(partnerLane.escalation)).to.deep.equal([
        { to: partner, state: 'failed', why: 'unknownRecipient' },
      ]);
      expect(await bench.box.outbox.due(bench.clock.now() + 60 * minute, 10)).to.deep.equal([]);
    });

    it('fails what is about an escalation that is not there any more', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      bench.escalations.clear();
      await bench.worker.work(partnerLane);
      expect(await bench.box.outbox.states(partnerLane.escalation)).to.deep.equal([
        { to: partner, state: 'failed', why: 'unknownEscalation' },
      ]);
    });

    it('tries a message that cannot be rendered five times, then lets the next one through', async () => {
      const bench = notifierBench(undefined, {
        render: ({ notice }) => {
          if (notice.what.kind === 'released') throw new Error('a template is broken');
          return { summary: notice.what.kind };
        },
      });
      bench.change(released(partner), confirmed(partner));
      for (let i = 0; i < 5; i++) {
        await bench.worker.work(partnerLane);
        await bench.clock.advance(15 * minute);
      }
      expect(bench.sent()).to.deep.equal(['post confirmed']);
      expect(bench.counted.filter((each) => each === 'message failed unrenderable')).to.have.length(1);
      expect(bench.lines).to.include('a notice could not be rendered');
    });
  });

  it('gives up a card that cannot be rendered five times, until it is stale again', async () => {
    let broken = true;
    const bench = notifierBench(undefined, {
      renderCard: () => {
        if (broken) throw new Error('a template is broken');
        return { summary: 'card', card: {} };
      },
    });
    bench.change(card(channel));
    for (let i = 0; i < 6; i++) {
      await bench.worker.work(channelLane);
      await bench.clock.advance(15 * minute);
    }
    expect(bench.counted.filter((each) => each.includes('unrenderable'))).to.deep.equal(['newCard failed unrenderable']);
    broken = false;
    bench.change();
    await bench.worker.work(channelLane);
    expect(bench.sent()).to.deep.equal(['post card']);
  });

  it('gives a lane back in which there is nothing to do', async () => {
    const settled: unknown[] = [];
    const outbox: LaneWorkerParts['outbox'] = {
      claim: async (lane) => ({ lane, token: 't', messages: [], card: { stale: false, attempts: 0 } }),
      settle: async (_, settlements) => void settled.push(settlements),
      states: async () => [],
      refresh: async () => {},
    };
    const bench = notifierBench(undefined, { outbox });
    await bench.worker.work(channelLane);
    expect(settled).to.deep.equal([[]]);
    expect(bench.sent()).to.deep.equal([]);
  });

  describe('when the store fails', () => {
    const whileDiskIsFull = async (bench: ReturnType<typeof notifierBench>) => {
      bench.box.breakDown(true);
      for (let i = 0; i < 3; i++) {
        const refused = await bench.worker.work(partnerLane).catch((error: unknown) => error);
        expect(refused).to.be.an('error');
        await bench.clock.advance(minute);
      }
      bench.box.breakDown(false);
      await bench.worker.work(partnerLane);
    };

    it('does not send again a message that was sent but could not be settled', async () => {
      const bench = notifierBench();
      bench.change(released(partner), confirmed(partner));
      await whileDiskIsFull(bench);
      expect(bench.sent()).to.deep.equal(['post released', 'post confirmed']);
      expect(bench.counted).to.deep.equal(['message sent', 'message sent']);
    });

    it('replaces a card that was sent but could not be settled, instead of posting another', async () => {
      const bench = notifierBench();
      bench.change(card(partner));
      await whileDiskIsFull(bench);
      expect(bench.sent().filter((each) => each.startsWith('post'))).to.deep.equal(['post card r2']);
      expect(bench.sent().at(-1)).to.equal('replace card r2');
    });

    it('drops quietly what another worker has taken over', async () => {
      const bench = notifierBench();
      bench.change(released(partner));
      bench.scripted.willAnswer(async () => {
        await bench.clock.advance(minute);
        await bench.box.outbox.claim(partnerLane, bench.clock.now(), minute);
        return 'sent';
      });
      await bench.worker.work(partnerLane);
      expect(bench.sent()).to.deep.equal(['post released']);
      expect(bench.lines).to.deep.equal(['another worker has taken over a lane']);
    });
  });

  it('sends one thing at a time to a conversation, whatever lanes it belongs to', async () => {
    let open = 0;
    let most = 0;
    const bench = notifierBench(() => async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return 'sent';
    });
    const person = { ...partnerContact, to: channel, conversation: personalChat };
    bench.contacts.know(person);
    bench.change(released(partner), released(channel));
    await Promise.all([bench.worker.work(partnerLane), bench.worker.work(channelLane)]);
    expect(bench.sent()).to.have.length(2);
    expect(most).to.equal(1);
  });

  it('begins nothing new once it is stopped, and settles what is under way', async () => {
    const bench = notifierBench();
    bench.change(released(partner), confirmed(partner));
    bench.scripted.willAnswer(async () => {
      bench.worker.stop();
      return 'sent';
    });
    await bench.worker.work(partnerLane);
    expect(bench.sent()).to.deep.equal(['post released']);
    expect((await bench.box.outbox.states(partnerLane.escalation)).map(({ state }) => state)).to.deep.equal(['sent', 'pending']);
  });
});
