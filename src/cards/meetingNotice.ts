import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { Invitation, InvitationAnswer } from '../domain/meeting.js';
import { listed } from '../texts/listed.js';
import { say, sayCount } from '../texts/say.js';
import { visible, visibleLines } from '../texts/visible.js';
import { onDateAt } from '../texts/when.js';
import { type Audience, apart } from './audience.js';
import { actButton, type Button } from './button.js';
import type { Rendered } from './rendered.js';
import { saidNotice } from './saidNotice.js';

/** How many numbers an invitation names; the count says how many there are. */
const named = 10;

interface Invited {
  readonly by: string;
  readonly invitation: Invitation;
  readonly copy: boolean;
  readonly at: Instant;
}

/** The invitation to talk about a remediation plan, with its times; the submitter's copy says whom it asks. */
export function meetingNotice(
  audience: Audience,
  escalation: SubmittedEscalation,
  { by, invitation, copy, at }: Invited,
  now: Instant,
): Rendered {
  const { language } = audience;
  const { contact, slots, minutes, withFeedback } = invitation;
  const list = listed(language, withFeedback.slice(0, named));
  const rep = visible(by);
  const values = { rep, min: minutes };
  return saidNotice(
    language,
    escalation,
    {
      summary: say(language, 'meet.summary'),
      style: 'emphasis',
      title: say(language, 'meet.title'),
      at,
      outro: [
        sayCount(language, 'meet.count', withFeedback.length, { list }),
        copy ? say(language, 'meet.ask.copy', { ...values, contact: visible(contact.name) }) : say(language, 'meet.ask', values),
        ...(copy ? slots.map((slot) => say(language, 'meet.slot', { t: onDateAt(language, slot, now) })) : [say(language, 'meet.beijing')]),
      ],
      acts: copy ? [] : ways(escalation, slots, apart(audience), now),
    },
    now,
  );
}

/** The times, another one, or a word on how it came to be. */
const ways = (escalation: SubmittedEscalation, slots: readonly Instant[], audience: Audience, now: Instant): readonly Button[] => [
  ...slots.map((slot) =>
    actButton(audience, onDateAt(audience.language, slot, now), escalation, 'chooseSlot', { text: String(slot), style: 'positive' }),
  ),
  actButton(audience, say(audience.language, 'meet.action.another'), escalation, 'askAnotherTime'),
  actButton(audience, say(audience.language, 'meet.action.explain'), escalation, 'askExplainMeeting'),
];

/** What the contact says to it, for the representative who invited. */
export function meetingAnswer(
  language: Language,
  no: string,
  by: string,
  answer: InvitationAnswer,
  email: string | undefined,
  now: Instant,
): string {
  const values = { who: visible(by), no };
  switch (answer.kind) {
    case 'slot': {
      const t = onDateAt(language, answer.slot, now);
      return email === undefined
        ? say(language, 'meet.chosen', { ...values, t })
        : say(language, 'meet.chosen.email', { ...values, t, email: visible(email) });
    }
    case 'anotherTime':
      return answer.text === undefined
        ? say(language, 'meet.another', values)
        : say(language, 'meet.another.text', { ...values, text: visibleLines(answer.text) });
    case 'explanation':
      return say(language, 'meet.explained', { ...values, text: visibleLines(answer.text) });
  }
}
