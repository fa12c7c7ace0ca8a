import { dayMs } from '../domain/beijingTime.js';
import { isSubmitted } from '../domain/escalation.js';
import { periods } from '../domain/periods.js';
import type { DeskDeps } from './deps.js';
import type { Desk } from './ports.js';

const pageSize = 200;

/** How often a partner escalated in the last 90 days, and which of these got feedback, newest first: what an invitation to meet rests on. */
export function feedbackCount({ store: { escalations }, now }: DeskDeps): Pick<Desk, 'feedbackOf'> {
  return {
    async feedbackOf(organisation) {
      const since = now() - periods.feedbackDays * dayMs;
      const withFeedback: string[] = [];
      let total = 0;
      let after: string | undefined;
      do {
        // Newest first: the first that is older ends it.
        const page = await escalations.list({ by: 'organisation', organisation }, pageSize, after);
        const recent = page.rows.filter(isSubmitted).filter(({ submittedAt }) => submittedAt >= since);
        total += recent.length;
        withFeedback.push(...recent.filter(({ feedback }) => feedback !== undefined).map(({ number }) => number));
        after = recent.length < page.rows.length ? undefined : page.next;
      } while (after !== undefined);
      return { escalations: total, withFeedback };
    },
  };
}
