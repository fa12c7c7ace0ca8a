import { parseArgs } from 'node:util';
import type { Escalation } from '../domain/escalation.js';
import { isWithin } from '../report/report.js';
import type { Job } from './job.js';
import { readPeriod } from './period.js';

export const exportUsage = `npm run export --silent -- [--from 2026-11-01] [--to 2026-11-30] > escalations.jsonl
  One JSON line an escalation that was begun in these Beijing days, as it is stored, with its history; drafts too.
  It holds customers' names and people's contact data. Reads DATA_DIR beside a running bot and changes nothing.`;

/** `npm run export`: everything that is stored of each escalation. */
export function exportJob(args: readonly string[]): Job {
  const { values } = parseArgs({ args: [...args], options: { from: { type: 'string' }, to: { type: 'string' } } });
  const problems: string[] = [];
  const period = readPeriod(values, problems);
  if (problems.length > 0) return { problems };
  return {
    *read(escalations: Iterable<Escalation>) {
      for (const escalation of escalations) if (isWithin(period, escalation.createdAt)) yield `${JSON.stringify(escalation)}\n`;
    },
  };
}
