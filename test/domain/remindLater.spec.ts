import { expect } from 'chai';
import type { CommandBody } from '../../src/domain/commands.js';
import { laterAt } from '../../src/domain/later.js';
import { apply, clock, colleague, competitor, partner, pickedUp, rep, run, tuesday, waitingForPartner } from '../support/builders.js';
import { workingDays } from '../support/calendar.js';

const soon: CommandBody = { do: 'remindLater', later: 'soon' };
const nextDay: CommandBody = { do: 'remindLater', later: 'nextDay' };
const due: CommandBody = { do: 'remindPartner' };
const at = (text: string): number => Date.parse(`${text}:00+08:00`);

describe('the time of a reminder that was wished for', () => {
  it('is in two hours, or the next working morning where nobody works by then', () => {
    const of = (text: string): number => laterAt('soon', at(text), workingDays);
    expect(of('2026-11-24T10:20')).to.equal(at('2026-11-24T12:20'));
    expect(of('2026-11-24T17:00')).to.equal(at('2026-11-25T09:30'));
    expect(of('2026-11-24T05:00')).to.equal(at('2026-11-25T09:30'));
    expect(of('2026-11-28T10:00')).to.equal(at('2026-11-30T09:30'));
    expect(laterAt('nextDay', at('2026-11-27T10:00'), workingDays)).to.equal(at('2026-11-30T09:30'));
  });
});

describe('a question that somebody wants to answer later', () => {
  it('is put to each who wished so, once, when their time has come', () => {
    const wished = apply(apply(waitingForPartner(), partner(), nextDay).next, colleague(), soon);
    expect(wished.notices).to.deep.equal([]);
    const first = wished.next.nextCheckAt ?? 0;
    expect(run(wished.next, clock, due, first - 1).accepted).to.equal(false);
    const reminded = apply(wished.next, clock, due, first);
    expect(reminded.notices.map(({ to, what }) => [to, what.kind])).to.deep.equal([[{ person: colleague().person }, 'asked']]);
    const second = reminded.next.nextCheckAt ?? 0;
    expect(second).to.be.greaterThan(first);
    const last = apply(reminded.next, clock, due, second);
    expect(last.notices.map(({ to }) => to)).to.deep.equal([{ person: partner().person }]);
    expect(last.next.nextCheckAt).to.equal(null);
    expect(run(last.next, clock, due, second).accepted).to.equal(false);
  });

  it('is not, once it is answered; the newest wish counts', () => {
    const twice = apply(apply(waitingForPartner(), partner(), soon).next, partner(), nextDay).next;
    expect(twice.nextCheckAt).to.equal(laterAt('nextDay', tuesday, workingDays));
    const answered = apply(twice, partner(), { do: 'answer', text: '550' }).next;
    expect(answered.nextCheckAt).to.equal(null);
    expect(run(answered, clock, due, tuesday * 2).accepted).to.equal(false);
  });

  it('is the partner’s to put off, and time’s to bring back', () => {
    expect([rep(), competitor()].map((who) => run(waitingForPartner(), who, soon).accepted)).to.deep.equal([false, false]);
    expect(run(pickedUp(), partner(), soon).accepted).to.equal(false);
    expect(run(apply(waitingForPartner(), partner(), soon).next, partner(), due, tuesday * 2).accepted).to.equal(false);
    expect(run(waitingForPartner(), clock, due).accepted).to.equal(false);
  });
});
