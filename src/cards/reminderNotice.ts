/** What time alone has to say: to the places that something still waits, to the partner that nobody has it yet. */
import type { NoticeBody } from '../domain/decision.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { duration } from '../texts/duration.js';
import { say } from '../texts/say.js';
import { deadlineWhen } from '../texts/when.js';
import type { Audience, CardOptions } from './audience.js';
import { actButton } from './button.js';
import { severityWord } from './facts.js';
import type { Rendered } from './rendered.js';
import { saidNotice } from './saidNotice.js';

/** A reply under the escalation's card, with the button that ends the waiting. */
export function reminderNotice(
  { deadline }: Extract<NoticeBody, { kind: 'reminder' }>,
  escalation: SubmittedEscalation,
  audience: Audience,
  now: Instant,
  options: CardOptions,
  at: Instant,
): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const t = deadlineWhen(language, deadline, now);
  const sev = severityWord(language, escalation, options);
  const svc = escalation.service.short[language];
  // One that was delayed beyond the deadline, or came with others before it, says what is true by then.
  const isSoon = now < deadline;
  const title = say(language, isSoon ? 'remind.soon.summary' : 'remind.due.summary', { no });
  const said = isSoon
    ? say(language, 'remind.soon', { sev, svc, t, left: duration(language, deadline - now) })
    : say(language, 'remind.due', { sev, svc, t });
  return saidNotice(
    language,
    escalation,
    {
      summary: title,
      style: isSoon ? 'warning' : 'attention',
      title,
      at,
      outro: [said],
      acts:
        escalation.state === 'waiting'
          ? [actButton(audience, say(language, 'rep.action.pickUp'), escalation, 'pickUp', { style: 'positive' })]
          : [],
    },
    now,
  );
}

/** The truth at the deadline, with the phone and its hours. */
export function overdueNotice(
  { deadline, reminded }: Extract<NoticeBody, { kind: 'overdue' }>,
  escalation: SubmittedEscalation,
  { language }: Audience,
  now: Instant,
  { phone }: CardOptions,
  at: Instant,
): Rendered {
  const no = escalation.number;
  const values = { no, t: deadlineWhen(language, deadline, now), phone: phone.number, hours: phone.hours[language] };
  const summary = say(language, 'overdue.summary', { no });
  const said = say(language, reminded ? 'overdue.reminded' : 'overdue.alone', values);
  return saidNotice(language, escalation, { summary, style: 'attention', title: summary, at, outro: [said] }, now);
}
