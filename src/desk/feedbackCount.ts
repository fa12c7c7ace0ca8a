import { dayMs } from '../domain/beijingTime.js';
import { isSubmitted } from '../domain/escalation.js';
import { periods } from '../domain/periods.js';
import type { DeskDeps } from './deps.js';
import { pages } from './pages.js';
import type { Desk } from './ports.js';

/** How often a partner escalated in the last 90 days, and which of these got feedback, newest first: what an invitation to meet rests on. */
export function feedbackCount({ store: { escalations }, now }: DeskDeps): Pick<Desk, 'feedbackOf'> {
  return {
    async feedbackOf(organisation) {
      const since = now() - periods.feedbackDays * dayMs;
      const withFeedback: string[] = [];
      let total = 0;
      for await (const rows of pages(escalations, { by: 'organisation', organisation })) {
        const recent = rows.filter(isSubmitted).filter(({ submittedAt }) => submittedAt >= since);
        total += recent.length;
        withFeedback.push(...recent.filter(({ feedback }) => feedback !== undefined).map(({ number }) => number));
        // Newest first: the first that is older ends it.
        if (recent.length < rows.length) break;
      }
      return { escalations: total, withFeedback };
    },
  };
}
