import { hourMs } from './beijingTime.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation } from './escalation.js';
import { isWorkedOn } from './isWorkedOn.js';
import { periods } from './periods.js';
import { asRep } from './whoMay.js';

/** Another representative asks the owner for it, every few hours at most; the owner decides. No partner hears of it. */
export function requestTransfer(now: Escalation, command: CommandOf<'requestTransfer'>): Decision {
  const who = asRep(command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isWorkedOn(now)) return refused({ code: 'wrongState' });
  const { person, name } = who.rep;
  const { owner, transferRequests = [] } = now;
  if (owner.person === person) return refused({ code: 'alreadyYours' });
  const { at, inPrivate } = command;
  const last = transferRequests.find((each) => each.person === person && each.of === owner.person);
  const from = last === undefined ? at : last.at + periods.transferRequestHours * hourMs;
  if (at < from) return refused({ code: 'requestedAlready', from });
  const others = transferRequests.filter((each) => each.person !== person);
  const history = step(now, command, 'transferRequested', undefined, { seenBy: 'reps' });
  return accepted({ ...now, ...history, transferRequests: [...others, { person, name, of: owner.person, at }] }, [
    { to: inPrivate ? { person: owner.person } : { place: owner.place }, what: { kind: 'transferRequested', by: { person, name } } },
  ]);
}
