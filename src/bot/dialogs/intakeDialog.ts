/**
 * The intake as a waterfall. A question whose answer is known is skipped; an answer that unsettles an earlier one begins the waterfall
 * again with what is left (so *back* is nothing special). It ends when the form is shown: from there on cards carry the escalation's id.
 */
import { type DialogTurnResult, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';
import { partnerTurnOf } from '../turnOf.js';
import { AnswerPrompt, type PromptOptions, type PromptResult } from './answerPrompt.js';
import { type IntakeState, isAnswered } from './intakeState.js';
import type { Step } from './question.js';
import { showForm } from './showForm.js';
import { isServiceSettled } from './steps/serviceStep.js';
import { steps } from './steps.js';
import { customerOf } from './subjectOf.js';

export const intakeDialogId = 'intake';

export interface IntakeOptions {
  readonly state: IntakeState;
  /** A sentence above the next question. */
  readonly lead?: string;
}

type StepContext = WaterfallStepContext<IntakeOptions>;

export function createIntakeDialog(parts: BotParts): WaterfallDialog<IntakeOptions> {
  return new WaterfallDialog<IntakeOptions>(intakeDialogId, [
    ...steps.map((step, index) => (context: StepContext) => askStep(context, step, index, parts)),
    (context: StepContext) => endWithForm(context, parts),
  ]);
}

async function askStep(context: StepContext, step: Step, index: number, parts: BotParts): Promise<DialogTurnResult> {
  const so = soFar(context);
  if (so === 'over') return context.endDialog();
  if (await isUnsettled(so.state, index, context, parts)) return onceMore(so, context);
  if (await isSettled(so.state, step, context, parts)) return context.next(so satisfies PromptResult);
  const asked = await step.ask(so.state, partnerTurnOf(context.context), parts, so.lead);
  if (!('rendered' in asked)) return context.next({ state: asked.state } satisfies PromptResult);
  const options: PromptOptions = { step: step.name, state: asked.state ?? so.state, question: asked };
  return context.beginDialog(AnswerPrompt.dialogId, options);
}

async function endWithForm(context: StepContext, parts: BotParts): Promise<DialogTurnResult> {
  const so = soFar(context);
  if (so === 'over') return context.endDialog();
  if (await isUnsettled(so.state, steps.length, context, parts)) return onceMore(so, context);
  await showForm(so.state.intake, partnerTurnOf(context.context), parts, so.state.copyOf);
  return context.endDialog();
}

/** How often one turn may begin the questions again: each time at least one of them has been settled or unsettled. */
const mostRounds = 2 * steps.length;
const rounds = new WeakMap<PartnerTurn, number>();

/** From the first question on, with what is left. A circle would hold up everybody's turns, so it ends this one. */
async function onceMore(so: IntakeOptions, context: StepContext): Promise<DialogTurnResult> {
  const turn = partnerTurnOf(context.context);
  const round = (rounds.get(turn) ?? 0) + 1;
  if (round > mostRounds) throw new Error('The questions of the intake go round in a circle.');
  rounds.set(turn, round);
  return context.replaceDialog(intakeDialogId, so);
}

/** The state after the last answer; at the start what the dialog was begun with. */
function soFar(context: StepContext): IntakeOptions | 'over' {
  const result: PromptResult | undefined = context.result;
  return result ?? context.options;
}

/** Is an earlier question open (again)? */
async function isUnsettled(state: IntakeState, index: number, context: StepContext, parts: BotParts): Promise<boolean> {
  for (const earlier of steps.slice(0, index)) {
    if (!(await isSettled(state, earlier, context, parts))) return true;
  }
  return false;
}

async function isSettled(state: IntakeState, step: Step, context: StepContext, parts: BotParts): Promise<boolean> {
  if (!isAnswered(state, step.name)) return false;
  if (step.name !== 'service') return true;
  const customer = await customerOf(state, partnerTurnOf(context.context), parts);
  return customer === undefined || isServiceSettled(state, customer);
}
