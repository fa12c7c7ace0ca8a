import { expect } from 'chai';
import type { CommandBody } from '../../src/domain/commands.js';
import { isSubmitted, ownerOf } from '../../src/domain/escalation.js';
import { historySeenBy } from '../../src/domain/historySeenBy.js';
import { serviceKey } from '../../src/domain/ids.js';
import { severityOf } from '../../src/domain/severityOf.js';
import { acceptedIn } from '../support/acceptedIn.js';
import {
  apply,
  channel,
  clock,
  closed,
  colleague,
  draft,
  form,
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
} from '../support/builders.js';
import { beijing } from '../support/calendar.js';

describe('a message to the partner', () => {
  const writing: CommandBody = { do: 'message', text: '正在查后台日志' };

  it('changes no state and is told to the people of the partner', () => {
    for (const before of [pickedUp(), waitingForPartner(), resolved()]) {
      const { next, notices } = apply(before, rep(), writing);
      expect(next).to.include({ state: before.state, nextCheckAt: before.nextCheckAt });
      expect(next.history.at(-1)).to.deep.include({ what: 'messaged', text: '正在查后台日志' });
      expect(told(notices)).to.deep.equal(['zhou: message']);
      expect(notices[0]?.what).to.deep.equal({ kind: 'message', by: '沈知微', text: '正在查后台日志' });
    }
  });

  it('is for the owner, while it is open', () => {
    expect(acceptedIn(rep(), writing)).to.deep.equal(['pickedUp', 'waitingForPartner', 'resolved']);
    expect(refusalOf(run(pickedUp(), otherRep(), writing))).to.equal('notOwner');
    expect(refusalOf(run(pickedUp(), partner(), writing))).to.equal('repOnly');
    expect(refusalOf(run(pickedUp(), rep(), { do: 'message', text: '' }))).to.equal('textMissing');
  });
});

describe('an internal note', () => {
  const noting: CommandBody = { do: 'note', text: '和 ES-10470 像是同一个故障' };

  it('is told to nobody, and stays out of what a partner sees', () => {
    const { next, notices } = apply(pickedUp(), rep(), noting);
    expect(notices).to.deep.equal([]);
    expect(next.history.at(-1)).to.deep.include({ what: 'noted', seenBy: 'reps', text: '和 ES-10470 像是同一个故障' });
    if (!isSubmitted(next)) throw new Error(next.state);
    expect(historySeenBy(next, 'partner').map(({ what }) => what)).to.deep.equal(['submitted', 'pickedUp']);
    expect(historySeenBy(next, 'place').map(({ what }) => what)).to.deep.equal(['submitted', 'pickedUp', 'noted']);
  });

  it('of a colleague is told to the owner, where they took it', () => {
    const { notices } = apply(pickedUp(), otherRep(), noting);
    expect(told(notices)).to.deep.equal(['queue: noted']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'noted', by: '高屿', text: '和 ES-10470 像是同一个故障' });
    expect(apply(waiting(), otherRep(), noting).notices).to.deep.equal([]);
  });

  it('is for any representative, while it is open', () => {
    expect(acceptedIn(rep(), noting)).to.deep.equal(['waiting', 'pickedUp', 'waitingForPartner', 'resolved']);
    for (const actor of [partner(), clock]) expect(refusalOf(run(pickedUp(), actor, noting))).to.equal('repOnly');
    expect(refusalOf(run(pickedUp(), rep(), { do: 'note', text: 'password=Abc123' }))).to.equal('looksLikeSecret');
  });
});

describe('handing over', () => {
  const { kind, ...gao } = otherRep();
  const handing: CommandBody = { do: 'transfer', to: gao, place: secondChannel };

  it('makes the named colleague the owner, who is told in person and gets the card; the partner is told whom to reach', () => {
    const { next, notices } = apply(pickedUp(), rep(), handing, tuesday + 4);
    const owner = { ...gao, place: secondChannel, at: tuesday + 4 };
    expect(next).to.deep.include({ state: 'pickedUp', owner, firstPickedUpAt: tuesday });
    expect(next.history.at(-1)).to.deep.include({ what: 'transferred', detail: '高屿' });
    expect(told(notices)).to.deep.equal(['zhou: transferred', 'gao: handedOver', 'night: card']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'transferred', by: '沈知微', owner });
    expect(notices[1]?.what).to.deep.equal({ kind: 'handedOver', by: '沈知微' });
    expect(told(apply(next, partner(), { do: 'addDetails', text: '又一封' }).notices)).to.deep.equal(['night: detailsAdded']);
  });

  it('tells the place where it stays that somebody else has it there now', () => {
    const { notices } = apply(pickedUp(), rep(), { do: 'transfer', to: gao, place: channel });
    expect(told(notices)).to.deep.equal(['zhou: transferred', 'queue: transferred', 'queue: card']);
  });

  it('leaves what was asked of the partner as it is', () => {
    const { next } = apply(waitingForPartner(), rep(), handing);
    expect(next).to.have.nested.property('question.text', '请您发一下完整的错误原文。');
    expect(ownerOf(next)?.name).to.equal('高屿');
  });

  it('is for the owner, to somebody else, while they work on it', () => {
    expect(acceptedIn(rep(), handing)).to.deep.equal(['pickedUp', 'waitingForPartner']);
    expect(refusalOf(run(pickedUp(), otherRep(), handing))).to.equal('notOwner');
    const { kind: own, ...shen } = rep();
    expect(refusalOf(run(pickedUp(), rep(), { do: 'transfer', to: shen, place: channel }))).to.equal('alreadyYours');
  });
});

describe('assigning a severity', () => {
  const lowering: CommandBody = { do: 'changeSeverity', severity: 'C', reason: '有替代办法' };

  it('keeps the requested one, counts the target from the submission, and tells the partner why', () => {
    const { next, notices } = apply(waiting(), rep(), lowering, tuesday + 3_600_000);
    if (!isSubmitted(next)) throw new Error(next.state);
    expect(next.form.severity).to.equal('B');
    expect(severityOf(next)).to.equal('C');
    expect(next).to.deep.include({ assigned: { severity: 'C', reason: '有替代办法', at: tuesday + 3_600_000 } });
    expect(next).to.have.nested.property('target.at', beijing('2026-11-27 10:20'));
    expect(next.history.at(-1)).to.deep.include({ what: 'severityChanged', detail: 'C', text: '有替代办法' });
    expect(told(notices)).to.deep.equal(['zhou: severityChanged', 'queue: card', 'night: card']);
    expect(notices[0]?.what).to.deep.equal({
      kind: 'severityChanged',
      by: '沈知微',
      severity: 'C',
      reason: '有替代办法',
      target: next.target,
    });
  });

  it('after pick-up says no target, which does not run then; a release brings it back', () => {
    const { next, notices } = apply(pickedUp(), rep(), lowering);
    expect(told(notices)).to.deep.equal(['zhou: severityChanged']);
    expect(notices[0]?.what).not.to.have.property('target');
    const back = apply(next, rep(), { do: 'release' }).next;
    expect(back).to.have.nested.property('target.at', beijing('2026-11-27 10:20'));
  });

  it('counts from the reopening, and a reopened one keeps the assigned level', () => {
    const assigned = apply(pickedUp(), rep(), lowering).next;
    const solved = apply(assigned, rep(), { do: 'resolve', text: '好了' }).next;
    const again = apply(solved, partner(), { do: 'reopen', text: '又来了' }, beijing('2026-11-30 9:30')).next;
    expect(again).to.have.nested.property('target.at', beijing('2026-12-03 9:30'));
    const raised = apply(again, otherRep(), { do: 'changeSeverity', severity: 'B', reason: '影响扩大' }, beijing('2026-11-30 11:00')).next;
    expect(raised).to.have.nested.property('target.at', beijing('2026-12-01 9:30'));
  });

  it('names the level as its service does', () => {
    const power = waiting(
      { service: { ...draft().service, key: serviceKey('power-platform') } },
      form({ severity: 'A', impact: '全公司流程停了' }),
    );
    const { next } = apply(power, rep(), lowering);
    expect(next.history.at(-1)).to.deep.include({ detail: 'nonCritical' });
    expect(refusalOf(run(power, rep(), { do: 'changeSeverity', severity: 'B', reason: '好' }))).to.equal('noSuchSeverity');
  });

  it('is for the owner, while nobody has it for any representative, and needs a reason and another level that there is', () => {
    expect(acceptedIn(rep(), lowering)).to.deep.equal(['waiting', 'pickedUp', 'waitingForPartner']);
    expect(refusalOf(run(pickedUp(), otherRep(), lowering))).to.equal('notOwner');
    expect(run(waiting(), otherRep(), lowering).accepted).to.equal(true);
    for (const now of [waiting(), pickedUp()]) expect(refusalOf(run(now, partner(), lowering))).to.equal('repOnly');
    expect(refusalOf(run(pickedUp(), rep(), { ...lowering, severity: 'B' }))).to.equal('unchanged');
    expect(refusalOf(run(pickedUp(), rep(), { ...lowering, reason: ' ' }))).to.equal('textMissing');
    const billing = waiting({}, form({ type: 'billing' }));
    expect(refusalOf(run(billing, rep(), { do: 'changeSeverity', severity: 'A', reason: '急' }))).to.equal('noSuchSeverity');
    const unknown = waiting({ service: { ...draft().service, key: serviceKey('unheard-of') } });
    expect(refusalOf(run(unknown, rep(), lowering))).to.equal('noSuchSeverity');
  });
});

describe("21Vianet's own number", () => {
  const recording = (number: string): CommandBody => ({ do: 'recordServiceRequest', number });

  it('is noted by the owner and told to the partner', () => {
    const { next, notices } = apply(pickedUp(), rep(), recording(' 服务请求编号：１１８２０４７７５ '));
    expect(next).to.include({ serviceRequest: '118204775', state: 'pickedUp' });
    expect(next.history.at(-1)).to.deep.include({ what: 'serviceRequestRecorded', text: '118204775' });
    expect(told(notices)).to.deep.equal(['zhou: serviceRequestRecorded']);
  });

  it('or by the partner, and told to the representatives; a newer one replaces it', () => {
    const first = apply(waiting(), colleague(), recording('SR-2026-118204'));
    expect(told(first.notices)).to.deep.equal(['queue: serviceRequestRecorded', 'night: serviceRequestRecorded', 'lena: card']);
    const newer = apply(first.next, partner(), recording('#2026118205')).next;
    expect(newer).to.include({ serviceRequest: '2026118205' });
    expect(refusalOf(run(newer, partner(), recording('2026118205')))).to.equal('unchanged');
  });

  it('is for the partner and the owner, while it is open, and must look like a number', () => {
    expect(acceptedIn(rep(), recording('118204775'))).to.deep.equal(['pickedUp', 'waitingForPartner', 'resolved']);
    expect(refusalOf(run(closed(), partner(), recording('118204775')))).to.equal('wrongState');
    expect(refusalOf(run(pickedUp(), otherRep(), recording('118204775')))).to.equal('notOwner');
    expect(refusalOf(run(pickedUp(), clock, recording('118204775')))).to.equal('repOnly');
    for (const wrong of ['', '还没有', 'SR-12', '1'.repeat(41), '118204;drop'])
      expect(refusalOf(run(pickedUp(), rep(), recording(wrong))), wrong).to.equal('noServiceRequestNumber');
  });
});
