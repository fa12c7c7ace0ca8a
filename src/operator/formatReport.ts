import { beijingDate, minuteMs } from '../domain/beijingTime.js';
import type { Language } from '../domain/language.js';
import type { Period, Report } from '../report/report.js';
import { shownColumns, shownFigures } from '../report/shownFigures.js';
import { say } from '../texts/say.js';
import { csv } from './csv.js';
import { reportCells } from './reportCells.js';
import { textTable } from './textTable.js';

/** How a report can be printed. */
export const reportFormats = ['table', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** `table` is for people, in their language; `csv` is for spreadsheets, one row a group; `json` is for programs and has the topics too. */
export function formatReport(report: Report, format: ReportFormat, language: Language): string {
  switch (format) {
    case 'table':
      return tables(report, language);
    case 'csv':
      return csv([
        [report.by, 'name', ...Object.keys(reportCells(report.total))],
        ...report.groups.map(({ key, name, figures }) => [key, name[language], ...Object.values(reportCells(figures))]),
        ['total', say(language, 'report.total'), ...Object.values(reportCells(report.total))],
      ]);
    case 'json':
      return `${JSON.stringify(json(report), undefined, 2)}\n`;
  }
}

const json = ({ period, by, total, groups, topics }: Report): object => ({
  ...days(period),
  by,
  total: reportCells(total),
  groups: groups.map(({ key, name, figures }) => ({ key, name, ...reportCells(figures) })),
  topics,
});

/** The first and the last day, both included. */
const days = ({ from, to }: Period): { readonly from?: string; readonly to?: string } => ({
  ...(from === undefined ? {} : { from: beijingDate(from) }),
  ...(to === undefined ? {} : { to: beijingDate(to - minuteMs) }),
});

function tables(report: Report, language: Language): string {
  const { from = '…', to = '…' } = days(report.period);
  const rows = [
    ...report.groups,
    { name: { 'zh-CN': say('zh-CN', 'report.total'), en: say('en', 'report.total') }, figures: report.total },
  ];
  const numbers = textTable([
    [say(language, `report.by.${report.by}`), ...shownColumns.map((column) => say(language, `report.column.${column}`))],
    ...rows.map(({ name, figures }) => [name[language], ...Object.values(shownFigures(language, figures))]),
  ]);
  const topics = report.topics.filter(({ solved }) => solved > 0);
  const helped =
    topics.length === 0
      ? ''
      : `\n${textTable([
          [say(language, 'report.topic'), say(language, 'report.topic.solved'), say(language, 'report.topic.shown')],
          ...topics.map(({ title, solved, shown }) => [title[language], String(solved), String(shown)]),
        ])}`;
  return `${say(language, 'report.period', { from, to })}\n\n${numbers}${helped}\n${say(language, 'report.note')}\n`;
}
