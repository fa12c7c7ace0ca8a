import { asDraft } from './asDraft.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation } from './escalation.js';
import { asAuthor } from './whoMay.js';

/** The self-help was enough: nothing is escalated, the draft ends. */
export function solve(now: Escalation, command: CommandOf<'solve'>): Decision {
  const who = asAuthor(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  const was = asDraft(now);
  if (was.refusal !== undefined) return refused(was.refusal);
  const solvedBy = command.topic === undefined ? {} : { solvedBy: command.topic };
  return accepted({ ...was.draft, ...step(now, command, 'selfSolved'), state: 'selfSolved', ...solvedBy });
}
