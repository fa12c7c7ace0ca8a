import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import { type Escalation, isOpen } from './escalation.js';
import { follow } from './follow.js';
import { toPartner, toReps } from './notices.js';
import { serviceRequestNumber } from './serviceRequestNumber.js';
import { asOwner, asPartner } from './whoMay.js';

/** 21Vianet's own number is noted, by the owner or by the partner, whoever filed it; the other side is told. A newer one replaces it. */
export function recordServiceRequest(now: Escalation, command: CommandOf<'recordServiceRequest'>, { repPlaces }: Surroundings): Decision {
  const { actor } = command;
  const who = actor.kind === 'partner' ? asPartner(now, actor) : asOwner(now, actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isOpen(now)) return refused({ code: 'wrongState' });
  const number = serviceRequestNumber(command.number);
  if (number === undefined) return refused({ code: 'noServiceRequestNumber' });
  if (number === now.serviceRequest) return refused({ code: 'unchanged' });
  const next = { ...now, ...step(now, command, 'serviceRequestRecorded', number), serviceRequest: number };
  if (!('partner' in who)) return accepted(next, toPartner(now, { kind: 'serviceRequestRecorded', by: who.owner.name, number }));
  const { followers, notices } = follow(now, who.partner);
  const told = toReps(now, { kind: 'serviceRequestRecorded', by: who.partner.name, number }, repPlaces);
  return accepted({ ...next, followers }, [...told, ...notices]);
}
