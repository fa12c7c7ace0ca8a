import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision, Notice } from './decision.js';
import type { Escalation } from './escalation.js';

/** The time has come that somebody wished for, and the question still waits: it is put to them again, once. */
export function remindPartner(now: Escalation, command: CommandOf<'remindPartner'>): Decision {
  const { actor, at } = command;
  if (actor.kind !== 'clock' || now.state !== 'waitingForPartner') return refused({ code: 'wrongState' });
  const { later = [], ...kept } = now;
  const due = later.filter((each) => each.at <= at);
  if (due.length === 0) return refused({ code: 'wrongState' });
  const rest = later.filter((each) => each.at > at);
  const history = step(now, command, 'partnerReminded', undefined, { seenBy: 'private' });
  const notices = due.map(
    ({ person }): Notice => ({ to: { person }, what: { kind: 'asked', by: now.owner.name, text: now.question.text } }),
  );
  return accepted({ ...kept, ...history, ...(rest.length === 0 ? {} : { later: rest }) }, notices);
}
