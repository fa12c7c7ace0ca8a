/** Small cards that say one thing and offer the ways on: what was not understood, and a draft that is kept. */
import type { Draft, SubmittedEscalation } from '../domain/escalation.js';
import { periods } from '../domain/periods.js';
import { quote } from '../texts/cut.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { actButton, commandButton } from './button.js';
import { line } from './lines.js';
import { questionCard } from './questionCard.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';

/** What a press may carry back of a sentence: more would not fit its data. */
const longestCarried = 2000;

interface NotUnderstood {
  readonly typed: string;
  /** Those whose role may not file are not asked whether it is a new problem. */
  readonly mayFile: boolean;
  /** The only open escalation, or `several`: what was typed may be meant for one of them. */
  readonly addTo?: SubmittedEscalation | 'several';
}

/** What was typed, quoted back: a new problem, an addition, or help. */
export function notUnderstood({ typed, mayFile, addTo }: NotUnderstood, audience: Audience): Rendered {
  const { language } = audience;
  const summary = say(language, 'notUnderstood.summary');
  const q = quote(visible(typed));
  return {
    summary,
    card: questionCard({
      summary,
      lines: [line(plain(say(language, mayFile ? 'notUnderstood' : 'notUnderstood.plain', { q })))],
      acts: [
        ...(mayFile ? [commandButton(say(language, 'notUnderstood.report'), 'report', typed.slice(0, longestCarried))] : []),
        ...(addTo === 'several' ? [commandButton(say(language, 'notUnderstood.mine'), 'mine')] : []),
        ...(addTo && addTo !== 'several'
          ? [actButton(audience, say(language, 'notUnderstood.addTo', { no: addTo.number }), addTo, 'askDetails')]
          : []),
        commandButton(say(language, 'welcome.action.help'), 'help'),
      ],
    }),
  };
}

/** A draft that is kept: after a cancel, or when one of its old cards is pressed. */
export function keptDraft({ draft, cancelled }: { readonly draft: Draft; readonly cancelled: boolean }, { language }: Audience): Rendered {
  const names = { short: visible(draft.customer.short), svc: draft.service.short[language] };
  const summary = say(language, cancelled ? 'cancel.summary' : 'draft.summary');
  const words = cancelled ? say(language, 'cancel.done', { ...names, days: periods.draftKeptDays }) : say(language, 'draft.kept', names);
  return {
    summary,
    card: questionCard({
      summary,
      lines: [line(plain(words))],
      acts: [
        commandButton(say(language, 'cancel.action'), 'continueDraft', draft.id),
        commandButton(say(language, 'welcome.action.report'), 'report'),
      ],
    }),
  };
}
