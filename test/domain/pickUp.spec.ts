import { expect } from 'chai';
import type { CommandBody } from '../../src/domain/commands.js';
import { ownerOf } from '../../src/domain/escalation.js';
import { placeKey } from '../../src/domain/ids.js';
import {
  apply,
  channel,
  clock,
  closed,
  colleague,
  draft,
  otherRep,
  partner,
  pickedUp,
  refusalOf,
  rep,
  resolved,
  run,
  secondChannel,
  told,
  tuesday,
  waiting,
  waitingForPartner,
  withdrawn,
} from '../support/builders.js';

const pickingUp: CommandBody = { do: 'pickUp', place: channel };
const { kind, ...shen } = rep();

describe('picking up', () => {
  it('makes the representative the owner and tells the partner who, and how to reach them', () => {
    const before = apply(waiting(), colleague(), { do: 'addDetails', text: '又来了三封' }).next;
    const { next, notices } = apply(before, rep(), pickingUp, tuesday + 60_000);
    const owner = { ...shen, place: channel, at: tuesday + 60_000 };
    expect(next).to.deep.include({ state: 'pickedUp', owner, firstPickedUpAt: tuesday + 60_000, nextCheckAt: null });
    expect(next.history.at(-1)).to.deep.equal({
      at: tuesday + 60_000,
      by: { kind: 'rep', person: rep().person, name: '沈知微' },
      what: 'pickedUp',
    });
    expect(told(notices)).to.deep.equal(['zhou: pickedUp', 'lena: pickedUp', 'queue: card']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'pickedUp', owner });
  });

  it('in a chat of their own puts the card there', () => {
    const chat = placeKey('msteams|a:shen');
    expect(apply(waiting(), rep(), { do: 'pickUp', place: chat }).notices.at(-1)).to.deep.equal({
      to: { place: chat },
      what: { kind: 'card' },
    });
  });

  it('posts the card anew with the words, where the representative asked for that', () => {
    const asked = { lead: '你已受理' };
    const { notices } = apply(waiting(), rep(), { do: 'pickUp', place: channel, asked });
    expect(notices.at(-1)).to.deep.equal({ to: { place: channel }, what: { kind: 'card', asked } });
  });

  it('leaves out contact details that the representative does not have', () => {
    const { phone, email, ...bare } = rep();
    const owner = ownerOf(apply(waiting(), bare, pickingUp).next);
    expect(owner).to.have.all.keys('person', 'name', 'place', 'at');
  });

  it('has one winner: the next one learns who has it, and the owner that it is already theirs', () => {
    for (const now of [pickedUp(), waitingForPartner()]) {
      expect(run(now, otherRep(), pickingUp)).to.deep.equal({
        accepted: false,
        refusal: { code: 'alreadyPickedUp', owner: { ...shen, place: channel, at: tuesday } },
      });
      expect(refusalOf(run(now, rep(), pickingUp))).to.equal('alreadyYours');
    }
  });

  it('is for representatives, and for what is waiting', () => {
    for (const actor of [partner(), clock]) expect(refusalOf(run(waiting(), actor, pickingUp))).to.equal('repOnly');
    for (const now of [draft(), resolved(), closed(), withdrawn()])
      expect(refusalOf(run(now, rep(), pickingUp)), now.state).to.equal('wrongState');
  });
});

describe('releasing', () => {
  const releasing: CommandBody = { do: 'release', reason: '  换班\r\n' };

  it('puts it back in the queue under the old deadline, tells the partner, and asks for a card in every place', () => {
    for (const before of [pickedUp(), waitingForPartner()]) {
      const { next, notices } = apply(before, rep(), releasing, tuesday + 1);
      expect(next.state).to.equal('waiting');
      expect(next).to.deep.include({ target: before.target, firstPickedUpAt: tuesday });
      expect(next).not.to.have.any.keys('owner', 'question');
      expect(next.history.at(-1)).to.deep.include({ what: 'released', text: '换班' });
      expect(told(notices)).to.deep.equal(['zhou: released', 'queue: card', 'night: card']);
      expect(notices[0]?.what).to.deep.equal({ kind: 'released', by: '沈知微' });
    }
  });

  it('needs no reason', () => {
    expect(apply(pickedUp(), rep(), { do: 'release' }).next.history.at(-1)).not.to.have.property('text');
  });

  it('remembers the first pick-up through the next one', () => {
    const again = apply(apply(pickedUp(), rep(), releasing).next, otherRep(), { do: 'pickUp', place: secondChannel }, tuesday + 9);
    expect(again.next).to.include({ firstPickedUpAt: tuesday });
    expect(ownerOf(again.next)).to.include({ name: '高屿', at: tuesday + 9 });
  });

  it('is for the owner alone, and only while they work on it', () => {
    expect(run(pickedUp(), otherRep(), releasing)).to.have.nested.property('refusal.code', 'notOwner');
    expect(run(pickedUp(), otherRep(), releasing)).to.have.nested.property('refusal.owner.name', '沈知微');
    for (const actor of [partner(), clock]) expect(refusalOf(run(pickedUp(), actor, releasing))).to.equal('repOnly');
    for (const now of [draft(), waiting(), resolved(), closed(), withdrawn()])
      expect(refusalOf(run(now, rep(), releasing)), now.state).to.equal('wrongState');
  });

  it('refuses a reason that is too long or holds a password', () => {
    expect(refusalOf(run(pickedUp(), rep(), { do: 'release', reason: 'x'.repeat(301) }))).to.equal('textTooLong');
    expect(refusalOf(run(pickedUp(), rep(), { do: 'release', reason: 'password=Abc123' }))).to.equal('looksLikeSecret');
  });
});
