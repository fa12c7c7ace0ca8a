import { expect } from 'chai';
import fc from 'fast-check';
import type { Rendered } from '../../src/cards/rendered.js';
import type { Contact } from '../../src/domain/conversation.js';
import type { Notice } from '../../src/domain/decision.js';
import type { Escalation } from '../../src/domain/escalation.js';
import type { Log } from '../../src/log.js';
import { createNotifier, type Notifier } from '../../src/notify/notifier.js';
import type { Delivery, Sent } from '../../src/notify/ports.js';
import { createTimerWaker } from '../../src/notify/timerWaker.js';
import type { Outbox } from '../../src/store/ports.js';
import { manualClock } from '../support/manualClock.js';
import { anEscalationId, channel, channelContact, partner, partnerContact, waitingEscalation } from './support/lane.js';
import { memoryOutbox } from './support/memoryOutbox.js';

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const minute = 60_000;

/** What the connector does with one call. The two last ones: delivered, but the bot does not hear of it or does not live to note it. */
type Fate = 'sent' | 'later' | 'lost' | 'refused' | 'arrivedUnheard' | 'arrivedThenKilled';

/** A bot that can be killed at any moment and started anew on what its store kept, and the chats that its recipients see. */
function world(fates: Fate[]) {
  const clock = manualClock();
  const box = memoryOutbox();
  const escalations = new Map<string, Escalation>([[anEscalationId, waitingEscalation()]]);
  const contacts = new Map<string, Contact>([
    ['person', partnerContact],
    ['place', channelContact],
  ]);
  /** Each chat's messages in the order in which they arrived; a card is named by its activity id and changes in place. */
  const messages: Record<string, string[]> = { person: [], place: [] };
  const cards = new Map<string, string>();
  let count = 0;
  let onTheWire = Promise.resolve();
  let running: { notifier: Notifier; kill: () => void } | undefined;

  const arrive = (chat: 'person' | 'place', what: Rendered, replaced?: string): string => {
    count += 1;
    const id = replaced ?? `a${count}`;
    if (what.card) cards.set(id, what.summary);
    else messages[chat]?.push(what.summary);
    return id;
  };

  const start = async () => {
    let alive = true;
    const kill = () => {
      alive = false;
    };
    const mustLive = () => {
      if (!alive) throw new Error('killed');
    };
    const send = async (arrived: () => Sent, mayRefuse: boolean): Promise<Sent> => {
      mustLive();
      await onTheWire;
      const fate = fates.shift() ?? 'sent';
      if (fate === 'later') return { outcome: 'later', afterMs: 5_000 };
      if (fate === 'lost') return { outcome: 'ambiguous' };
      if (fate === 'refused' && mayRefuse) return { outcome: 'failed', why: 'rejected' };
      const sent = arrived();
      if (fate === 'arrivedThenKilled') kill();
      return fate === 'arrivedUnheard' ? { outcome: 'ambiguous' } : sent;
    };
    const delivery: Delivery = {
      post: (to, what) =>
        send(
          () => ({ outcome: 'sent', ref: { conversation: to, activityId: arrive(to.kind === 'channel' ? 'place' : 'person', what) } }),
          false,
        ),
      replace: (ref, what) =>
        send(() => {
          arrive(ref.conversation.kind === 'channel' ? 'place' : 'person', what, ref.activityId);
          return { outcome: 'sent', ref };
        }, true),
    };
    const outbox: Outbox = {
      ...box.outbox,
      claim: async (...of) => {
        mustLive();
        return box.outbox.claim(...of);
      },
      settle: async (...of) => {
        mustLive();
        return box.outbox.settle(...of);
      },
    };
    const timers: typeof clock.timers = { after: (ms, run) => clock.timers.after(ms, () => alive && run()) };
    const waker = createTimerWaker({ now: clock.now, timers, log: silent });
    box.onKnock((lanes, at) => waker.knock(lanes, at));
    const notifier = createNotifier({
      outbox,
      waker,
      timers,
      delivery,
      contacts: {
        get: async (to) => contacts.get('person' in to ? 'person' : 'place'),
        seen: async (contact) => void contacts.set('person' in contact.to ? 'person' : 'place', contact),
      },
      escalations: { get: async (id) => escalations.get(id) },
      render: ({ notice }) => ({ summary: notice.what.kind === 'detailsAdded' ? notice.what.text : notice.what.kind }),
      renderStub: () => ({ summary: 'stub', card: {} }),
      renderCard: ({ escalation }) => ({ summary: `r${escalation.revision}`, card: {} }),
      now: clock.now,
      log: silent,
      metrics: { attempted: () => {}, arrived: () => {} },
    });
    running = { notifier, kill };
    await notifier.start();
  };

  const restart = async () => {
    running?.kill();
    box.restart();
    await start();
  };

  return {
    clock,
    box,
    cards,
    messages,
    start,
    restart,
    stop: () => running?.notifier.stop(),
    /** Calls to the connector take until the returned function is called. */
    slowDown: () => {
      let arrive = () => {};
      onTheWire = new Promise((resolve) => {
        arrive = resolve;
      });
      return arrive;
    },
    change: (...notices: readonly Notice[]) => {
      const revision = (escalations.get(anEscalationId)?.revision ?? 0) + 1;
      escalations.set(anEscalationId, waitingEscalation(revision));
      box.put(anEscalationId, notices, clock.now());
      return revision;
    },
    /** Until nothing is left to do, for at most a day of the clock. */
    untilQuiet: async () => {
      for (let i = 0; i < 96; i++) {
        if ((await box.outbox.backlog()).lanes === 0) return;
        if (i % 8 === 7) await restart();
        await clock.advance(15 * minute);
      }
    },
  };
}

const said = (to: Notice['to'], text: string): Notice => ({ to, what: { kind: 'detailsAdded', by: '周砚秋', text } });
const cardsFor = (...to: Notice['to'][]): readonly Notice[] => to.map((each) => ({ to: each, what: { kind: 'card' } }));

/** The order in which different messages came in for the first time. */
const firstTimes = (messages: readonly string[] = []) => [...new Set(messages)];

type Step =
  | { readonly do: 'change'; readonly toPartner: boolean; readonly toReps: boolean }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'kill' }
  | { readonly do: 'diskFull'; readonly full: boolean };

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), toPartner: fc.boolean(), toReps: fc.boolean() }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 1_000, 5_000, 20_000, 61_000, 10 * minute) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('diskFull' as const), full: fc.boolean() }) },
  ),
  { maxLength: 14 },
);
const fates = fc.array(fc.constantFrom<Fate>('sent', 'later', 'lost', 'refused', 'arrivedUnheard', 'arrivedThenKilled'), { maxLength: 25 });

describe('the notifier', () => {
  it('delivers what an earlier process left over, at once', async () => {
    const there = world([]);
    there.change(said(partner, 'one'));
    await there.start();
    await there.clock.advance(0);
    expect(there.messages['person']).to.deep.equal(['one']);
  });

  it('delivers what is knocked for, without waiting for the sweep', async () => {
    const there = world([]);
    await there.start();
    there.change(said(partner, 'one'));
    await there.clock.advance(0);
    expect(there.messages['person']).to.deep.equal(['one']);
  });

  it('sends again, after a restart, what it was killed on before it could note it', async () => {
    const there = world(['arrivedThenKilled']);
    await there.start();
    there.change(said(partner, 'one'), said(partner, 'two'));
    await there.clock.advance(0);
    expect(there.messages['person']).to.deep.equal(['one']);
    await there.restart();
    await there.clock.advance(0);
    expect(there.messages['person']).to.deep.equal(['one', 'one', 'two']);
  });

  it('sends nothing more once it has stopped', async () => {
    const there = world([]);
    await there.start();
    await there.stop();
    there.change(said(partner, 'one'));
    await there.clock.advance(60 * minute);
    expect(there.messages['person']).to.deep.equal([]);
  });

  it('has settled what was under way when it has stopped, and begun nothing after it', async () => {
    const there = world([]);
    await there.start();
    const arrive = there.slowDown();
    there.change(said(partner, 'one'), said(partner, 'two'));
    await there.clock.advance(0);
    let stopped = false;
    const stopping = there.stop()?.then(() => {
      stopped = true;
    });
    await there.clock.settle();
    expect(stopped).to.equal(false);
    arrive();
    await stopping;
    expect(there.messages['person']).to.deep.equal(['one']);
    expect(await there.box.outbox.states(anEscalationId)).to.deep.equal([
      { to: partner, state: 'sent' },
      { to: partner, state: 'pending' },
    ]);
    expect(there.clock.nextAt(), 'no sweep is left').to.equal(undefined);
  });

  it('brings every message at least once, in order, and ends with true cards, whatever fails and whenever it is killed', async () => {
    const property = fc.asyncProperty(steps, fates, async (path: readonly Step[], luck) => {
      const there = world([...luck]);
      const told: Record<string, string[]> = { person: [], place: [] };
      await there.start();
      let revision = there.change(...cardsFor(partner, channel));
      for (const step of path) {
        if (step.do === 'wait') await there.clock.advance(step.ms);
        else if (step.do === 'kill') await there.restart();
        else if (step.do === 'diskFull') there.box.breakDown(step.full);
        else {
          const text = `m${revision}`;
          if (step.toPartner) told['person']?.push(text);
          if (step.toReps) told['place']?.push(text);
          revision = there.change(...(step.toPartner ? [said(partner, text)] : []), ...(step.toReps ? [said(channel, text)] : []));
        }
      }
      there.box.breakDown(false);
      await there.untilQuiet();
      expect(firstTimes(there.messages['person']), 'to the partner').to.deep.equal(told['person']);
      expect(firstTimes(there.messages['place']), 'to the representatives').to.deep.equal(told['place']);
      for (const { card } of there.box.rows.values()) {
        expect(card?.shown?.revision, 'the revision noted').to.equal(revision);
        expect(there.cards.get(card?.shown?.ref.activityId ?? ''), 'the card seen').to.equal(`r${revision}`);
      }
    });
    await fc.assert(property, { numRuns: 150 });
  });
});
