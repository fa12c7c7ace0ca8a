import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import { type Escalation, isOpen } from './escalation.js';
import { follow } from './follow.js';
import { formLimits } from './form.js';
import { toReps } from './notices.js';
import { readRequiredText } from './text.js';
import { asPartner } from './whoMay.js';

/** The partner adds what it knows by now; the representatives are told the words. */
export function addDetails(now: Escalation, command: CommandOf<'addDetails'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isOpen(now)) return refused({ code: 'wrongState' });
  const read = readRequiredText(command.text, formLimits.details);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { followers, notices } = follow(now, who.partner);
  const told = toReps(now, { kind: 'detailsAdded', by: who.partner.name, text: read.text }, repPlaces);
  return accepted({ ...now, ...step(now, command, 'detailsAdded', read.text), followers }, [...told, ...notices]);
}
