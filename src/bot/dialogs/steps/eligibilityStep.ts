/** Why this needs 21Vianet, in one tap: the tap is the acknowledgement, stored with the version of the notice above it. */
import { eligibility, eligibilityNone, noticeVersion } from '../../../cards/eligibility.js';
import type { EligibilityReason } from '../../../domain/escalation.js';
import { refusedText } from '../../refused.js';
import { turnKey } from '../../turnKey.js';
import { forget, renew } from '../intakeState.js';
import type { Step } from '../question.js';
import { billing } from '../subscribed.js';

const reasons: readonly EligibilityReason[] = ['billing', 'tools', 'documentation', 'training'];

export const eligibilityStep: Step = {
  name: 'eligibility',

  async ask(state, turn, parts) {
    const { intake } = state;
    if (state.noneFits) return eligibilityNone({ intake, programGuide: parts.guidance.programGuide }, turn.audience);
    return eligibility({ intake, billing: state.service === billing }, turn.audience);
  },

  async answer(state, answer, turn, parts) {
    if ('typed' in answer) return { kind: 'unclear' };
    if (answer.chosen === 'none') return { kind: 'go', state: { ...state, noneFits: true } };
    if (answer.chosen === 'again') return { kind: 'go', state: forget(state, ['eligibility']) };
    if (answer.chosen === 'steps') return { kind: 'go', state: forget(state, ['selfHelp', 'eligibility']) };
    const reason = reasons.find((each) => each === answer.chosen);
    if (!reason) return { kind: 'unclear' };
    const outcome = await parts.desk.run(turn.who.actor, state.intake, { do: 'chooseEligibility', reason, noticeVersion }, turnKey(turn));
    if (outcome.kind === 'refused') return { kind: 'over', say: refusedText(outcome, turn) };
    if (outcome.kind === 'unknown') return { kind: 'go', state: renew(state) };
    return { kind: 'go', state: { ...state, eligibility: reason } };
  },
};
