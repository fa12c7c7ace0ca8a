/** The topics of the guidance that fit the symptom best: the point of the source procedure, so it is never skipped. */
import { forwardText } from '../../../cards/forwardText.js';
import { selfHelp } from '../../../cards/selfHelp.js';
import type { Service, Topic } from '../../../guidance/ports.js';
import { say } from '../../../texts/say.js';
import type { BotParts } from '../../parts.js';
import type { PartnerTurn } from '../../turn.js';
import { turnKey } from '../../turnKey.js';
import { topicsFor } from '../draft.js';
import type { IntakeState } from '../intakeState.js';
import type { Next, Step } from '../question.js';
import { situationNotes } from '../situationNotes.js';
import { subjectOf } from '../subjectOf.js';

export const selfHelpStep: Step = {
  name: 'selfHelp',

  async ask(state, turn, parts, lead) {
    const subject = await subjectOf(state, turn, parts);
    if ('state' in subject) return subject;
    const { customer, service } = subject;
    const notes = [...(lead === undefined ? [] : [lead]), ...(state.fromSentence ? situationNotes(customer, service, turn) : [])];
    return selfHelp(
      {
        intake: state.intake,
        customer,
        service,
        ...(state.symptom ? { symptom: state.symptom } : {}),
        ...(state.fromSentence ? { understood: true } : {}),
        topics: topicsFor(parts.guidance, service, state.symptom),
        adminCenter: service.adminCenter,
        seeAlso: parts.guidance.seeAlso,
        ...(service.health ? { health: service.health } : {}),
        ...(notes.length > 0 ? { notes } : {}),
      },
      turn.audience,
    );
  },

  async answer(state, answer, turn, parts) {
    if ('typed' in answer) return { kind: 'unclear' };
    const service = state.service === undefined ? undefined : parts.guidance.service(state.service);
    const [topic] = service ? topicsFor(parts.guidance, service, state.symptom) : [];
    if (answer.chosen === 'solved') return solved(state, topic, turn, parts);
    if (answer.chosen === 'forward' && service && topic) return forward(state, service, topic, turn);
    return { kind: 'go', state: { ...state, stillUnsolved: true } };
  },
};

/** Recorded with the topic that stood open; the draft ends as solved by self-help. */
async function solved(state: IntakeState, topic: Topic | undefined, turn: PartnerTurn, parts: BotParts): Promise<Next> {
  await parts.desk.run(turn.who.actor, state.intake, { do: 'solve', ...(topic ? { topic: topic.id } : {}) }, turnKey(turn));
  const text = topic
    ? say(turn.language, 'selfhelp.solved', { topic: topic.title[turn.language] })
    : say(turn.language, 'selfhelp.solved.plain');
  return { kind: 'over', say: { summary: say(turn.language, 'selfhelp.solved.plain'), text } };
}

/** The steps as a plain message of their own, so that they can be copied and sent on. */
function forward(state: IntakeState, service: Service, topic: Topic, turn: PartnerTurn): Next {
  return { kind: 'stay', say: forwardText({ topic, service, ...(state.symptom ? { symptom: state.symptom } : {}) }, turn.language) };
}
