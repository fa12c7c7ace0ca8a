import type { RepActor } from './actor.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation, Owner, PickedUp } from './escalation.js';
import type { Instant, PlaceKey } from './ids.js';
import { isWorkedOn } from './isWorkedOn.js';
import { cardAskedFor, cardsIn, toPartner } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { asRep } from './whoMay.js';

/** A representative takes it: exactly one wins, and whoever comes later learns who has it. The place gets a card to go on with. */
export function pickUp(now: Escalation, command: CommandOf<'pickUp'>): Decision {
  const who = asRep(command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (isWorkedOn(now)) return refusedTo(who.rep, now.owner);
  if (now.state !== 'waiting') return refused({ code: 'wrongState' });
  const owner = ownerFrom(who.rep, command.place, command.at);
  const next: PickedUp = {
    ...submittedPart(now),
    ...step(now, command, 'pickedUp'),
    state: 'pickedUp',
    owner,
    firstPickedUpAt: now.firstPickedUpAt ?? command.at,
  };
  return accepted(next, [
    ...toPartner(now, { kind: 'pickedUp', owner }),
    ...(command.asked ? [cardAskedFor(command.place, command.asked)] : cardsIn([command.place])),
  ]);
}

const refusedTo = (rep: RepActor, owner: Owner): Decision =>
  refused(owner.person === rep.person ? { code: 'alreadyYours' } : { code: 'alreadyPickedUp', owner });

const ownerFrom = ({ kind, ...rep }: RepActor, place: PlaceKey, at: Instant): Owner => ({ ...rep, place, at });
