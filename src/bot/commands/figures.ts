import { reportCard } from '../../cards/reportCard.js';
import { type ReportView, viewed } from '../../report/reportView.js';
import { say } from '../../texts/say.js';
import { answerWith, plain } from '../answerWith.js';
import type { BotParts } from '../parts.js';
import type { Turn } from '../turn.js';

/** The numbers in a card, for representatives. */
export async function showFigures(view: ReportView, turn: Turn, parts: BotParts): Promise<void> {
  const { who, audience, language, now } = turn;
  const { period, by } = viewed(view, now);
  const report = who.kind === 'stranger' ? undefined : await parts.desk.report(who.actor, period, by);
  answerWith(turn, report === undefined ? plain(turn, say(language, 'refuse.repOnly')) : reportCard(report, view, audience, now));
}
