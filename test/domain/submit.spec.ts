import { expect } from 'chai';
import type { CommandBody } from '../../src/domain/commands.js';
import { serviceKey } from '../../src/domain/ids.js';
import {
  apply,
  clock,
  colleague,
  competitor,
  draft,
  form,
  partner,
  refusalOf,
  rep,
  run,
  surroundings,
  told,
  tuesday,
  waiting,
} from '../support/builders.js';
import { beijing } from '../support/calendar.js';

const eligible = () => apply(draft(), partner(), { do: 'chooseEligibility', reason: 'tools', noticeVersion: 1 }).next;
const submitting: CommandBody = { do: 'submit', number: 'ES-10482', form: form() };

describe('submitting', () => {
  it('makes a waiting escalation with a number, a target, and cards for the submitter and every place of the representatives', () => {
    const { next, notices } = apply(eligible(), partner(), submitting);
    expect(next).to.deep.include({
      state: 'waiting',
      revision: 3,
      number: 'ES-10482',
      form: form(),
      submitter: { person: partner().person, name: '周砚秋' },
      followers: [],
      submittedAt: tuesday,
      nextCheckAt: beijing('2026-11-24 21:35'),
    });
    expect(next).to.have.nested.property('target.at', beijing('2026-11-25 10:20'));
    expect(next).to.have.nested.property('target.uncertain', false);
    expect(next.history.at(-1)).to.deep.include({ what: 'submitted' });
    expect(told(notices)).to.deep.equal(['zhou: card', 'queue: card', 'night: card']);
  });

  it('keeps what the draft was: id, customer, symptom, topics, eligibility', () => {
    const before = eligible();
    const { next } = apply(before, partner(), submitting);
    const { id, author, customer, service, symptom, topics, eligibility, createdAt } = before;
    expect(next).to.deep.include({ id, author, customer, service, symptom, topics, eligibility, createdAt });
  });

  it('by a colleague lets the author follow', () => {
    const { next, notices } = apply(eligible(), colleague(), submitting);
    expect(next).to.deep.include({ submitter: { person: colleague().person, name: 'Lena Hartwig' }, followers: [eligible().author] });
    expect(told(notices)).to.deep.equal(['lena: card', 'zhou: card', 'queue: card', 'night: card']);
  });

  it('says so where no target is published, or the service is not in the table', () => {
    for (const key of ['intune', 'not-in-the-table']) {
      const before = { ...eligible(), service: { ...eligible().service, key: serviceKey(key) } };
      expect(apply(before, partner(), submitting).next).to.deep.include({ target: { kind: 'none' } });
    }
  });

  it('takes the target of the requested severity and type', () => {
    const target = (severity: 'A' | 'B' | 'C', type: 'technical' | 'billing' = 'technical') => {
      const { next } = apply(eligible(), partner(), { ...submitting, form: form({ severity, type }) });
      return next.state === 'waiting' && next.target.kind === 'by' ? next.target.at : undefined;
    };
    expect(target('A')).to.equal(beijing('2026-11-24 11:20'));
    expect(target('C')).to.equal(beijing('2026-11-27 10:20'));
    expect(target('C', 'billing')).to.equal(beijing('2026-11-27 10:20'));
    expect(target('A', 'billing')).to.equal(undefined);
  });

  it('is told to nobody when no place receives yet, but to the submitter', () => {
    const { notices } = apply(eligible(), partner(), submitting, tuesday, surroundings({ repPlaces: [] }));
    expect(told(notices)).to.deep.equal(['zhou: card']);
  });

  it('is refused before eligibility, twice, after self-help, and to all who may not', () => {
    expect(refusalOf(run(draft(), partner(), submitting))).to.equal('notEligibleYet');
    expect(refusalOf(run(waiting(), partner(), submitting))).to.equal('alreadySubmitted');
    expect(refusalOf(run(apply(eligible(), partner(), { do: 'solve' }).next, partner(), submitting))).to.equal('wrongState');
    expect(refusalOf(run(eligible(), partner({ mayFile: false }), submitting))).to.equal('mayNotFile');
    for (const actor of [competitor(), rep(), clock]) expect(refusalOf(run(eligible(), actor, submitting))).to.equal('partnerOnly');
  });
});
