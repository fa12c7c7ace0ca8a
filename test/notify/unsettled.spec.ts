import { expect } from 'chai';
import { createUnsettled } from '../../src/notify/unsettled.js';
import type { Claim } from '../../src/store/ports.js';
import { partner, partnerLane, personalChat } from './support/lane.js';

const shown = { ref: { conversation: personalChat, activityId: 'a1' }, revision: 2 };
const card = { stale: true, attempts: 0 };
const message = { id: 'm1', notice: { to: partner, what: { kind: 'closedByItself' } }, at: 0, attempts: 0 } as const;
const claim: Claim = { lane: partnerLane, token: 't', messages: [message], card };
const newCard = { kind: 'newCard', card } as const;
const cardSent = { outcome: 'sent', settlement: { card: shown } } as const;

describe('what was sent but could not be settled', () => {
  it('shows a card as out until it is noted', () => {
    const unsettled = createUnsettled();
    unsettled.keep(partnerLane, newCard, cardSent);
    expect(unsettled.withCardThatIsOut(claim).card).to.deep.equal({ ...card, shown });
    unsettled.forget(partnerLane, newCard, { outcome: 'later', settlement: { cardRetry: 1 }, retryAt: 1 });
    expect(unsettled.withCardThatIsOut(claim).card).to.deep.equal({ ...card, shown });
    unsettled.forget(partnerLane, newCard, cardSent);
    expect(unsettled.withCardThatIsOut(claim)).to.equal(claim);
  });

  it('does not post again a card that was asked for, and still knows whose place it took', () => {
    const unsettled = createUnsettled();
    const former = { conversation: personalChat, activityId: 'a0' };
    unsettled.keep(partnerLane, newCard, { outcome: 'sent', settlement: { card: shown, former } });
    const asked: Claim = { ...claim, card: { ...card, bring: {} } };
    expect(unsettled.withCardThatIsOut(asked).card).to.deep.equal({ ...card, shown });
    expect(unsettled.completed(partnerLane, cardSent)).to.deep.equal({ outcome: 'sent', settlement: { card: shown, former } });
  });

  it('remembers a message until it is noted', () => {
    const unsettled = createUnsettled();
    const next = { kind: 'message', message } as const;
    const sent = { outcome: 'sent', settlement: { message: 'm1', result: 'sent', ref: shown.ref } } as const;
    unsettled.keep(partnerLane, next, sent);
    expect(unsettled.of(next)).to.equal(sent);
    unsettled.forget(partnerLane, next, sent);
    expect(unsettled.of(next)).to.equal(undefined);
  });
});
