import type { PartnerActor } from './actor.js';
import type { Notice } from './decision.js';
import type { PartnerPerson, SubmittedEscalation } from './escalation.js';
import { cardsFor } from './notices.js';

/** A colleague who acts on an escalation follows it from then on: is told of what happens, and gets a living card. */
export function follow(
  now: SubmittedEscalation,
  { person, name }: PartnerActor,
): { readonly followers: readonly PartnerPerson[]; readonly notices: readonly Notice[] } {
  const known = [now.submitter, ...now.followers].some((each) => each.person === person);
  if (known) return { followers: now.followers, notices: [] };
  const joining = { person, name };
  return { followers: [...now.followers, joining], notices: cardsFor([joining]) };
}
