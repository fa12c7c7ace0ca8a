import { dayMs } from '../domain/beijingTime.js';
import { isSubmitted } from '../domain/escalation.js';
import { meetingTimes } from '../domain/meetingTimes.js';
import { periods } from '../domain/periods.js';
import type { DeskDeps } from './deps.js';
import { pages } from './pages.js';
import type { Desk } from './ports.js';

/** What an invitation to meet rests on and proposes: how often a partner escalated in the last 90 days, and which of these got feedback, newest first; times. */
export function feedbackCount({ store: { escalations }, now, rules }: DeskDeps): Pick<Desk, 'feedbackOf' | 'meetingTimes'> {
  return {
    meetingTimes: () => meetingTimes(now(), rules.workingDays),
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
