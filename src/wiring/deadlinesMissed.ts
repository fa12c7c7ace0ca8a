import { isSubmitted } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { EscalationStore } from '../store/ports.js';

const pageSize = 200;

/** How many escalations wait past their target: the queue begins with the earliest, so counting ends at the first that is in time. */
export async function deadlinesMissed(escalations: Pick<EscalationStore, 'list'>, now: Instant): Promise<number> {
  let missed = 0;
  let after: string | undefined;
  do {
    const page = await escalations.list({ by: 'queue' }, pageSize, after);
    for (const escalation of page.rows) {
      if (!isSubmitted(escalation) || escalation.target.kind === 'none' || escalation.target.at > now) return missed;
      missed += 1;
    }
    after = page.next;
  } while (after !== undefined);
  return missed;
}
