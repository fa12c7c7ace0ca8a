import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import { type Escalation, isOpen } from './escalation.js';
import { formLimits } from './form.js';
import { toPartner } from './notices.js';
import { readRequiredText } from './text.js';
import { asOwner } from './whoMay.js';

/** The owner tells the partner something that needs no answer. What the partner says of itself is `addDetails`. */
export function message(now: Escalation, command: CommandOf<'message'>): Decision {
  const who = asOwner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isOpen(now)) return refused({ code: 'wrongState' });
  const read = readRequiredText(command.text, formLimits.details);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  return accepted({ ...now, ...step(now, command, 'messaged', text) }, toPartner(now, { kind: 'message', by: who.owner.name, text }));
}
