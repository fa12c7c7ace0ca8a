/** An open escalation of the same customer and service is shown before self-help: a colleague may have filed it an hour ago. */
import { openEscalation } from '../../../cards/openEscalation.js';
import { isOpen, isSubmitted } from '../../../domain/escalation.js';
import { escalationId } from '../../../domain/ids.js';
import { plain } from '../../answerWith.js';
import { askFor } from '../../askFor.js';
import { detailsAdded } from '../../detailsAdded.js';
import type { BotParts } from '../../parts.js';
import { refusedText } from '../../refused.js';
import type { PartnerTurn } from '../../turn.js';
import { turnKey } from '../../turnKey.js';
import { keepDraft } from '../draft.js';
import type { IntakeState } from '../intakeState.js';
import type { Next, Step } from '../question.js';
import { subjectOf } from '../subjectOf.js';

/** At most the newest two. */
const shown = 2;

export const openStep: Step = {
  name: 'open',

  async ask(state, turn, parts) {
    const subject = await subjectOf(state, turn, parts);
    if ('state' in subject) return subject;
    const kept = await keepDraft(state, subject.customer, subject.service, turn, parts);
    if (kept.kind === 'unsettled') return { state: kept.state };
    const drafted = kept.state;
    const rows = await parts.desk.openFor(turn.who.actor, subject.customer.id, subject.service.key, shown);
    if (rows.length === 0) return { state: { ...drafted, isNew: true } };
    const question = openEscalation({ intake: drafted.intake, viewer: turn.seen.person, rows }, turn.audience, turn.now);
    return { ...question, state: drafted };
  },

  async answer(state, answer, turn, parts) {
    if ('typed' in answer) return { kind: 'unclear' };
    return answer.chosen === 'new' ? { kind: 'go', state: { ...state, isNew: true } } : addTo(answer.chosen, state, turn, parts);
  },
};

/** Adds the symptom to the escalation that is open; without one, asks for the details. */
async function addTo(chosen: string, state: IntakeState, turn: PartnerTurn, parts: BotParts): Promise<Next> {
  const id = escalationId(chosen);
  const escalation = await parts.desk.get(turn.who.actor, id);
  if (!escalation || !isSubmitted(escalation) || !isOpen(escalation)) return { kind: 'go', state: { ...state, isNew: true } };
  if (!state.symptom) {
    await askFor('addDetails', escalation, turn, parts);
    return { kind: 'over' };
  }
  const added = await parts.desk.run(turn.who.actor, id, { do: 'addDetails', text: state.symptom }, turnKey(turn));
  if (added.kind === 'unknown') return { kind: 'go', state: { ...state, isNew: true } };
  if (added.kind === 'refused') return { kind: 'over', say: refusedText(added, turn) };
  return { kind: 'over', say: plain(turn, detailsAdded(turn.language, escalation.number, added.escalation, state.symptom)) };
}
