import type { NoticeBody } from '../domain/decision.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { when } from '../texts/when.js';
import type { Audience, CardOptions } from './audience.js';
import { askedNotice, feedbackNotice, messageNotice } from './fromRepNotice.js';
import { meetingNotice } from './meetingNotice.js';
import { pickedUpNotice } from './pickedUpNotice.js';
import { overdueNotice, reminderNotice } from './reminderNotice.js';
import { remindersNotice } from './remindersNotice.js';
import type { Rendered } from './rendered.js';
import { resolvedNotice } from './resolvedNotice.js';
import { toldWords } from './toldWords.js';
import { transferRequestNotice } from './transferRequestNotice.js';

/** A message: every notice but `card`, which asks for a living card. */
export type MessageBody = Exclude<NoticeBody, { kind: 'card' }>;

/**
 * What someone must notice, as a message of its own; from the facts of the moment, whatever the escalation has become since.
 * `at`: when it happened, which a message that was delayed still says.
 */
export function renderNotice(
  notice: MessageBody,
  escalation: SubmittedEscalation,
  audience: Audience,
  now: Instant,
  options: CardOptions,
  at: Instant = now,
): Rendered {
  const { language } = audience;
  switch (notice.kind) {
    case 'pickedUp':
      return pickedUpNotice(notice.owner, escalation, audience, options);
    case 'resolved':
      return resolvedNotice(notice.by, notice.resolution, escalation, audience, now);
    case 'asked':
      return askedNotice(audience, escalation, { ...notice, at }, now);
    case 'message':
      return messageNotice(language, escalation, { ...notice, at }, now);
    case 'feedback':
      return feedbackNotice(audience, escalation, { ...notice, at }, now);
    case 'meetingInvited':
      return meetingNotice(audience, escalation, { ...notice, at }, now);
    case 'transferRequested':
      return transferRequestNotice({ ...notice, at }, escalation, audience, now);
    case 'reminder':
      return reminderNotice(notice, escalation, audience, now, options, at);
    case 'reminders':
      return remindersNotice(notice, audience, now, options, at);
    case 'overdue':
      return overdueNotice(notice, escalation, audience, now, options, at);
    default: {
      // A plain message with its number and its time, so that a double is recognised as one.
      const { summary, text } = toldWords(language, notice, escalation, now, options);
      return { summary, text: say(language, 'told.at', { text, t: when(language, at, now) }) };
    }
  }
}
