import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation, Owner, PickedUp, WaitingForPartner } from './escalation.js';
import { isWorkedOn } from './isWorkedOn.js';
import { cardsIn, toPartner } from './notices.js';
import { asOwner } from './whoMay.js';

/**
 * The owner hands it to a named colleague, who is told in person and gets the card where they work (or, where that is the same place, there);
 * the partner is told whom to reach now.
 * What was asked of the partner is still asked.
 */
export function transfer(now: Escalation, command: CommandOf<'transfer'>): Decision {
  const who = asOwner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isWorkedOn(now)) return refused({ code: 'wrongState' });
  const { to, place, at } = command;
  if (to.person === who.owner.person) return refused({ code: 'alreadyYours' });
  const owner: Owner = { ...to, place, at };
  const next: PickedUp | WaitingForPartner = { ...now, ...step(now, command, 'transferred', undefined, { detail: to.name }), owner };
  const by = who.owner.name;
  return accepted(next, [
    ...toPartner(now, { kind: 'transferred', by, owner }),
    // Where nobody knows how to reach the colleague it stays in its place, and that place hears of it.
    place === now.owner.place
      ? { to: { place }, what: { kind: 'transferred', by, owner } }
      : { to: { person: to.person }, what: { kind: 'handedOver', by } },
    ...cardsIn([place]),
  ]);
}
