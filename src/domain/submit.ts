import { asDraft } from './asDraft.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import type { Escalation, Waiting } from './escalation.js';
import { cardsFor, cardsIn } from './notices.js';
import { targetOf } from './targetOf.js';
import { asPartner } from './whoMay.js';

/** The draft goes to 21Vianet. A colleague may send it too; then its author follows. The form is one that passed `checkForm`. */
export function submit(now: Escalation, command: CommandOf<'submit'>, surroundings: Surroundings): Decision {
  const who = asPartner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  const was = asDraft(now);
  if (was.refusal !== undefined) return refused(was.refusal);
  if (now.eligibility === undefined) return refused({ code: 'notEligibleYet' });
  const { number, form, at } = command;
  const submitter = { person: who.partner.person, name: who.partner.name };
  const followers = submitter.person === now.author.person ? [] : [now.author];
  const next: Waiting = {
    ...was.draft,
    ...step(now, command, 'submitted'),
    state: 'waiting',
    number,
    form,
    submitter,
    followers,
    submittedAt: at,
    target: targetOf(now.service.key, form, at, surroundings),
  };
  return accepted(next, [...cardsFor([submitter, ...followers]), ...cardsIn(surroundings.repPlaces)]);
}
