import { asDraft } from './asDraft.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation } from './escalation.js';
import { asAuthor } from './whoMay.js';

/** Why the partner cannot help by itself, with the version of the notice on inappropriate escalations that stood above the tap. */
export function chooseEligibility(now: Escalation, command: CommandOf<'chooseEligibility'>): Decision {
  const who = asAuthor(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  const was = asDraft(now);
  if (was.refusal !== undefined) return refused(was.refusal);
  const { reason, noticeVersion, at } = command;
  return accepted({ ...was.draft, ...step(now, command, 'eligible'), eligibility: { reason, noticeVersion, at } });
}
