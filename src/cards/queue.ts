import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { duration } from '../texts/duration.js';
import { say, sayCount } from '../texts/say.js';
import { deadlineWhen } from '../texts/when.js';
import { type Audience, apart, type CardOptions } from './audience.js';
import { actButton, commandButton } from './button.js';
import { listCard, rowOptions } from './listCard.js';
import type { Question } from './question.js';
import { repRow } from './repRow.js';
import { plain, type Run } from './run.js';

interface View {
  /** At most five, the most urgent first. */
  readonly rows: readonly SubmittedEscalation[];
  readonly total: number;
  /** How many are past their target. */
  readonly overdue: number;
  readonly next?: string;
}

/** When it is due: read at once, so the time left may be said. */
function dueRuns(escalation: SubmittedEscalation, { language }: Audience, now: Instant): readonly Run[] {
  const { target, submittedAt } = escalation;
  if (target.kind === 'none') return plain(say(language, 'queue.row.none', { since: duration(language, now - submittedAt) }));
  if (target.at <= now) return plain(say(language, 'queue.row.over', { over: duration(language, now - target.at) }), 'attention');
  return plain(say(language, 'queue.row.left', { t: deadlineWhen(language, target.at, now), left: duration(language, target.at - now) }));
}

/** The representatives' queue: waiting ones, the most urgent first. */
export function queue({ rows, total, overdue, next }: View, audience: Audience, now: Instant, options: CardOptions): Question {
  const { language } = audience;
  const [first] = rows;
  const summary = sayCount(language, 'queue.summary', total);
  if (first === undefined) return { rendered: { summary: say(language, 'queue.empty'), text: say(language, 'queue.empty') }, options: [] };
  const listed = rows.map((escalation) => repRow(escalation, dueRuns(escalation, audience, now), audience, options));
  return {
    rendered: {
      summary,
      card: listCard(
        {
          summary,
          title: say(language, 'queue.title', { n: total, m: overdue }),
          rows: listed,
          hint: say(language, 'list.beijing'),
          before: [actButton(apart(audience), say(language, 'queue.pickUpFirst'), first, 'pickUp', { style: 'positive' })],
          after: next === undefined ? [] : [commandButton(say(language, 'queue.next'), 'queue', next)],
        },
        audience,
      ),
    },
    options: rowOptions(listed),
  };
}
