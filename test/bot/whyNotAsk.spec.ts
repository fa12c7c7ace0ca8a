import { expect } from 'chai';
import { whyNotAsk } from '../../src/bot/whyNotAsk.js';
import type { EscalationAct } from '../../src/cards/actions.js';
import type { Actor } from '../../src/domain/actor.js';
import type { SubmittedEscalation } from '../../src/domain/escalation.js';
import { closed, colleague, competitor, otherRep, partner, pickedUp, rep, resolved, waiting, withdrawn } from '../support/builders.js';

const why = (act: EscalationAct, now: SubmittedEscalation, actor: Actor): string => whyNotAsk(act, now, actor)?.code ?? 'ask';

describe('asking for words before an act', () => {
  it('makes no sense once the state has moved on', () => {
    expect([waiting(), pickedUp(), resolved(), closed(), withdrawn()].map((now) => why('askDetails', now, partner()))).to.deep.equal([
      'ask',
      'ask',
      'ask',
      'wrongState',
      'wrongState',
    ]);
    expect([resolved(), withdrawn()].map((now) => why('askWithdraw', now, partner()))).to.deep.equal(['ask', 'wrongState']);
    expect([waiting(), resolved(), closed()].map((now) => why('askReopen', now, partner()))).to.deep.equal(['wrongState', 'ask', 'ask']);
    expect([pickedUp(), resolved()].map((now) => why('askResolve', now, rep()))).to.deep.equal(['ask', 'wrongState']);
  });

  it('is open to the owner of what is worked on; a message also while it awaits confirmation', () => {
    expect([pickedUp(), resolved(), closed()].map((now) => why('askQuestion', now, rep()))).to.deep.equal([
      'ask',
      'wrongState',
      'wrongState',
    ]);
    expect([pickedUp(), resolved(), closed()].map((now) => why('askMessage', now, rep()))).to.deep.equal(['ask', 'ask', 'wrongState']);
    expect(why('askMessage', pickedUp(), otherRep())).to.equal('notOwner');
  });

  it('is open to every representative for a note, and for the severity while nobody has it', () => {
    expect([waiting(), pickedUp(), closed()].map((now) => why('askNote', now, otherRep()))).to.deep.equal(['ask', 'ask', 'wrongState']);
    expect([waiting(), pickedUp(), resolved()].map((now) => why('askSeverity', now, rep()))).to.deep.equal(['ask', 'ask', 'wrongState']);
    expect(why('askSeverity', waiting(), otherRep())).to.equal('ask');
    expect(why('askSeverity', pickedUp(), otherRep())).to.equal('notOwner');
  });

  it('is open to both sides for the service request number', () => {
    expect([pickedUp(), resolved(), closed()].map((now) => why('askServiceRequest', now, rep()))).to.deep.equal([
      'ask',
      'ask',
      'wrongState',
    ]);
    expect(why('askServiceRequest', waiting(), partner())).to.equal('ask');
    expect(why('askServiceRequest', waiting(), competitor())).to.equal('partnerOnly');
    expect(why('more', pickedUp(), otherRep())).to.equal('notOwner');
  });

  it('is for the side that may act', () => {
    expect(why('askWithdraw', waiting(), rep())).to.equal('partnerOnly');
    expect(why('askDetails', waiting(), competitor())).to.equal('partnerOnly');
    expect(why('askDetails', waiting(), colleague({ mayFile: false }))).to.equal('mayNotFile');
    expect(why('askReopen', resolved(), rep())).to.equal('partnerOnly');
    expect(why('askResolve', pickedUp(), partner())).to.equal('repOnly');
    expect(why('askResolve', pickedUp(), otherRep())).to.equal('notOwner');
    expect(why('askResolve', waiting(), rep())).to.equal('wrongState');
  });

  it('is open to every representative for an invitation, after feedback and while none is out', () => {
    const feedback = { text: 'MX', by: { person: rep().person, name: rep().name }, at: 0 };
    expect(why('askMeeting', { ...closed(), feedback }, otherRep())).to.equal('ask');
    expect(why('askMeeting', pickedUp(), rep())).to.equal('feedbackFirst');
    expect(why('askMeeting', { ...pickedUp(), feedback }, partner())).to.equal('repOnly');
  });

  it('says nothing of acts that ask nothing', () => {
    expect(why('pickUp', withdrawn(), partner())).to.equal('ask');
  });
});
