import { expect } from 'chai';
import { hourMs } from '../../src/domain/beijingTime.js';
import type { CommandBody } from '../../src/domain/commands.js';
import { apply, channel, otherRep, partner, pickedUp, rep, resolved, run, secondChannel, tuesday, waiting } from '../support/builders.js';

const request: CommandBody = { do: 'requestTransfer', inPrivate: true };
const later = tuesday + 10 * hourMs;
const refusalOf = (...given: Parameters<typeof run>): string => {
  const decision = run(...given);
  return decision.accepted ? 'accepted' : decision.refusal.code;
};

describe('a request to hand over', () => {
  it('is told to the owner alone, and kept from the partner', () => {
    const { next, notices } = apply(pickedUp(), otherRep(), request, later);
    const { person, name } = otherRep();
    expect(notices).to.deep.equal([{ to: { person: rep().person }, what: { kind: 'transferRequested', by: { person, name } } }]);
    expect(next.history.at(-1)).to.include({ what: 'transferRequested', seenBy: 'reps' });
    expect(next.state).to.equal('pickedUp');
  });

  it('is told in their place where the owner cannot be written to', () => {
    const { notices } = apply(pickedUp(), otherRep(), { do: 'requestTransfer', inPrivate: false }, later);
    expect(notices.map(({ to }) => to)).to.deep.equal([{ place: channel }]);
  });

  it('goes out once in a while, and at once to another owner', () => {
    const asked = apply(pickedUp(), otherRep(), request, later).next;
    expect(refusalOf(asked, otherRep(), request, later + hourMs)).to.equal('requestedAlready');
    expect(refusalOf(asked, otherRep(), request, later + 4 * hourMs)).to.equal('accepted');
    const night = rep({ person: partner().person, name: '夜班' });
    const { kind, ...to } = night;
    const moved = apply(asked, rep(), { do: 'transfer', to, place: secondChannel }, later).next;
    expect(refusalOf(moved, otherRep(), request, later + hourMs)).to.equal('accepted');
  });

  it('is for another representative, while somebody works on it', () => {
    expect(refusalOf(pickedUp(), rep(), request, later)).to.equal('alreadyYours');
    expect(refusalOf(pickedUp(), partner(), request, later)).to.equal('repOnly');
    expect([waiting(), resolved()].map((now) => refusalOf(now, otherRep(), request, later))).to.deep.equal(['wrongState', 'wrongState']);
  });
});
