import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import { type Escalation, isOpen } from './escalation.js';
import type { Feedback } from './feedback.js';
import { formLimits } from './form.js';
import { readRequiredText, readText } from './text.js';
import { asOwner } from './whoMay.js';

/** Once, and to the submitter alone: the partner could have supported this. The escalation goes on as it would have. */
export function giveFeedback(now: Escalation, command: CommandOf<'giveFeedback'>): Decision {
  const who = asOwner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isOpen(now)) return refused({ code: 'wrongState' });
  if (now.feedback !== undefined) return refused({ code: 'feedbackGiven' });
  const read = readRequiredText(command.text, formLimits.feedback);
  if (read.refusal !== undefined) return refused(read.refusal);
  const link = readText(command.document, formLimits.reason);
  if (link.refusal !== undefined) return refused(link.refusal);
  const { person, name } = who.owner;
  const document = link.text === undefined ? {} : { document: link.text };
  const feedback: Feedback = { text: read.text, ...document, by: { person, name }, at: command.at };
  const next = { ...now, ...step(now, command, 'feedbackGiven', read.text, { seenBy: 'private' }), feedback };
  return accepted(next, [{ to: { person: now.submitter.person }, what: { kind: 'feedback', by: name, text: read.text, ...document } }]);
}
