import type { NoticeBody } from '../domain/decision.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { periods } from '../domain/periods.js';
import { say } from '../texts/say.js';
import { visible, visibleLines } from '../texts/visible.js';
import { when } from '../texts/when.js';
import type { Audience, CardOptions } from './audience.js';
import { pickedUpNotice } from './pickedUpNotice.js';
import type { Rendered } from './rendered.js';
import { resolvedNotice } from './resolvedNotice.js';
import { cutName } from './summaryName.js';

/** A message: every notice but `card`, which asks for a living card. */
export type MessageBody = Exclude<NoticeBody, { kind: 'card' }>;

/** A plain message with its number and its time, so that a double is recognised as one. */
function told(language: Language, summary: string, text: string, at: Instant, now: Instant): Rendered {
  return { summary, text: say(language, 'told.at', { text, t: when(language, at, now) }) };
}

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
  const no = escalation.number;
  switch (notice.kind) {
    case 'pickedUp':
      return pickedUpNotice(notice.owner, escalation, audience, options);
    case 'resolved':
      return resolvedNotice(notice.by, notice.resolution, escalation, audience, now);
    case 'released':
      return told(
        language,
        say(language, 'told.released.summary', { no }),
        say(language, 'told.released', { no, rep: visible(notice.by) }),
        at,
        now,
      );
    case 'closedByItself':
      return told(
        language,
        say(language, 'told.closed.summary', { no }),
        say(language, 'told.closed', { no, days: periods.reopenDays }),
        at,
        now,
      );
    case 'withdrawn': {
      const values = { who: visible(notice.by), no, reason: say(language, `withdraw.${notice.reason}`) };
      return told(
        language,
        say(language, 'told.withdrawn.summary', { no }),
        notice.text === undefined
          ? say(language, 'told.withdrawn', values)
          : say(language, 'told.withdrawn.text', { ...values, text: visibleLines(notice.text) }),
        at,
        now,
      );
    }
    case 'detailsAdded':
      return told(
        language,
        say(language, 'told.details.summary', { no, who: cutName(notice.by) }),
        say(language, 'told.details', { no, who: visible(notice.by), text: visibleLines(notice.text) }),
        at,
        now,
      );
    case 'confirmed':
      return told(
        language,
        say(language, 'told.confirmed.summary', { no }),
        say(language, 'told.confirmed', { no, who: visible(notice.by) }),
        at,
        now,
      );
    case 'reopened':
      return told(
        language,
        say(language, 'told.reopened.summary', { no }),
        say(language, 'told.reopened', { no, who: visible(notice.by), text: visibleLines(notice.text) }),
        at,
        now,
      );
  }
}
