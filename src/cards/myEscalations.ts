import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant, PersonKey } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say, sayCount } from '../texts/say.js';
import { stateText } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { deadlineWhen, onDate, when } from '../texts/when.js';
import type { Audience } from './audience.js';
import { commandButton } from './button.js';
import { type ListRow, listCard, rowOptions } from './listCard.js';
import type { Question } from './question.js';
import { bold, type Color, plain } from './run.js';

const colors: Readonly<Record<SubmittedEscalation['state'], Color>> = {
  waiting: 'warning',
  pickedUp: 'accent',
  waitingForPartner: 'attention',
  resolved: 'good',
  closed: 'default',
  withdrawn: 'default',
};

/** What happens next, or what the reader has to do; nothing for what is over. */
function nextText(language: Language, escalation: SubmittedEscalation, now: Instant): string {
  switch (escalation.state) {
    case 'waiting': {
      if (escalation.target.kind === 'none') return say(language, 'mine.next.waiting.none');
      const t = deadlineWhen(language, escalation.target.at, now);
      return say(language, escalation.target.at <= now ? 'mine.next.waiting.over' : 'mine.next.waiting', { t });
    }
    case 'pickedUp':
      return say(language, 'mine.next.pickedUp', { rep: visible(escalation.owner.name) });
    case 'waitingForPartner':
      return say(language, 'mine.next.waitingForPartner', { rep: visible(escalation.owner.name) });
    case 'resolved':
      return say(language, 'mine.next.resolved', { date: onDate(language, escalation.closesAt, now) });
    default:
      return '';
  }
}

interface View {
  readonly viewer: PersonKey;
  /** At most five, what needs the reader first. */
  readonly rows: readonly SubmittedEscalation[];
  readonly total: number;
  /** The token of the next page, if there is one. */
  readonly next?: string;
  /** Only this customer's. */
  readonly customer?: { readonly short: string };
}

/** The partner's list. A row opens its status card by a tap, its digit, or the number typed. */
export function myEscalations({ viewer, rows, total, next, customer }: View, audience: Audience, now: Instant): Question {
  const { language } = audience;
  const summary = sayCount(language, 'mine.summary', total);
  if (rows.length === 0) {
    const text =
      customer === undefined ? say(language, 'mine.empty') : say(language, 'mine.empty.customer', { short: visible(customer.short) });
    return { rendered: { summary: say(language, 'mine.empty'), text }, options: [] };
  }
  const listed = rows.map((escalation): ListRow => {
    const who = escalation.submitter.person === viewer ? say(language, 'mine.you') : visible(escalation.submitter.name);
    const sub = say(language, 'mine.row.sub', {
      short: visible(escalation.customer.short),
      svc: escalation.service.short[language],
      who,
      t: when(language, escalation.submittedAt, now),
    });
    return {
      escalation,
      head: [...bold(`${escalation.number}  `), ...plain(visible(stateText(language, escalation, 'partner')), colors[escalation.state])],
      sub: plain(sub),
      next: plain(nextText(language, escalation, now)),
    };
  });
  const title =
    customer === undefined
      ? sayCount(language, 'mine.title', total)
      : say(language, 'mine.title.customer', { short: visible(customer.short), n: total });
  return {
    rendered: {
      summary,
      card: listCard(
        {
          summary,
          title,
          rows: listed,
          hint: `${say(language, 'list.beijing')} · ${say(language, 'mine.filters')}`,
          after: next === undefined ? [] : [commandButton(say(language, 'mine.more'), 'mine', next)],
        },
        audience,
      ),
    },
    options: rowOptions(listed),
  };
}
