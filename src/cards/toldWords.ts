import type { NoticeBody } from '../domain/decision.js';
import type { Owner, SubmittedEscalation } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { periods } from '../domain/periods.js';
import { listed } from '../texts/listed.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { targetText } from '../texts/targetText.js';
import { visible, visibleLines } from '../texts/visible.js';
import type { CardOptions } from './audience.js';
import { contactText, requestedWord, severityWord } from './facts.js';
import { meetingAnswer } from './meetingNotice.js';
import { cutName } from './summaryName.js';

/** Notices that are a plain message; the others are cards. */
export type ToldBody = Exclude<
  NoticeBody,
  {
    kind:
      | 'card'
      | 'pickedUp'
      | 'resolved'
      | 'asked'
      | 'message'
      | 'reminder'
      | 'reminders'
      | 'overdue'
      | 'feedback'
      | 'meetingInvited'
      | 'transferRequested';
  }
>;

/** What is said, and what a locked phone shows of it. */
export interface Told {
  readonly summary: string;
  readonly text: string;
}

/** The words of a plain notice, from the facts of the moment. */
export function toldWords(language: Language, notice: ToldBody, escalation: SubmittedEscalation, now: Instant, options: CardOptions): Told {
  const no = escalation.number;
  switch (notice.kind) {
    case 'released':
      return {
        summary: say(language, 'told.released.summary', { no }),
        text: say(language, 'told.released', { no, rep: visible(notice.by) }),
      };
    case 'closedByItself':
      return {
        summary: say(language, 'told.closed.summary', { no }),
        text: say(language, 'told.closed', { no, days: periods.reopenDays }),
      };
    case 'withdrawn': {
      const values = { who: visible(notice.by), no, reason: say(language, `withdraw.${notice.reason}`) };
      return {
        summary: say(language, 'told.withdrawn.summary', { no }),
        text:
          notice.text === undefined
            ? say(language, 'told.withdrawn', values)
            : say(language, 'told.withdrawn.text', { ...values, text: visibleLines(notice.text) }),
      };
    }
    case 'detailsAdded':
      return {
        summary: say(language, 'told.details.summary', { no, who: cutName(notice.by) }),
        text: say(language, 'told.details', { no, who: visible(notice.by), text: visibleLines(notice.text) }),
      };
    case 'confirmed':
      return { summary: say(language, 'told.confirmed.summary', { no }), text: confirmedText(language, no, notice) };
    case 'reopened':
      return {
        summary: say(language, 'told.reopened.summary', { no }),
        text: say(language, 'told.reopened', { no, who: visible(notice.by), text: visibleLines(notice.text) }),
      };
    case 'answered':
      return {
        summary: say(language, 'told.answered.summary', { no, who: cutName(notice.by) }),
        text: say(language, 'told.answered', { no, who: visible(notice.by), text: visibleLines(notice.text) }),
      };
    case 'attached':
      return attachedWords(language, no, notice);
    case 'answerRetracted':
      return {
        summary: say(language, 'told.retracted.summary', { no }),
        text: say(language, 'told.retracted', { no, who: visible(notice.by) }),
      };
    case 'noted':
      return {
        summary: say(language, 'told.noted.summary', { no, who: cutName(notice.by) }),
        text: say(language, 'told.noted', { no, who: visible(notice.by), text: visibleLines(notice.text) }),
      };
    case 'contactCorrected': {
      const contact = contactText(language, { form: { ...escalation.form, contact: notice.contact } });
      return {
        summary: say(language, 'told.contact.summary', { no }),
        text: say(language, 'told.contact', { no, who: visible(notice.by), contact: visible(contact) }),
      };
    }
    case 'transferred':
      return {
        summary: say(language, 'told.transferred.summary', { no, to: cutName(notice.owner.name) }),
        text: [
          say(language, 'told.transferred', { no, rep: visible(notice.by), to: visible(notice.owner.name) }),
          ...reach(notice.owner),
        ].join('\n'),
      };
    case 'handedOver':
      return {
        summary: say(language, 'told.handedOver.summary', { no }),
        text: say(language, 'told.handedOver', { no, rep: visible(notice.by) }),
      };
    case 'severityChanged': {
      const assigned = { ...escalation, assigned: { severity: notice.severity, reason: notice.reason, at: now } };
      const sev = severityWord(language, assigned, options);
      const req = requestedWord(language, escalation, options);
      const target = notice.target === undefined ? [] : [targetText(language, notice.target, now)];
      return {
        summary: say(language, 'told.severity.summary', { no, sev }),
        text: [
          say(language, 'told.severity', { no, sev, req, text: visibleLines(notice.reason) }),
          ...target.map((t) => say(language, 'told.severity.target', { t })),
        ].join('\n'),
      };
    }
    case 'serviceRequestRecorded':
      return {
        summary: say(language, 'told.serviceRequest.summary', { no }),
        text: say(language, 'told.serviceRequest', { no, who: visible(notice.by), number: visible(notice.number) }),
      };
    case 'nudged':
      return { summary: say(language, 'told.nudged.summary', { no }), text: say(language, 'told.nudged', { no, who: visible(notice.by) }) };
    case 'feedbackExplained':
      return {
        summary: say(language, 'feedback.explained.summary', { no }),
        text: say(language, 'feedback.explained', { no, who: visible(notice.by), text: visibleLines(notice.text) }),
      };
    case 'meetingAnswered':
      return {
        summary: say(language, 'meet.answered.summary', { no }),
        text: meetingAnswer(language, no, notice.by, notice.answer, notice.email, now),
      };
  }
}

/** How a representative is reached: phone and mail on lines of their own, so that a phone offers to call. */
const reach = ({ phone, email }: Owner): readonly string[] =>
  [phone === undefined ? '' : phoneDisplay(phone), email ?? ''].map(visible).filter((each) => each !== '');

/** Files by name, the words that came with them, and how to open them. */
function attachedWords(language: Language, no: string, { by, files, answers, text }: Extract<ToldBody, { kind: 'attached' }>): Told {
  const id = answers ? 'told.attached.answer' : 'told.attached';
  const said = say(language, id, { no, who: visible(by), files: listed(language, files.map(visible)) });
  const words = text === undefined ? [] : [say(language, 'told.attached.text', { text: visibleLines(text) })];
  const open = files.length === 0 ? [] : [say(language, 'told.attached.open', { no })];
  return {
    summary: say(language, `${id}.summary`, { no, who: cutName(by) }),
    text: [said, ...words, ...open].join('\n'),
  };
}

function confirmedText(language: Language, no: string, { by, score, text: word }: Extract<ToldBody, { kind: 'confirmed' }>): string {
  const who = visible(by);
  const text =
    score === undefined ? say(language, 'told.confirmed', { no, who }) : say(language, 'told.confirmed.score', { no, who, score });
  return word === undefined ? text : say(language, 'told.confirmed.word', { text, word: visibleLines(word) });
}
