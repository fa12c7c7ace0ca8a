import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Notice, Surroundings } from './decision.js';
import type { Escalation, PickedUp, Waiting, WaitingForPartner } from './escalation.js';
import { formLimits } from './form.js';
import { isWorkedOn } from './isWorkedOn.js';
import { cardsIn, toPartner } from './notices.js';
import { severityOf } from './severityOf.js';
import { targetOf } from './targetOf.js';
import { readRequiredText } from './text.js';
import { asOwner, asRep } from './whoMay.js';

/**
 * 21Vianet assigns another level, with a reason: whoever has it, any representative while nobody does. The target is counted anew from where
 * it was counted before; it runs only while it waits.
 */
export function changeSeverity(now: Escalation, command: CommandOf<'changeSeverity'>, surroundings: Surroundings): Decision {
  const who = now.state === 'waiting' ? asRep(command.actor) : asOwner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (now.state !== 'waiting' && !isWorkedOn(now)) return refused({ code: 'wrongState' });
  const { severity, at } = command;
  const { type } = now.form;
  const level = surroundings.targets.get(now.service.key)?.[type].find((each) => each.severity === severity);
  if (level === undefined) return refused({ code: 'noSuchSeverity' });
  if (severity === severityOf(now)) return refused({ code: 'unchanged' });
  const read = readRequiredText(command.reason, formLimits.reason);
  if (read.refusal !== undefined) return refused(read.refusal);
  const reason = read.text;
  const target = targetOf(now.service.key, { type, severity }, now.targetFrom ?? now.submittedAt, surroundings);
  const detail = level.name === 'graded' ? severity : level.name;
  const next: Waiting | PickedUp | WaitingForPartner = {
    ...now,
    ...step(now, command, 'severityChanged', reason, { detail }),
    assigned: { severity, reason, at },
    target,
  };
  const by = 'rep' in who ? who.rep.name : who.owner.name;
  const told = toPartner(now, { kind: 'severityChanged', by, severity, reason, ...(now.state === 'waiting' ? { target } : {}) });
  // A level that is more urgent now may belong to places that had no card of it.
  const cards: readonly Notice[] = now.state === 'waiting' ? cardsIn(surroundings.repPlaces) : [];
  return accepted(next, [...told, ...cards]);
}
