import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import { type Escalation, isOpen, ownerOf } from './escalation.js';
import { follow } from './follow.js';
import type { ContactDetails } from './form.js';
import { toReps } from './notices.js';
import { asPartner } from './whoMay.js';

/**
 * Another person or number to call: a contact that passed `checkContact`. The owner is told at once; while nobody has it, the cards show it
 * to whoever picks it up. The history names no number, so that it can be erased.
 */
export function correctContact(now: Escalation, command: CommandOf<'correctContact'>, { repPlaces }: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isOpen(now)) return refused({ code: 'wrongState' });
  const { contact } = command;
  if (isSame(contact, now.form.contact)) return refused({ code: 'unchanged' });
  const { followers, notices } = follow(now, who.partner);
  const next = { ...now, ...step(now, command, 'contactCorrected'), followers, form: { ...now.form, contact } };
  const told = ownerOf(now) === undefined ? [] : toReps(now, { kind: 'contactCorrected', by: who.partner.name, contact }, repPlaces);
  return accepted(next, [...told, ...notices]);
}

const isSame = (one: ContactDetails, other: ContactDetails): boolean =>
  one.name === other.name &&
  one.phone === other.phone &&
  one.email === other.email &&
  one.prefer === other.prefer &&
  one.language === other.language;
