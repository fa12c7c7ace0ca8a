import { expect } from 'chai';
import { createPatientDelivery } from '../../src/notify/patientDelivery.js';
import { manualClock } from '../support/manualClock.js';
import { personalChat, repsChannel } from './support/lane.js';
import { scriptedDelivery } from './support/scriptedDelivery.js';

const rendered = { summary: 's' };
const gone = { outcome: 'failed', why: 'gone' } as const;
const thread = { ...repsChannel, conversationId: `${repsChannel.conversationId};messageid=7` };

describe('a patient delivery', () => {
  const patient = () => {
    const clock = manualClock();
    const scripted = scriptedDelivery();
    return { clock, scripted, delivery: createPatientDelivery(scripted.delivery, clock.now) };
  };

  it('leaves a conversation alone for as long as the connector asked, threads included', async () => {
    const { clock, scripted, delivery } = patient();
    scripted.willAnswer({ outcome: 'later', afterMs: 7_000 });
    await delivery.post(repsChannel, rendered);
    await clock.advance(2_000);
    expect(await delivery.post(thread, rendered)).to.deep.equal({ outcome: 'later', afterMs: 5_000 });
    expect(await delivery.replace({ conversation: thread, activityId: '7' }, rendered)).to.deep.equal({ outcome: 'later', afterMs: 5_000 });
    expect(scripted.sendings).to.have.length(1);
    await clock.advance(5_000);
    expect(await delivery.post(thread, rendered)).to.have.property('outcome', 'sent');
  });

  it('does not let one conversation pause another', async () => {
    const { scripted, delivery } = patient();
    scripted.willAnswer({ outcome: 'later', afterMs: 7_000 });
    await delivery.post(repsChannel, rendered);
    expect(await delivery.post(personalChat, rendered)).to.have.property('outcome', 'sent');
  });

  it('believes "not found" only at the fifth time in a row', async () => {
    const { scripted, delivery } = patient();
    scripted.willAnswer(gone, gone, gone, gone, gone);
    const said = [];
    for (let i = 0; i < 5; i++) said.push(await delivery.post(personalChat, rendered));
    expect(said).to.deep.equal([...[2_000, 10_000, 30_000, 60_000].map((afterMs) => ({ outcome: 'later', afterMs })), gone]);
  });

  it('starts counting anew after anything else', async () => {
    const { scripted, delivery } = patient();
    scripted.willAnswer(gone, gone, gone, gone, { outcome: 'ambiguous' }, gone);
    for (let i = 0; i < 5; i++) await delivery.post(personalChat, rendered);
    expect(await delivery.post(personalChat, rendered)).to.deep.equal({ outcome: 'later', afterMs: 2_000 });
  });

  it('counts a card and its conversation apart', async () => {
    const { scripted, delivery } = patient();
    scripted.willAnswer(gone, gone, gone, gone, gone);
    for (let i = 0; i < 4; i++) await delivery.post(thread, rendered);
    expect(await delivery.replace({ conversation: thread, activityId: '7' }, rendered)).to.deep.equal({ outcome: 'later', afterMs: 2_000 });
  });
});
