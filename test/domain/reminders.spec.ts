import { expect } from 'chai';
import type { CommandBody } from '../../src/domain/commands.js';
import type { Escalation, SubmittedEscalation } from '../../src/domain/escalation.js';
import { type Instant, serviceKey } from '../../src/domain/ids.js';
import { remindableAt } from '../../src/domain/reminders.js';
import { soonInstant } from '../../src/domain/soonInstant.js';
import {
  apply,
  channel,
  clock,
  colleague,
  draft,
  form,
  partner,
  pickedUp,
  refusalOf,
  rep,
  resolved,
  run,
  surroundings,
  told,
  tuesday,
  waiting,
  waitingForPartner,
} from '../support/builders.js';
import { beijing, workingDays } from '../support/calendar.js';

const reminding: CommandBody = { do: 'remind' };
const nudging: CommandBody = { do: 'nudge' };

/** Submitted at an instant, for a service and severity with a target. */
function sentAt(at: Instant, severity: 'A' | 'B' | 'C' = 'B', service = 'exchange-online'): Escalation {
  const begun = draft({ service: { ...draft().service, key: serviceKey(service) } });
  const reasoned = apply(begun, partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 }, at).next;
  const filled = form({ severity, impact: '全公司' });
  return apply(reasoned, partner(), { do: 'submit', number: 'ES-10482', form: filled }, at).next;
}

const due = (now: Escalation): Instant => now.nextCheckAt ?? 0;

describe('three quarters of a target', () => {
  it('are counted in the hours in which somebody serves', () => {
    const soon = (hours: 'always' | 'daily-09-24' | 'workdays-09-18', from: string, to: string): Instant =>
      soonInstant(hours, beijing(from), beijing(to), workingDays);
    expect(soon('daily-09-24', '2026-11-24 10:20', '2026-11-25 10:20')).to.equal(beijing('2026-11-24 21:35'));
    expect(soon('daily-09-24', '2026-11-24 1:30', '2026-11-25 9:00')).to.equal(beijing('2026-11-24 20:15'));
    expect(soon('daily-09-24', '2026-11-28 10:20', '2026-11-30 10:20')).to.equal(beijing('2026-11-29 17:50'));
    expect(soon('workdays-09-18', '2026-11-27 17:00', '2026-11-30 17:00')).to.equal(beijing('2026-11-30 14:45'));
    expect(soon('always', '2026-11-24 3:00', '2026-11-24 4:00')).to.equal(beijing('2026-11-24 3:45'));
  });
});

describe('the clock reminds of what waits', () => {
  it('at three quarters and at the deadline, once each, in every place', () => {
    const sent = sentAt(tuesday);
    expect(due(sent)).to.equal(beijing('2026-11-24 21:35'));
    expect(refusalOf(run(sent, clock, reminding, due(sent) - 1))).to.equal('wrongState');
    const soon = apply(sent, clock, reminding, due(sent));
    const deadline = beijing('2026-11-25 10:20');
    expect(told(soon.notices)).to.deep.equal(['queue: reminder', 'night: reminder']);
    expect(soon.notices[0]?.what).to.deep.equal({ kind: 'reminder', when: 'soon', deadline });
    expect(soon.next).to.deep.include({ reminded: { kind: 'soon', deadline }, nextCheckAt: deadline, state: 'waiting' });
    expect(soon.next.history.at(-1)).to.deep.equal({ at: due(sent), by: { kind: 'clock' }, what: 'reminded', seenBy: 'reps' });
    const over = apply(soon.next, clock, reminding, deadline);
    expect(told(over.notices)).to.deep.equal(['queue: reminder', 'night: reminder', 'zhou: overdue']);
    expect(over.notices[0]?.what).to.deep.equal({ kind: 'reminder', when: 'due', deadline });
    expect(over.notices[2]?.what).to.deep.equal({ kind: 'overdue', deadline, reminded: true });
    expect(over.next).to.deep.include({ reminded: { kind: 'due', deadline }, nextCheckAt: null });
    expect(refusalOf(run(over.next, clock, reminding, deadline + 1))).to.equal('wrongState');
  });

  it('only once where an outage lasted from one to the other, and not in the night', () => {
    const sent = sentAt(tuesday);
    const late = apply(sent, clock, reminding, beijing('2026-11-25 12:00'));
    expect(told(late.notices)).to.deep.equal(['queue: reminder', 'night: reminder', 'zhou: overdue']);
    expect(late.next).to.have.nested.property('reminded.kind', 'due');
    expect(refusalOf(run(sent, clock, reminding, beijing('2026-11-25 0:30')))).to.equal('wrongState');
    expect(run(sent, clock, reminding, beijing('2026-11-25 9:00')).accepted).to.equal(true);
  });

  it('never of what has no target, or was reminded of its deadline; at nine of what is due in the night', () => {
    const over = apply(waiting(), clock, reminding, beijing('2026-11-25 12:00')).next;
    const fresh = waiting();
    if (over.state !== 'waiting' || fresh.state !== 'waiting') throw new Error('it waits');
    expect(remindableAt({ ...fresh, target: { kind: 'none' } }, tuesday)).to.equal(null);
    expect(remindableAt(over, beijing('2026-11-26 12:00'))).to.equal(null);
    expect(remindableAt(fresh, beijing('2026-11-26 3:00'))).to.equal(beijing('2026-11-26 9:00'));
  });

  it('of a deadline at midnight at nine in the morning, of a target round the clock at any hour', () => {
    const evening = sentAt(beijing('2026-11-24 20:00'), 'B', 'azure');
    expect(evening).to.have.nested.property('target.at', beijing('2026-11-25 0:00'));
    const soon = apply(evening, clock, reminding, due(evening)).next;
    expect(due(soon)).to.equal(beijing('2026-11-25 9:00'));
    const night = sentAt(beijing('2026-11-25 2:00'), 'A');
    expect(due(night)).to.equal(beijing('2026-11-25 2:45'));
    expect(told(apply(night, clock, reminding, due(night)).notices)).to.deep.equal(['queue: reminder', 'night: reminder']);
  });

  it('tells the partner the truth where no place receives', () => {
    const alone = apply(sentAt(tuesday), clock, reminding, beijing('2026-11-25 10:20'), surroundings({ repPlaces: [] }));
    expect(alone.notices).to.deep.equal([
      { to: { person: partner().person }, what: { kind: 'overdue', deadline: beijing('2026-11-25 10:20'), reminded: false } },
    ]);
  });

  it('is for the clock, and for what waits under a target', () => {
    const at = beijing('2026-12-24 10:20');
    for (const actor of [partner(), rep()]) expect(refusalOf(run(sentAt(tuesday), actor, reminding, at))).to.equal('wrongState');
    for (const now of [draft(), pickedUp(), resolved()]) expect(refusalOf(run(now, clock, reminding, at))).to.equal('wrongState');
    const untargeted = sentAt(tuesday, 'B', 'intune');
    expect(untargeted.nextCheckAt).to.equal(null);
    expect(refusalOf(run(untargeted, clock, reminding, at))).to.equal('wrongState');
  });

  it('anew when the deadline moves or it is reopened', () => {
    const soon = apply(sentAt(tuesday), clock, reminding, beijing('2026-11-24 21:35')).next;
    const lower = apply(soon, rep(), { do: 'changeSeverity', severity: 'C', reason: '可绕过' }, beijing('2026-11-24 22:00')).next;
    expect(due(lower)).to.equal(beijing('2026-11-26 14:05'));
    const again = apply(resolved(), partner(), { do: 'reopen', text: '又来了' }, beijing('2026-11-26 15:00')).next;
    expect(due(again)).to.equal(beijing('2026-11-27 11:15'));
  });

  it('at once of what comes back to the queue after its time, without telling the partner that nobody had it', () => {
    const later = beijing('2026-11-26 15:00');
    const back = apply(pickedUp(), rep(), { do: 'release' }, later).next;
    expect(due(back)).to.equal(later);
    expect(told(apply(back, clock, reminding, later).notices)).to.deep.equal(['queue: reminder', 'night: reminder']);
    const between = apply(pickedUp(), rep(), { do: 'release' }, beijing('2026-11-25 9:30')).next;
    expect(apply(between, clock, reminding, beijing('2026-11-25 9:30')).next).to.have.nested.property('reminded.kind', 'soon');
    const night = apply(pickedUp(), rep(), { do: 'release' }, beijing('2026-11-27 3:00')).next;
    expect(due(night)).to.equal(beijing('2026-11-27 9:00'));
  });

  it('of a level raised beyond its own time tells the representatives, the change having told the partner', () => {
    const raised = apply(
      sentAt(tuesday),
      rep(),
      { do: 'changeSeverity', severity: 'A', reason: '全公司' },
      beijing('2026-11-24 14:00'),
    ).next;
    expect(due(raised)).to.equal(beijing('2026-11-24 14:00'));
    expect(told(apply(raised, clock, reminding, due(raised)).notices)).to.deep.equal(['queue: reminder', 'night: reminder']);
  });

  it('at the deadline alone of what was stored before there were reminders', () => {
    const { target, ...rest } = waiting();
    if (target.kind === 'none') throw new Error('there is a target');
    const { soonAt, ...bare } = target;
    const old: SubmittedEscalation = { ...waiting(), ...rest, target: bare };
    const touched = apply(old, partner(), { do: 'addDetails', text: '还在' }).next;
    expect(due(touched)).to.equal(beijing('2026-11-25 10:20'));
  });
});

describe('the partner asks for news', () => {
  const deadline = beijing('2026-11-25 10:20');

  it('once the target has passed: of every place while nobody has it, then of the owner', () => {
    const { next, notices } = apply(waiting(), colleague(), nudging, deadline);
    expect(told(notices)).to.deep.equal(['queue: nudged', 'night: nudged', 'lena: card']);
    expect(next).to.include({ nudgedAt: deadline, state: 'waiting' });
    expect(told(apply(pickedUp(), partner(), nudging, deadline).notices)).to.deep.equal(['queue: nudged']);
  });

  it('not before, and every four hours at most', () => {
    expect(run(waiting(), partner(), nudging, deadline - 1)).to.deep.include({ refusal: { code: 'nudgeBeforeTarget', from: deadline } });
    const once = apply(waiting(), partner(), nudging, deadline).next;
    const from = beijing('2026-11-25 14:20');
    expect(run(once, colleague(), nudging, from - 1)).to.deep.include({ refusal: { code: 'nudgedAlready', from } });
    expect(run(once, colleague(), nudging, from).accepted).to.equal(true);
  });

  it('without a target from four hours after it was sent in or reopened', () => {
    const sent = sentAt(tuesday, 'B', 'intune');
    expect(refusalOf(run(sent, partner(), nudging, beijing('2026-11-24 14:19')))).to.equal('nudgeBeforeTarget');
    expect(run(sent, partner(), nudging, beijing('2026-11-24 14:20')).accepted).to.equal(true);
    const taken = apply(sent, rep(), { do: 'pickUp', place: channel }).next;
    const solved = apply(taken, rep(), { do: 'resolve', text: '好了' }).next;
    const again = apply(solved, partner(), { do: 'reopen', text: '又来了' }, deadline).next;
    expect(run(again, partner(), nudging, deadline + 1)).to.have.nested.property('refusal.from', beijing('2026-11-25 14:20'));
  });

  it('is for the partner, and not where the partner has to answer or to confirm', () => {
    expect(refusalOf(run(waiting(), rep(), nudging, deadline))).to.equal('partnerOnly');
    for (const now of [draft(), waitingForPartner(), resolved()])
      expect(refusalOf(run(now, partner(), nudging, deadline))).to.equal('wrongState');
  });
});
