import { parseArgs } from 'node:util';
import type { Escalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { languages } from '../domain/language.js';
import { groupings, ReportBuilder } from '../report/report.js';
import { formatReport, reportFormats } from './formatReport.js';
import type { Job } from './job.js';
import { oneOf } from './oneOf.js';
import { readPeriod } from './period.js';

export const reportUsage = `npm run report --silent -- [--from 2026-11-01] [--to 2026-11-30] [--by ${groupings.join('|')}]
    [--format ${reportFormats.join('|')}] [--language ${languages.join('|')}]
  Days are Beijing days, both included. Reads DATA_DIR beside a running bot and changes nothing.`;

/** `npm run report`: what was escalated and how it fared. */
export function reportJob(args: readonly string[], now: Instant): Job {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      by: { type: 'string' },
      format: { type: 'string' },
      language: { type: 'string' },
    },
  });
  const problems: string[] = [];
  const by = oneOf('--by', values.by, groupings, problems);
  const format = oneOf('--format', values.format, reportFormats, problems);
  const language = oneOf('--language', values.language, ['en', 'zh-CN'], problems);
  const period = readPeriod(values, problems);
  if (problems.length > 0) return { problems };
  return {
    *read(escalations: Iterable<Escalation>) {
      const builder = new ReportBuilder(period, by, now);
      for (const escalation of escalations) builder.add(escalation);
      yield formatReport(builder.report, format, language);
    },
  };
}
