/** What goes wrong, in one line: asked once, used for the self-help, the open escalations and the form. */
import { askSymptom } from '../../../cards/askSymptom.js';
import { say } from '../../../texts/say.js';
import type { Step } from '../question.js';
import { subjectOf } from '../subjectOf.js';
import { isSubscribed } from '../subscribed.js';

export const symptomStep: Step = {
  name: 'symptom',

  async ask(state, turn, parts, lead) {
    const subject = await subjectOf(state, turn, parts);
    if ('state' in subject) return subject;
    const { customer, service } = subject;
    const unseen = isSubscribed(customer, service.key)
      ? undefined
      : say(turn.language, 'service.notSubscribed', { short: customer.short, svc: service.short[turn.language] });
    const above = lead ?? unseen;
    return askSymptom({ intake: state.intake, customer, service, ...(above === undefined ? {} : { lead: above }) }, turn.audience);
  },

  async answer(state, answer) {
    if ('chosen' in answer) return { kind: 'go', state: { ...state, symptom: null } };
    return { kind: 'go', state: { ...state, symptom: answer.typed } };
  },
};
