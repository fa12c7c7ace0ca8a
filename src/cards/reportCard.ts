import { minuteMs } from '../domain/beijingTime.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { Report, ReportGroup } from '../report/report.js';
import { type ReportView, reportViews } from '../report/reportView.js';
import { shownColumns, shownFigures } from '../report/shownFigures.js';
import { listed } from '../texts/listed.js';
import { say, sayCount } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDate } from '../texts/when.js';
import type { Audience } from './audience.js';
import { commandButton } from './button.js';
import type { Fact } from './facts.js';
import { type Line, line } from './lines.js';
import { recordCard } from './recordCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** More would make a card that nobody scrolls through; the command line has all. */
const groupsOnCard = 8;
const topicsOnCard = 3;
const labelWidth = '92px';

/** The numbers of a period, in lines: no client shows tables well on a phone. */
export function reportCard(report: Report, view: ReportView, { language }: Audience, now: Instant): Rendered {
  const summary = say(language, 'report.title', { span: say(language, `report.span.${view}`) });
  const { from = now, to = now } = report.period;
  const days = { from: onDate(language, from, now), to: onDate(language, to - minuteMs, now) };
  return {
    summary,
    card: recordCard({
      summary,
      bar: { style: 'emphasis', runs: plain(summary), note: plain(say(language, 'report.period', days)) },
      facts: totals(language, report),
      notes: [line(plain(say(language, 'report.note')))],
      lines: [...groupLines(language, report), ...topicLines(language, report)],
      acts: reportViews
        .filter((each) => each !== view)
        .map((each) => commandButton(say(language, `report.action.${each}`), 'figures', each)),
    }),
  };
}

function totals(language: Language, { total }: Report): readonly Fact[] {
  const shown = shownFigures(language, total);
  return shownColumns.map((column) => ({
    label: say(language, `report.column.${column}`),
    width: labelWidth,
    runs: plain(shown[column]),
  }));
}

function groupLines(language: Language, { groups }: Report): readonly Line[] {
  const left = groups.length - groupsOnCard;
  return [
    ...groups.slice(0, groupsOnCard).flatMap((group) => linesOf(language, group)),
    ...(left > 0 ? [line(plain(sayCount(language, 'report.more', left)))] : []),
  ];
}

function linesOf(language: Language, { name, figures }: ReportGroup): readonly Line[] {
  const { selfSolved, pickUp, targets, rating } = shownFigures(language, figures);
  return [
    line(bold(sayCount(language, 'report.group.head', figures.submitted, { name: visible(name[language]) }))),
    line(plain(say(language, 'report.group', { selfSolved, pickUp, targets, rating }))),
  ];
}

function topicLines(language: Language, { topics }: Report): readonly Line[] {
  const solved = topics
    .filter(({ solved }) => solved > 0)
    .slice(0, topicsOnCard)
    .map(({ title, solved }) => `${title[language]} ${solved}`);
  const list = listed(language, solved);
  return list === '' ? [] : [line(plain(say(language, 'report.topics', { list })))];
}
