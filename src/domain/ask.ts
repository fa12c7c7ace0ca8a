import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation, WaitingForPartner } from './escalation.js';
import { formLimits } from './form.js';
import { isWorkedOn } from './isWorkedOn.js';
import { toPartner } from './notices.js';
import { submittedPart } from './submittedPart.js';
import { readRequiredText } from './text.js';
import { asOwner } from './whoMay.js';

/** The owner needs something of the partner: its turn now. A second question takes the place of an open one; both stay in the thread. */
export function ask(now: Escalation, command: CommandOf<'ask'>): Decision {
  const who = asOwner(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  if (!isWorkedOn(now)) return refused({ code: 'wrongState' });
  const read = readRequiredText(command.text, formLimits.details);
  if (read.refusal !== undefined) return refused(read.refusal);
  const { text } = read;
  const next: WaitingForPartner = {
    ...submittedPart(now),
    ...step(now, command, 'asked', text),
    state: 'waitingForPartner',
    owner: now.owner,
    question: { text, at: command.at },
  };
  return accepted(next, toPartner(now, { kind: 'asked', by: who.owner.name, text }));
}
