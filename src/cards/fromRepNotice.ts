/** What a representative says to the partner, as a card: a question, a message, feedback. */
import type { SubmittedEscalation } from '../domain/escalation.js';
import { formLimits } from '../domain/form.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { laters } from '../domain/later.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { type Audience, apart } from './audience.js';
import { actButton } from './button.js';
import type { Rendered } from './rendered.js';
import { saidNotice } from './saidNotice.js';
import { cutName } from './summaryName.js';

interface Word {
  readonly by: string;
  readonly text: string;
  readonly at: Instant;
}

/** Something is needed of the partner: answered on this card, or by just replying in the chat. */
export function askedNotice(audience: Audience, escalation: SubmittedEscalation, { by, text, at }: Word, now: Instant): Rendered {
  const { language } = audience;
  const no = escalation.number;
  return saidNotice(
    language,
    escalation,
    {
      summary: say(language, 'told.asked.summary', { no }),
      style: 'attention',
      title: say(language, 'told.asked.title', { no, rep: visible(by) }),
      at,
      quote: text,
      outro: [say(language, 'told.asked.hint')],
      texts: [
        {
          id: 'text',
          label: say(language, 'answer.label'),
          required: true,
          errorMessage: say(language, 'answer.error'),
          max: formLimits.details,
        },
      ],
      acts: [
        actButton(apart(audience), say(language, 'answer.action'), escalation, 'answer', { style: 'positive' }),
        ...laters.map((later) =>
          actButton(apart(audience), say(language, `later.${later}`), escalation, 'remindLater', { text: later, inputs: 'none' }),
        ),
      ],
    },
    now,
  );
}

/** Something to know, which needs no answer. */
export function messageNotice(language: Language, escalation: SubmittedEscalation, { by, text, at }: Word, now: Instant): Rendered {
  const no = escalation.number;
  const title = say(language, 'told.message.summary', { no, rep: visible(by) });
  const summary = say(language, 'told.message.summary', { no, rep: cutName(by) });
  return saidNotice(language, escalation, { summary, style: 'accent', title, at, quote: text }, now);
}

/** A word on an escalation that the partner could have supported: to the submitter alone, and never in red. */
export function feedbackNotice(
  audience: Audience,
  escalation: SubmittedEscalation,
  { by, text, document, at }: Word & { readonly document?: string },
  now: Instant,
): Rendered {
  const { language } = audience;
  const reader = apart(audience);
  const no = escalation.number;
  const link = document === undefined ? [] : [say(language, 'feedback.document', { doc: document })];
  return saidNotice(
    language,
    escalation,
    {
      summary: say(language, 'feedback.summary', { no }),
      style: 'emphasis',
      title: say(language, 'feedback.title', { no, rep: visible(by) }),
      at,
      intro: say(language, 'feedback.body'),
      quote: text,
      outro: [say(language, 'feedback.usual'), ...link],
      acts: [
        actButton(reader, say(language, 'feedback.action.explain'), escalation, 'askExplainFeedback'),
        actButton(reader, say(language, 'feedback.action.gotIt'), escalation, 'gotIt'),
      ],
    },
    now,
  );
}
