import { expect } from 'chai';
import { minuteMs } from '../../src/domain/beijingTime.js';
import type { Decision, Surroundings } from '../../src/domain/decision.js';
import type { Escalation, Waiting } from '../../src/domain/escalation.js';
import { escalationId, type Instant } from '../../src/domain/ids.js';
import { remindTogether } from '../../src/domain/remindTogether.js';
import { channel, partner, pickedUp, secondChannel, surroundings, told, waiting } from '../support/builders.js';
import { beijing } from '../support/calendar.js';

const deadline = beijing('2026-11-25 10:20');
const soon = beijing('2026-11-24 21:35');

/** Waits, with its time so many minutes later than the others'. */
function waitingFor(id: string, minutes = 0, fields: Partial<Waiting> = {}): Waiting {
  const now = waiting({ id: escalationId(id) }, undefined, `ES-${id}`);
  if (now.state !== 'waiting' || now.target.kind === 'none') throw new Error('it waits under a target');
  const later = minutes * minuteMs;
  return { ...now, target: { ...now.target, at: deadline + later, soonAt: soon + later }, ...fields };
}

const both = (): Surroundings => surroundings();
const nextOf = (decision: Decision | undefined): Escalation => {
  if (!decision?.accepted) throw new Error('it was refused');
  return decision.next;
};
const toldBy = (decisions: readonly Decision[]) => decisions.map((decision) => (decision.accepted ? told(decision.notices) : []));
const waitingNext = (decision: Decision | undefined): Waiting => {
  const next = nextOf(decision);
  if (next.state !== 'waiting') throw new Error(next.state);
  return next;
};

describe('reminders that fall together', () => {
  const remind = (nows: readonly Escalation[], at: Instant, around = both) => remindTogether(nows, at, around);

  it('are one message in each place, led by the most urgent, with what each needs to be picked up', () => {
    const decisions = remind([waitingFor('2', 9), waitingFor('1')], soon);
    expect(toldBy(decisions)).to.deep.equal([[], ['queue: reminders', 'night: reminders']]);
    const [, led] = decisions;
    const what = led?.accepted ? led.notices[0]?.what : undefined;
    expect(what).to.have.property('kind', 'reminders');
    expect(what).to.have.nested.property('of.length', 2);
    expect(what).to.deep.nested.include({ 'of[0].number': 'ES-1', 'of[1].number': 'ES-2', 'of[1].deadline': deadline + 9 * minuteMs });
    expect(what).to.have.nested.property('of[0].revision', nextOf(led).revision);
    for (const decision of decisions) expect(nextOf(decision).history.at(-1)).to.include({ what: 'reminded', at: soon });
  });

  it('stay single where there is one, or where the other is more than ten minutes away', () => {
    expect(toldBy(remind([waitingFor('1')], soon))).to.deep.equal([['queue: reminder', 'night: reminder']]);
    const decisions = remind([waitingFor('1'), waitingFor('2', 11), pickedUp()], soon);
    expect(decisions.map(({ accepted }) => accepted)).to.deep.equal([true, false, false]);
    expect(toldBy(decisions)[0]).to.deep.equal(['queue: reminder', 'night: reminder']);
  });

  it('are counted place by place', () => {
    const around = ({ id }: Escalation): Surroundings => surroundings({ repPlaces: id === '2' ? [channel] : [channel, secondChannel] });
    const decisions = remindTogether([waitingFor('1'), waitingFor('2', 5)], soon, around);
    expect(toldBy(decisions)).to.deep.equal([['night: reminder', 'queue: reminders'], []]);
  });

  it('of a deadline that is still to come tell the places ahead, and the partner when it has passed, once each', () => {
    const remindedSoon = { kind: 'soon', deadline: deadline + 8 * minuteMs } as const;
    const [first, second] = remind([waitingFor('1'), waitingFor('2', 8, { reminded: remindedSoon })], deadline);
    expect(toldBy([first, second].filter((each) => each !== undefined))).to.deep.equal([
      ['zhou: overdue', 'queue: reminders', 'night: reminders'],
      [],
    ]);
    const ahead = waitingNext(second);
    const at = deadline + 8 * minuteMs;
    expect(ahead).to.deep.include({ reminded: { kind: 'due', deadline: at, ahead: true }, nextCheckAt: at });
    expect(ahead.history.at(-1)).to.include({ what: 'reminded', seenBy: 'reps' });
    // Neither is told ahead a second time, with others or alone.
    expect(remind([waitingFor('3'), ahead], at - 1)[1]?.accepted).to.equal(false);
    const [over] = remind([ahead], at);
    expect(over?.accepted && over.notices).to.deep.equal([
      { to: { person: partner().person }, what: { kind: 'overdue', deadline: at, reminded: true } },
    ]);
    expect(nextOf(over)).to.deep.include({ reminded: { kind: 'due', deadline: at }, nextCheckAt: null });
    expect(nextOf(over).history.at(-1)).to.include({ what: 'overdue' });
  });

  it('take nothing into the quiet hours that may not be said there', () => {
    const night = beijing('2026-11-25 8:55');
    const always = waitingFor('1');
    if (always.target.kind === 'none') throw new Error('there is a target');
    const roundTheClock: Waiting = {
      ...always,
      target: { ...always.target, at: night, target: { ...always.target.target, hours: 'always' } },
    };
    const atNine = waitingFor('2', 0, { reminded: { kind: 'soon', deadline: beijing('2026-11-25 2:00') } });
    const due: Waiting = { ...atNine, target: { ...always.target, at: beijing('2026-11-25 2:00') } };
    const decisions = remind([roundTheClock, due], night);
    expect(decisions.map(({ accepted }) => accepted)).to.deep.equal([true, false]);
  });
});
