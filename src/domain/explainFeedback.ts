import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import { type Escalation, isSubmitted } from './escalation.js';
import { formLimits } from './form.js';
import { readRequiredText } from './text.js';
import { asPartner } from './whoMay.js';

/** The submitter says once how it came to be, to the representative who gave the feedback; also after it is over. */
export function explainFeedback(now: Escalation, command: CommandOf<'explainFeedback'>): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isSubmitted(now) || now.feedback === undefined) return refused({ code: 'wrongState' });
  if (now.submitter.person !== who.partner.person) return refused({ code: 'notForYou' });
  if (now.feedback.explanation !== undefined) return refused({ code: 'alreadyAnswered' });
  const read = readRequiredText(command.text, formLimits.feedback);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  const feedback = { ...now.feedback, explanation: { text, at: command.at } };
  const next = { ...now, ...step(now, command, 'feedbackExplained', text, { seenBy: 'private' }), feedback };
  return accepted(next, [{ to: { person: feedback.by.person }, what: { kind: 'feedbackExplained', by: who.partner.name, text } }]);
}
