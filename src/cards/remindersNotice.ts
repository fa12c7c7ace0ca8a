import type { NoticeBody } from '../domain/decision.js';
import type { Instant } from '../domain/ids.js';
import type { ReminderOf } from '../domain/reminders.js';
import { duration } from '../texts/duration.js';
import { say, sayCount } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { deadlineWhen, onDateAt } from '../texts/when.js';
import { type Audience, apart, type CardOptions } from './audience.js';
import { actButton, commandButton } from './button.js';
import { levelWord } from './facts.js';
import { type ListRow, listCard } from './listCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** With a button each, and one for the queue, a card's six are used up. */
const shown = 5;

/** Several that still wait and are close to their targets, or past them, in one message; each can be picked up. */
export function remindersNotice(
  { of }: Extract<NoticeBody, { kind: 'reminders' }>,
  audience: Audience,
  now: Instant,
  options: CardOptions,
  at: Instant,
): Rendered {
  const { language } = audience;
  const summary = sayCount(language, 'remind.many.summary', of.length);
  const first = of.slice(0, shown);
  return {
    summary,
    card: listCard(
      {
        summary,
        title: sayCount(language, 'remind.many', of.length),
        rows: first.map((each) => rowOf(each, audience, now, options)),
        hint: say(language, 'time.beijing', { t: onDateAt(language, at, now) }),
        before: first.map((each) => actButton(apart(audience), say(language, 'remind.action', { no: each.number }), each, 'pickUp')),
        after: [commandButton(say(language, 'remind.many.queue'), 'queue')],
      },
      audience,
    ),
  };
}

function rowOf(each: ReminderOf, { language }: Audience, now: Instant, options: CardOptions): ListRow {
  const { service, type, severity, deadline, number: no } = each;
  const sev = levelWord(language, { service, form: { type } }, severity, options);
  const sub = { no, short: visible(each.customer), partner: each.organisationName[language] };
  return {
    escalation: each,
    head: bold(say(language, 'queue.row.head', { sev, svc: service.short[language] })),
    sub: plain(say(language, 'queue.row.sub', sub)),
    next:
      deadline <= now
        ? plain(say(language, 'queue.row.over', { over: duration(language, now - deadline) }), 'attention')
        : plain(say(language, 'queue.row.left', { t: deadlineWhen(language, deadline, now), left: duration(language, deadline - now) })),
  };
}
