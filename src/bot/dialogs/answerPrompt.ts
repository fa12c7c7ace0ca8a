/**
 * The one prompt of the intake. botbuilder's own prompts take a card's value for a wrong answer and ignore invokes; this one takes
 * typed text, or a press of the very question that is open (the others are answered before they get here: `presses/intakePress.ts`).
 */

import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { IntakeStep } from '../../cards/actions.js';
import type { Option, Question } from '../../cards/question.js';
import type { Rendered } from '../../cards/rendered.js';
import { quote } from '../../texts/cut.js';
import { listed } from '../../texts/listed.js';
import { say } from '../../texts/say.js';
import { wordKey } from '../../understanding/fold.js';
import { matchOption } from '../../understanding/matchOption.js';
import { writtenIn } from '../../understanding/writtenIn.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';
import { partnerTurnOf } from '../turnOf.js';
import type { IntakeState } from './intakeState.js';
import type { Answer } from './question.js';
import { stepOf } from './steps.js';

/** What the waterfall starts the prompt with: a question that is ready to be asked. */
export interface PromptOptions {
  readonly step: IntakeStep;
  readonly state: IntakeState;
  readonly question: Question;
}

/** The prompt's own memory between the question and its answer; `v` is raised when its shape changes. */
export interface PromptMemory {
  readonly v: 1;
  readonly step: IntakeStep;
  readonly state: IntakeState;
  readonly options: readonly Option[];
}

/** What the waterfall gets back. */
export type PromptResult = { readonly state: IntakeState; readonly lead?: string } | 'over';

/** The role of the card that asks the open question, see `sentCards.ts`. */
export const questionRole = 'question';

export class AnswerPrompt extends Dialog<PromptOptions> {
  static readonly dialogId = 'answer';

  constructor(private readonly parts: BotParts) {
    super(AnswerPrompt.dialogId);
  }

  override async beginDialog(context: DialogContext, options?: PromptOptions): Promise<DialogTurnResult> {
    if (!options || !context.activeDialog) throw new Error('The prompt needs a question.');
    const { step, state, question } = options;
    const memory: PromptMemory = { v: 1, step, state, options: question.options };
    context.activeDialog.state = { memory };
    partnerTurnOf(context.context).reply.post(question.rendered, questionRole);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(context: DialogContext): Promise<DialogTurnResult> {
    const turn = partnerTurnOf(context.context);
    const memory = memoryOf(context);
    const step = memory ? stepOf(memory.step) : undefined;
    if (!memory || !step) return context.endDialog('over' satisfies PromptResult);
    const answer = answerOf(turn, memory);
    if (!answer) return Dialog.EndOfTurn;
    const next = await step.answer(memory.state, answer, turn, this.parts);
    if (next.kind === 'unclear') {
      turn.reply.post(unclear(turn, memory));
      return Dialog.EndOfTurn;
    }
    if (next.kind === 'stay') {
      for (const rendered of next.say) turn.reply.post(rendered);
      return Dialog.EndOfTurn;
    }
    turn.reply.repaint({ role: questionRole, ...(turn.pressedActivityId ? { activityId: turn.pressedActivityId } : {}) });
    if (next.kind === 'over') {
      if (next.say) turn.reply.post(next.say);
      return context.endDialog('over' satisfies PromptResult);
    }
    const state = next.kind === 'again' ? memory.state : next.state;
    const result: PromptResult = next.lead === undefined ? { state } : { state, lead: next.lead };
    return context.endDialog(result);
  }
}

/** What was typed, quoted back, with the words that would do. */
function unclear({ text = '', language }: PartnerTurn, { options }: PromptMemory): Rendered {
  const words = options.flatMap(({ words }) => words.find((word) => writtenIn(word) === language) ?? words.slice(0, 1));
  const quoted = words.map((word) => (language === 'zh-CN' ? `“${word}”` : `"${word}"`));
  return {
    summary: say(language, 'notUnderstood.summary'),
    text: say(language, 'notUnderstood.choose', { q: quote(text), options: listed(language, quoted) }),
  };
}

/** What the open question of a conversation is, for those who look at the stack from outside. */
export function memoryOf(context: DialogContext): PromptMemory | undefined {
  const memory: PromptMemory | undefined = context.activeDialog?.state?.['memory'];
  return memory?.v === 1 ? memory : undefined;
}

/** The choice that a typed text means. A part of a customer's name is looked for in the whole list: the buttons are only some of them. */
export function chosenBy(text: string, { step, options }: Pick<PromptMemory, 'step' | 'options'>): string | undefined {
  const chosen = matchOption(text, options);
  if (step !== 'customer') return chosen;
  const key = wordKey(text);
  const isWhole = options.some(
    ({ value, words, digit }) => value === chosen && (digit !== undefined || words.some((word) => wordKey(word) === key)),
  );
  return isWhole ? chosen : undefined;
}

function answerOf(turn: PartnerTurn, memory: PromptMemory): Answer | undefined {
  if (turn.press) return turn.press.action.do === 'answer' ? { chosen: turn.press.action.choose } : undefined;
  if (!turn.text) return undefined;
  const chosen = chosenBy(turn.text, memory);
  return chosen === undefined ? { typed: turn.text } : { chosen };
}
