import type { SubmittedEscalation } from '../domain/escalation.js';
import type { CustomerId, Instant, PersonKey } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { PartnerList } from '../domain/partnerList.js';
import { say, sayCount } from '../texts/say.js';
import { stateText } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { deadlineWhen, onDate, when } from '../texts/when.js';
import type { Audience } from './audience.js';
import { commandButton } from './button.js';
import { type ListRow, listCard, mostActions, rowOptions } from './listCard.js';
import { mineArg } from './mineArg.js';
import { partnerListText } from './partnerListText.js';
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

/** What each list leads to, the likeliest first. */
const filtersOf: Readonly<Record<PartnerList, readonly PartnerList[]>> = {
  mine: ['closed', 'own'],
  own: ['mine', 'closed'],
  closed: ['mine'],
};

interface View {
  readonly viewer: PersonKey;
  readonly list: PartnerList;
  /** At most five, what needs the reader first. */
  readonly rows: readonly SubmittedEscalation[];
  readonly total: number;
  /** The token of the next page, if there is one. */
  readonly next?: string;
  /** Only this customer's. */
  readonly customer?: { readonly id: CustomerId; readonly short: string };
}

/** The partner's list. A row opens its status card by a tap, its digit, or the number typed. */
export function myEscalations({ viewer, list, rows, total, next, customer }: View, audience: Audience, now: Instant): Question {
  const { language } = audience;
  const { title, empty } = partnerListText(language, list, total, customer && visible(customer.short));
  if (rows.length === 0) {
    return { rendered: { summary: empty, text: empty }, options: [] };
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
  const about = customer === undefined ? {} : { about: customer.id };
  const more = next === undefined ? [] : [commandButton(say(language, 'mine.more'), 'mine', mineArg({ list, ...about, page: next }))];
  const filters = filtersOf[list].map((to) => commandButton(say(language, `mine.filter.${to}`), 'mine', mineArg({ list: to, ...about })));
  // The rows' digits come first; on a full page the filters are words, which the hint names, and buttons where the pages end.
  const room = mostActions - rows.length - more.length;
  const summary = list === 'mine' ? sayCount(language, 'mine.summary', total) : title;
  return {
    rendered: {
      summary,
      card: listCard(
        {
          summary,
          title,
          rows: listed,
          hint: `${say(language, 'list.beijing')} · ${say(language, 'mine.filters')}`,
          after: [...more, ...filters.slice(0, room)],
        },
        audience,
      ),
    },
    options: rowOptions(listed),
  };
}
