/** Why this needs 21Vianet, in one tap: the tap is the acknowledgement, stored with the version of the notice above it. */
import { eligibility, eligibilityNone, noticeVersion } from '../../../cards/eligibility.js';
import type { EligibilityReason } from '../../../domain/escalation.js';
import type { BotParts } from '../../parts.js';
import { refusedText } from '../../refused.js';
import type { PartnerTurn } from '../../turn.js';
import { turnKey } from '../../turnKey.js';
import { forget, type IntakeState, renew } from '../intakeState.js';
import type { Step } from '../question.js';
import { billing } from '../subscribed.js';

const reasons: readonly EligibilityReason[] = ['billing', 'tools', 'documentation', 'training'];

/** A copy has the reason of what it is like: the same person's own tap, under the same notice. Undefined: it is asked for. */
async function takenOver(state: IntakeState, turn: PartnerTurn, parts: BotParts): Promise<IntakeState | undefined> {
  const source = state.copyOf === undefined || state.noneFits ? undefined : await parts.desk.get(turn.who.actor, state.copyOf);
  const given = source?.author.person === turn.seen.person ? source.eligibility : undefined;
  if (given?.noticeVersion !== noticeVersion) return undefined;
  const { reason } = given;
  const outcome = await parts.desk.run(turn.who.actor, state.intake, { do: 'chooseEligibility', reason, noticeVersion }, turnKey(turn));
  return outcome.kind === 'done' ? { ...state, eligibility: reason } : undefined;
}

export const eligibilityStep: Step = {
  name: 'eligibility',

  async ask(state, turn, parts) {
    const { intake } = state;
    const copied = await takenOver(state, turn, parts);
    if (copied) return { state: copied };
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
