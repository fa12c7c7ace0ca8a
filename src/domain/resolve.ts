import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Surroundings } from './decision.js';
import type { Escalation, Resolution, Resolved } from './escalation.js';
import { formLimits } from './form.js';
import { isWorkedOn } from './isWorkedOn.js';
import { toPartner } from './notices.js';
import { periods } from './periods.js';
import { afterBusinessDays } from './responseDeadline.js';
import { submittedPart } from './submittedPart.js';
import { readRequiredText, readText } from './text.js';
import { asOwner } from './whoMay.js';

/** The owner says what was done, and what is left for the partner to do. Without an answer it closes by itself some working days later. */
export function resolve(now: Escalation, command: CommandOf<'resolve'>, { workingDays }: Surroundings): Decision {
  const who = asOwner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isWorkedOn(now)) return refused({ code: 'wrongState' });
  const done = readRequiredText(command.text, formLimits.resolution);
  if (done.refusal !== undefined) return refused(done.refusal);
  const left = readText(command.followUp, formLimits.resolution);
  if (left.refusal !== undefined) return refused(left.refusal);
  const { at } = command;
  const resolution: Resolution = { text: done.text, at, ...(left.text === undefined ? {} : { followUp: left.text }) };
  const next: Resolved = {
    ...submittedPart(now),
    ...step(now, command, 'resolved', done.text),
    state: 'resolved',
    owner: now.owner,
    resolution,
    closesAt: afterBusinessDays(periods.closesAfterWorkingDays, at, workingDays),
  };
  return accepted(next, toPartner(now, { kind: 'resolved', by: who.owner.name, resolution }));
}
