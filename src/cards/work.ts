import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say, sayCount } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { when } from '../texts/when.js';
import type { Audience, CardOptions } from './audience.js';
import { commandButton } from './button.js';
import { listCard, rowOptions } from './listCard.js';
import type { Question } from './question.js';
import { repRow } from './repRow.js';
import { plain } from './run.js';

interface View {
  readonly rows: readonly SubmittedEscalation[];
  readonly total: number;
  /** How many wait for the partner. */
  readonly waitingForPartner: number;
  readonly next?: string;
}

function stand(escalation: SubmittedEscalation, { language }: Audience, now: Instant): string {
  switch (escalation.state) {
    case 'waitingForPartner':
      return say(language, 'work.row.waitingForPartner', { contact: visible(escalation.form.contact.name) });
    case 'pickedUp':
      return say(language, 'work.row.pickedUp', { t: when(language, escalation.owner.at, now) });
    default:
      return say(language, 'work.row.resolved');
  }
}

/** What a representative owns. */
export function work({ rows, total, waitingForPartner, next }: View, audience: Audience, now: Instant, options: CardOptions): Question {
  const { language } = audience;
  if (rows.length === 0)
    return { rendered: { summary: sayCount(language, 'work.summary', 0), text: say(language, 'work.empty') }, options: [] };
  const summary = sayCount(language, 'work.summary', total);
  const listed = rows.map((escalation) => repRow(escalation, plain(stand(escalation, audience, now)), audience, options));
  return {
    rendered: {
      summary,
      card: listCard(
        {
          summary,
          title: say(language, 'work.title', { n: total, m: waitingForPartner }),
          rows: listed,
          hint: say(language, 'list.beijing'),
          after: [
            commandButton(say(language, 'handOver.action'), 'handOver'),
            ...(next === undefined ? [] : [commandButton(say(language, 'queue.next'), 'work', next)]),
          ],
        },
        audience,
      ),
    },
    options: rowOptions(listed),
  };
}
