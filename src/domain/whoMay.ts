/** Who may give a command. Each check gives the actor, narrowed, or the refusal. */
import type { Actor, PartnerActor, RepActor } from './actor.js';
import type { Checked } from './checked.js';
import { type Escalation, type Owner, ownerOf } from './escalation.js';

/** An agent of the partner that the escalation belongs to, with a role that may file. */
export function asPartner(now: Escalation, actor: Actor): Checked<{ readonly partner: PartnerActor }> {
  if (actor.kind !== 'partner' || actor.organisation !== now.organisation) return { refusal: { code: 'partnerOnly' } };
  if (!actor.mayFile) return { refusal: { code: 'mayNotFile' } };
  return { partner: actor };
}

/** The person who began the draft. */
export function asAuthor(now: Escalation, actor: Actor): Checked<{ readonly partner: PartnerActor }> {
  const checked = asPartner(now, actor);
  if (checked.refusal === undefined && checked.partner.person !== now.author.person) return { refusal: { code: 'partnerOnly' } };
  return checked;
}

/** Any representative. */
export function asRep(actor: Actor): Checked<{ readonly rep: RepActor }> {
  return actor.kind === 'rep' ? { rep: actor } : { refusal: { code: 'repOnly' } };
}

/** The representative who has it; in a state without an owner nobody can. */
export function asOwner(now: Escalation, actor: Actor): Checked<{ readonly owner: Owner }> {
  const checked = asRep(actor);
  if (checked.refusal !== undefined) return checked;
  const owner = ownerOf(now);
  if (owner === undefined) return { refusal: { code: 'wrongState' } };
  if (owner.person !== checked.rep.person) return { refusal: { code: 'notOwner', owner } };
  return { owner };
}
