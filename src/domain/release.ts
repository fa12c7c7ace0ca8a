import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import type { Escalation, Waiting } from './escalation.js';
import { formLimits } from './form.js';
import { isWorkedOn } from './isWorkedOn.js';
import { cardsIn, toPartner } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { readText } from './text.js';
import { asOwner } from './whoMay.js';

/** The owner puts it back in the queue. The target keeps its old deadline: the partner has waited all along. */
export function release(now: Escalation, command: CommandOf<'release'>, { repPlaces }: Surroundings): Decision {
  const who = asOwner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isWorkedOn(now)) return refused({ code: 'wrongState' });
  const reason = readText(command.reason, formLimits.reason);
  if (reason.refusal !== undefined) return refused(reason.refusal);
  const next: Waiting = { ...submittedPart(now), ...step(now, command, 'released', reason.text), state: 'waiting' };
  return accepted(next, [...toPartner(now, { kind: 'released', by: who.owner.name }), ...cardsIn(repPlaces)]);
}
