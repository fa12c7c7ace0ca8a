import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation } from './escalation.js';
import { formLimits } from './form.js';
import { readRequiredText } from './text.js';
import { feedbackTo } from './toldInPrivate.js';
import { asPartner } from './whoMay.js';

/** The submitter says once how it came to be, to the representative who gave the feedback; also after it is over. */
export function explainFeedback(now: Escalation, command: CommandOf<'explainFeedback'>): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  const told = feedbackTo(now, who.partner.person);
  if (told.refusal !== undefined) return refused(told.refusal);
  const read = readRequiredText(command.text, formLimits.feedback);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  const feedback = { ...told.feedback, explanation: { text, at: command.at } };
  const next = { ...told.escalation, ...step(now, command, 'feedbackExplained', text, { seenBy: 'private' }), feedback };
  return accepted(next, [{ to: { person: feedback.by.person }, what: { kind: 'feedbackExplained', by: who.partner.name, text } }]);
}
