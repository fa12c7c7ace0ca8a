/** The form comes back: checked again here, kept with every value when something is wrong, submitted once however often it is sent. */
import type { CardAction } from '../../cards/actions.js';
import { formErrorsSummary } from '../../cards/formErrorText.js';
import { formSummary } from '../../cards/formSummary.js';
import { goneDraft, keptDraft } from '../../cards/wayOn.js';
import { checkForm } from '../../domain/checkForm.js';
import { type Draft, isSubmitted, type SubmittedEscalation } from '../../domain/escalation.js';
import type { FormInput } from '../../domain/form.js';
import { say } from '../../texts/say.js';
import { answerWith, plain } from '../answerWith.js';
import type { ConversationMemory } from '../conversationMemory.js';
import { formRecord, formRole, levelsOf, prefilled, renderForm } from '../dialogs/showForm.js';
import type { Intake } from '../intake.js';
import type { BotParts } from '../parts.js';
import { refused } from '../refused.js';
import { rememberContact } from '../rememberContact.js';
import type { PartnerTurn } from '../turn.js';

type FormAction = Extract<CardAction, { do: 'form' }>;

export async function formPress(
  action: FormAction,
  inputs: Readonly<Record<string, string>>,
  intake: Intake,
  turn: PartnerTurn,
  parts: BotParts,
): Promise<void> {
  const escalation = await parts.desk.get(turn.who.actor, action.id);
  if (!escalation || escalation.state === 'selfSolved') return answerWith(turn, goneDraft(inputs['description'] ?? '', turn.audience));
  if (isSubmitted(escalation)) return sayAgain(escalation, turn, parts);
  const isSubmit = action.act === 'submit';
  if (turn.memory.cancelled?.includes(escalation.id)) {
    if (isSubmit) turn.memory.atForm = { id: escalation.id, input: readInput(inputs), left: true };
    return answerWith(turn, keptDraft(escalation, 'staleForm', turn.audience));
  }
  if (isSubmit) return submit(escalation, readInput(inputs), turn, parts);
  // These two neither check nor send the fields, so that they work at an unfinished form: what it was shown with stays.
  const { id } = escalation;
  const shown = turn.memory.atForm?.id === id ? turn.memory.atForm.input : undefined;
  turn.memory.atForm = shown ? { id, input: shown } : { id };
  if (turn.isInvoke) answerWith(turn, formRecord(escalation, action.act === 'back' ? 'back' : 'cancelled', turn, parts));
  return action.act === 'back' ? intake.back() : intake.cancel();
}

/** Every field as typed; missing ones are empty. */
function readInput(inputs: Readonly<Record<string, string>>): FormInput {
  const field = (name: keyof FormInput): string => inputs[name] ?? '';
  return {
    title: field('title'),
    description: field('description'),
    tried: field('tried'),
    severity: field('severity'),
    impact: field('impact'),
    contact: field('contact'),
    phone: field('phone'),
    email: field('email'),
    prefer: field('prefer'),
    affected: field('affected'),
    sinceDate: field('sinceDate'),
    sinceTime: field('sinceTime'),
    error: field('error'),
    type: field('type'),
    language: field('language'),
  };
}

/** The form's submit button, typed: sends what the form was shown with. */
export async function submitAsShown(
  { id, input }: NonNullable<ConversationMemory['atForm']>,
  turn: PartnerTurn,
  parts: BotParts,
): Promise<void> {
  const draft = await parts.desk.get(turn.who.actor, id);
  if (draft?.state !== 'draft') return answerWith(turn, plain(turn, say(turn.language, 'form.gone')));
  return submit(draft, input ?? prefilled(draft, turn, parts), turn, parts);
}

async function submit(draft: Draft, input: FormInput, turn: PartnerTurn, parts: BotParts): Promise<void> {
  const topicsShown = draft.topics.map(({ id }) => id);
  const checked = checkForm(input, { levels: levelsOf(draft, parts), now: turn.now, topicsShown });
  if (!checked.ok) {
    if (!turn.isInvoke)
      turn.reply.repaint({ role: formRole(draft.id), rendered: formRecord(draft, 'moved', turn, parts), ...pressed(turn) });
    turn.memory.atForm = { id: draft.id, input: checked.input };
    turn.reply.post(plain(turn, formErrorsSummary(turn.language, checked.errors)));
    return answerWith(turn, renderForm(draft, checked.input, checked.errors, turn, parts), formRole(draft.id));
  }
  const outcome = await parts.desk.submit(turn.who.actor, draft.id, checked.form);
  if (outcome.kind === 'refused') return refused(outcome, turn, parts);
  if (outcome.kind === 'unknown' || !isSubmitted(outcome.escalation)) return answerWith(turn, plain(turn, say(turn.language, 'form.gone')));
  if (outcome.again) return sayAgain(outcome.escalation, turn, parts);
  await rememberContact(checked.form.contact, turn, parts);
  if (turn.memory.atForm?.id === draft.id) delete turn.memory.atForm;
  becomeSummary(outcome.escalation, turn, parts);
  pointToPhone(outcome.escalation, turn, parts);
}

/** The form's card turns into what was sent; the status card comes by itself. */
function becomeSummary(escalation: SubmittedEscalation, turn: PartnerTurn, parts: BotParts): void {
  const rendered = formSummary(escalation, turn.audience, turn.now, parts.cardOptions);
  if (turn.isInvoke) answerWith(turn, rendered);
  else turn.reply.repaint({ role: formRole(escalation.id), rendered, orPost: true, ...pressed(turn) });
}

function sayAgain(escalation: SubmittedEscalation, turn: PartnerTurn, parts: BotParts): void {
  becomeSummary(escalation, turn, parts);
  turn.reply.post(plain(turn, say(turn.language, 'form.again', { no: escalation.number })));
}

/** A wide outage deserves a call as well. */
function pointToPhone(escalation: SubmittedEscalation, turn: PartnerTurn, parts: BotParts): void {
  if (escalation.form.severity !== 'A') return;
  const { number, hours } = parts.guidance.phone;
  turn.reply.post(plain(turn, say(turn.language, 'sevA.phone', { phone: number, hours: hours[turn.language] })));
}

const pressed = (turn: PartnerTurn) => (turn.pressedActivityId ? { activityId: turn.pressedActivityId } : {});
