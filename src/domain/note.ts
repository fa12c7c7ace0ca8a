import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import { type Escalation, isOpen, ownerOf } from './escalation.js';
import { formLimits } from './form.js';
import { readRequiredText } from './text.js';
import { asRep } from './whoMay.js';

/** A representative's word to the representatives: never reaches the partner. The owner is told what a colleague noted. */
export function note(now: Escalation, command: CommandOf<'note'>): Decision {
  const who = asRep(command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isOpen(now)) return refused({ code: 'wrongState' });
  const read = readRequiredText(command.text, formLimits.details);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  const owner = ownerOf(now);
  const next = { ...now, ...step(now, command, 'noted', text, { seenBy: 'reps' }) };
  if (owner === undefined || owner.person === who.rep.person) return accepted(next);
  return accepted(next, [{ to: { place: owner.place }, what: { kind: 'noted', by: who.rep.name, text } }]);
}
