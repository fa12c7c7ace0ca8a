/** Small cards that say one thing and offer the ways on: what was not understood, and a draft that is kept. */
import type { Draft, SubmittedEscalation } from '../domain/escalation.js';
import { periods } from '../domain/periods.js';
import { quote } from '../texts/cut.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { type EscalationAct, longestCarried } from './actions.js';
import { type Audience, apart } from './audience.js';
import { actButton, type Button, commandButton } from './button.js';
import { line } from './lines.js';
import { questionCard } from './questionCard.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';

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
          ? [actButton(apart(audience), say(language, 'notUnderstood.addTo', { no: addTo.number }), addTo, 'addDetails', { text: typed })]
          : []),
        commandButton(say(language, 'welcome.action.help'), 'help'),
      ],
    }),
  };
}

/** Acts whose words may as well be a new problem. */
const maybeNew = ['addDetails', 'withdraw', 'reopen', 'answer', 'correctContact'] as const satisfies readonly EscalationAct[];
type MaybeNew = (typeof maybeNew)[number];

/** May words for this act be a new problem, where they name a customer? */
export const mayBeNew = (act: EscalationAct): act is MaybeNew => maybeNew.some((each) => each === act);

interface NewOrAbout {
  readonly typed: string;
  readonly escalation: SubmittedEscalation;
  /** What the words would do to it. */
  readonly act: MaybeNew;
}

/** What was typed may be meant for an escalation or be a new problem: one tap says which, and the words go along. */
export function newOrAbout({ typed, escalation, act }: NewOrAbout, audience: Audience): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const about = {
    addDetails: () => say(language, 'notUnderstood.addTo', { no }),
    withdraw: () => say(language, 'withdraw.action'),
    reopen: () => say(language, 'reopen.action'),
    answer: () => say(language, 'answer.title', { no }),
    correctContact: () => say(language, 'contact.action'),
  };
  return offering(say(language, 'newOrAbout.summary', { no }), say(language, 'newOrAbout', { q: quote(visible(typed)), no }), [
    actButton(audience, about[act](), escalation, act, { text: typed }),
    commandButton(say(language, 'notUnderstood.report'), 'report', typed.slice(0, longestCarried)),
  ]);
}

/** Why a kept draft is spoken of: it was cancelled just now (at one of the questions, or at the form), one of its old cards was pressed, or the form of a cancelled one was sent. */
export type KeptDraft = 'cancelled' | 'cancelledForm' | 'earlierCard' | 'staleForm';

/** A draft that is kept, with a way to take it up again. */
export function keptDraft(draft: Draft, why: KeptDraft, { language }: Audience): Rendered {
  const names = { short: visible(draft.customer.short), svc: draft.service.short[language] };
  const said = {
    cancelled: () => say(language, 'cancel.done', { ...names, days: periods.draftKeptDays }),
    cancelledForm: () => say(language, 'cancel.form', { ...names, days: periods.draftKeptDays }),
    earlierCard: () => say(language, 'draft.kept', names),
    staleForm: () => say(language, 'form.stale'),
  };
  return offering(say(language, why === 'cancelled' || why === 'cancelledForm' ? 'cancel.summary' : 'draft.summary'), said[why](), [
    commandButton(say(language, why === 'staleForm' ? 'form.stale.action' : 'cancel.action'), 'continueDraft', draft.id),
    commandButton(say(language, 'welcome.action.report'), 'report'),
  ]);
}

/** A draft that is no longer kept: what was typed into its form begins a new one. */
export function goneDraft(typed: string, { language }: Audience): Rendered {
  const words = say(language, 'form.gone');
  const again = typed === '' ? [] : [commandButton(say(language, 'notUnderstood.report'), 'report', typed.slice(0, longestCarried))];
  return offering(words, words, again);
}

const offering = (summary: string, words: string, acts: readonly Button[]): Rendered => ({
  summary,
  card: questionCard({ summary, lines: [line(plain(words))], acts }),
});
