import { expect } from 'chai';
import { forget, type IntakeState, isAnswered, newIntake, renew } from '../../src/bot/dialogs/intakeState.js';
import { intakeSteps } from '../../src/cards/actions.js';
import { customerId, escalationId, serviceKey } from '../../src/domain/ids.js';

const answered: IntakeState = {
  v: 1,
  intake: escalationId('draft-1'),
  customer: customerId('c1'),
  service: serviceKey('teams'),
  symptom: null,
  drafted: true,
  isNew: true,
  stillUnsolved: true,
  eligibility: 'tools',
};

describe('what the intake knows', () => {
  it('counts a skipped symptom as answered, and the form never', () => {
    expect(intakeSteps.filter((step) => !isAnswered(answered, step))).to.deep.equal(['form']);
    expect(intakeSteps.filter((step) => isAnswered(newIntake(), step))).to.deep.equal([]);
  });

  it('begins each time under an id of its own', () => {
    expect(newIntake().intake).to.not.equal(newIntake().intake);
  });

  it('forgets one answer and keeps the draft', () => {
    const { eligibility, ...rest } = answered;
    expect(eligibility).to.equal('tools');
    expect(forget(answered, ['eligibility'])).to.deep.equal(rest);
  });

  it('is another draft with another customer or service, since a stored one is of one customer and service', () => {
    for (const step of ['customer', 'service'] as const) {
      const next = forget(answered, [step]);
      expect(next.intake).to.not.equal(answered.intake);
      expect(next).to.not.have.property('drafted');
      expect(isAnswered(next, step)).to.equal(false);
    }
  });

  it('keeps its id while no draft is stored', () => {
    const { drafted, ...early } = answered;
    expect(drafted).to.equal(true);
    expect(forget(early, ['customer']).intake).to.equal(answered.intake);
  });

  it('brings the same draft up to date when the symptom changes', () => {
    const next = forget(answered, ['symptom']);
    expect(next).to.include({ intake: answered.intake, drafted: true, outdated: true });
  });

  it('is another draft with another service also after the symptom was forgotten, and knows the one it left', () => {
    const next = forget(forget(answered, ['symptom']), ['service']);
    expect(next.intake).to.not.equal(answered.intake);
    expect(next).to.include({ earlier: answered.intake }).and.not.have.any.keys('drafted', 'outdated');
  });

  it('goes on under a new draft when the old one was submitted or deleted meanwhile', () => {
    const next = renew(answered);
    expect(next.intake).to.not.equal(answered.intake);
    expect(next).to.include({ customer: 'c1', service: 'teams', drafted: false });
    expect(isAnswered(next, 'open')).to.equal(false);
    expect(isAnswered(next, 'eligibility')).to.equal(false);
  });
});
