import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Actor } from '../../src/domain/actor.js';
import type { CommandBody } from '../../src/domain/commands.js';
import type { Contact } from '../../src/domain/conversation.js';
import { commandKey } from '../../src/domain/ids.js';
import { createLog } from '../../src/log.js';
import { createNotifier } from '../../src/notify/notifier.js';
import type { Delivery } from '../../src/notify/ports.js';
import { processTimers } from '../../src/notify/timers.js';
import { createTimerWaker } from '../../src/notify/timerWaker.js';
import { openLowdbStore } from '../../src/store/lowdb/openLowdbStore.js';
import { channel, draft, form, partner, rep, run, surroundings } from '../support/builders.js';
import { personalChat, repsChannel } from './support/lane.js';
import { type Answer, scriptedDelivery } from './support/scriptedDelivery.js';

const log = createLog({ level: 'error' });
const partnerContact: Contact = {
  to: { person: partner().person },
  conversation: personalChat,
  language: 'zh-CN',
  receives: false,
  reachable: true,
};
const channelContact: Contact = { to: { place: channel }, conversation: repsChannel, language: 'zh-CN', receives: true, reachable: true };

/** Resolves as soon as it is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** A bot's store and notifier over one folder; `crash` leaves everything as it stands. */
async function open(folder: string, delivery: Delivery) {
  const waker = createTimerWaker({ now: Date.now, timers: processTimers, log });
  const store = await openLowdbStore({ folder, now: Date.now, log, knock: waker.knock });
  const notifier = createNotifier({
    ...store,
    waker,
    timers: processTimers,
    delivery,
    render: ({ notice }) => ({ summary: notice.what.kind }),
    renderStub: () => ({ summary: 'stub', card: {} }),
    renderCard: ({ escalation, contact, deliveries }) => {
      const unreached = deliveries.some(({ to, state }) => 'person' in to && state === 'failed') ? ' unreached' : '';
      const side = 'person' in contact.to ? 'status' : 'channel';
      return { summary: `${side} ${escalation.state}${unreached}`, card: {} };
    },
    now: Date.now,
    log,
    metrics: { attempted: () => {}, arrived: () => {} },
  });
  const { id } = draft();
  let count = 0;
  return {
    store,
    notifier,
    id,
    quiet: () => until(async () => (await store.outbox.backlog()).lanes === 0),
    states: async () => (await store.outbox.states(id)).map(({ state }) => state),
    does: async (actor: Actor, body: CommandBody) => {
      count += 1;
      await store.escalations.change(id, commandKey(`k${count}`), (now) =>
        run(now, actor, body, Date.now(), surroundings({ repPlaces: [channel] })),
      );
    },
    close: async () => {
      await notifier.stop();
      await store.close();
    },
  };
}

async function submitted(bot: Awaited<ReturnType<typeof open>>): Promise<void> {
  await bot.store.contacts.seen(partnerContact);
  await bot.store.contacts.seen(channelContact);
  await bot.store.escalations.create(draft());
  await bot.does(partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 });
  await bot.does(partner(), { do: 'submit', number: 'ES-10482', form: form() });
}

describe('the notifier on the embedded store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notifier-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('tells the partner of the pick-up at once, and makes both cards true', async () => {
    const { delivery, log: sent } = scriptedDelivery();
    const bot = await open(folder, delivery);
    await bot.notifier.start();
    await submitted(bot);
    await bot.quiet();
    expect(sent()).to.have.members(['post status waiting', 'post channel waiting']);
    await bot.does(rep(), { do: 'pickUp', place: channel });
    await bot.quiet();
    await bot.close();
    expect(sent().slice(2)).to.have.members(['replace status pickedUp', 'post pickedUp', 'replace channel pickedUp']);
  });

  it('delivers after a restart what was pending, and again what was sent but not noted', async () => {
    const before = scriptedDelivery((): Answer => () => new Promise(() => {}));
    const bot = await open(folder, before.delivery);
    await bot.notifier.start();
    await submitted(bot);
    await until(() => before.sendings.length === 2);
    // What another process would find on disk had this one been killed in mid-send.
    const left = await mkdtemp(join(tmpdir(), 'notifier-'));
    await cp(folder, left, { recursive: true, filter: (name) => !name.endsWith('lock') });
    const { delivery, log: sent } = scriptedDelivery();
    const next = await open(left, delivery);
    await next.notifier.start();
    await next.quiet();
    await next.close();
    await bot.store.close();
    await rm(left, { recursive: true });
    expect(sent()).to.have.members(['post status waiting', 'post channel waiting']);
  });

  it("shows on the representatives' card that the partner was not reached", async () => {
    const { delivery, log: sent } = scriptedDelivery(({ call, what }) =>
      call === 'post' && what.summary === 'pickedUp' ? { outcome: 'failed', why: 'blocked' } : 'sent',
    );
    const bot = await open(folder, delivery);
    await bot.notifier.start();
    await submitted(bot);
    await bot.quiet();
    await bot.does(rep(), { do: 'pickUp', place: channel });
    await until(() => sent().includes('replace channel pickedUp unreached'));
    await bot.quiet();
    expect(await bot.store.contacts.get(partnerContact.to)).to.include({ reachable: false });
    await bot.close();
  });
});
