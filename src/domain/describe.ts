import { asDraft } from './asDraft.js';
import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Escalation } from './escalation.js';
import { readSymptom } from './readSymptom.js';
import { asAuthor } from './whoMay.js';

/** What goes wrong, and the self-help that was shown for it. Without a symptom the earlier one stays; the topics are replaced. */
export function describe(now: Escalation, command: CommandOf<'describe'>): Decision {
  const who = asAuthor(now, command.actor);
  if (who.refusal !== undefined) return refused(who.refusal);
  const was = asDraft(now);
  if (was.refusal !== undefined) return refused(was.refusal);
  const read = readSymptom(command.symptom);
  if (read.refusal !== undefined) return refused(read.refusal);
  return accepted({ ...was.draft, ...step(now, command, 'described'), topics: command.topics, ...read.field });
}
