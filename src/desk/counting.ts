import { ReportBuilder } from '../report/report.js';
import type { DeskDeps } from './deps.js';
import type { Desk } from './ports.js';

/** The numbers, for representatives. */
export function counting({ store: { escalations }, now }: DeskDeps): Pick<Desk, 'report'> {
  return {
    async report(actor, period, by) {
      if (actor.kind !== 'rep') return undefined;
      const builder = new ReportBuilder(period, by, now());
      for await (const escalation of escalations.each()) builder.add(escalation);
      return builder.report;
    },
  };
}
