/** The intake of one conversation, seen from outside the dialog: begin, go on, back, cancel, continue a draft. */
import { type DialogContext, DialogTurnStatus } from 'botbuilder-dialogs';
import { type IntakeStep, intakeSteps } from '../cards/actions.js';
import type { LeftForm } from '../cards/leftForm.js';
import type { Rendered } from '../cards/rendered.js';
import { keptDraft } from '../cards/wayOn.js';
import type { Draft } from '../domain/escalation.js';
import { type EscalationId, escalationId } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';
import { plain } from './answerWith.js';
import type { ConversationMemory } from './conversationMemory.js';
import { chosenBy, memoryOf, type PromptMemory, questionRole } from './dialogs/answerPrompt.js';
import { intakeDialogId } from './dialogs/intakeDialog.js';
import { forget, type IntakeState, newIntake } from './dialogs/intakeState.js';
import { readSentence } from './dialogs/readSentence.js';
import { repaintForm, showForm } from './dialogs/showForm.js';
import type { BotParts } from './parts.js';
import type { PartnerTurn } from './turn.js';
import { inLanguage } from './turnOf.js';

/** Does the question's card have room for a sentence above it? Rows of customers and what is said about a subscription have none. */
const hasRoomAbove = ({ step, state }: PromptMemory): boolean =>
  step === 'customer' ? !state.candidates : step === 'service' ? state.service === undefined : step === 'symptom' || step === 'selfHelp';
/** How many cancelled drafts of a conversation are known as such. */
const cancelledRemembered = 20;

export class Intake {
  constructor(
    private readonly context: DialogContext,
    private turn: PartnerTurn,
    private readonly parts: BotParts,
  ) {}

  /** The question that waits for its answer. */
  get open(): PromptMemory | undefined {
    return memoryOf(this.context);
  }

  /** Does the text choose something on the open question's card? */
  offers(text: string): boolean {
    const { open } = this;
    return open !== undefined && chosenBy(text, open) !== undefined;
  }

  get isActive(): boolean {
    return this.context.activeDialog !== undefined;
  }

  async begin(state: IntakeState = newIntake(), lead?: string, why: LeftForm = 'elsewhere'): Promise<void> {
    await this.leave(why);
    await this.context.beginDialog(intakeDialogId, lead === undefined ? { state } : { state, lead });
  }

  /** Begins with a sentence that was taken for no problem until the person said that it is one. */
  async beginAbout(sentence: string): Promise<void> {
    const said = await readSentence(sentence, newIntake(), this.turn, this.parts);
    await this.begin(said.symptom === undefined ? { ...said, symptom: sentence } : said);
  }

  /** Goes on with the draft of a card's button; the id is a claim, so it must be this author's own. */
  async continueById(id: string): Promise<void> {
    const draft = await this.draftOf(escalationId(id));
    if (draft) return this.continueDraft(draft);
    this.tell(say(this.turn.language, 'form.gone'));
  }

  /** Hands the turn's text or press to the open question. */
  async answer(): Promise<void> {
    const { status } = await this.context.continueDialog();
    // A stack of an older version ends without a word: then the questions begin again.
    if (status === DialogTurnStatus.empty || this.turn.reply.posts.length === 0) await this.begin();
  }

  /** Past the questions, a sentence that names a customer and a service is another problem: the intake begins anew with it. */
  async beginsAnew(sentence: string): Promise<boolean> {
    const { open } = this;
    if (!open || intakeSteps.indexOf(open.step) <= intakeSteps.indexOf('symptom')) return false;
    const said = await readSentence(sentence, newIntake(), this.turn, this.parts);
    if (said.customer === undefined || said.service === undefined) return false;
    await this.begin({ ...said, fromSentence: true });
    return true;
  }

  /** The open question once more, with a sentence above it if there is one to say. */
  async askAgain(lead?: string): Promise<void> {
    const { open } = this;
    if (open) await this.begin(open.state, lead);
  }

  /** Says something in the language chosen just now, and the open question or form once more in it. False when none waits. */
  async repeatIn(language: Language, words: string): Promise<boolean> {
    const { open } = this;
    const atForm = formOf(this.turn);
    if (!open && !atForm) return false;
    this.turn = inLanguage(this.context.context, this.turn, language);
    if (open && hasRoomAbove(open)) await this.askAgain(words);
    else {
      this.tell(words);
      if (open) await this.begin(open.state);
      else if (atForm) await this.showFormAgain(atForm.id);
    }
    return true;
  }

  /** Says something and asks the open question once more below it, in one message. A form stays where it is: what was typed into it counts. */
  async standsBelow(words: Rendered): Promise<boolean> {
    const { open, turn } = this;
    if (!open) return false;
    await this.begin(open.state);
    turn.reply.headLast(words);
    return true;
  }

  private async showFormAgain(id: EscalationId): Promise<void> {
    await this.repaintForm(id, 'moved');
    await showForm(id, this.turn, this.parts);
  }

  /** Takes the last answer away. */
  async back(): Promise<void> {
    const { open, turn } = this;
    const state = open?.state ?? (await this.stateAtForm());
    if (!state) return this.tell(say(turn.language, 'back.nothing'));
    const now = open?.step ?? 'form';
    if (open && state.noneFits) return this.goTo('eligibility', forget(state, ['eligibility']));
    // Whether one is open already is the bot's own check: going back means the question before it.
    const earlier = intakeSteps.slice(0, intakeSteps.indexOf(now)).filter((step) => step !== 'open');
    const step = earlier.at(-1);
    if (!step) return this.askAgain(say(turn.language, 'back.first'));
    const after = intakeSteps.slice(intakeSteps.indexOf(step));
    return this.goTo(step, forget(state, after));
  }

  private async goTo(step: IntakeStep, state: IntakeState): Promise<void> {
    const { language } = this.turn;
    const where = { step: say(language, `step.${step}`) };
    if (this.open) return this.begin(state, say(language, 'back.done', where));
    await this.begin(state, undefined, 'back');
    this.turn.reply.headLast(plain(this.turn, say(language, 'back.fromForm', where)));
  }

  /** Drops the questions and keeps the draft, and says which is which. */
  async cancel(): Promise<void> {
    const { open, turn } = this;
    const atForm = formOf(turn)?.id;
    if (!open && !atForm && !this.isActive) return this.tell(say(turn.language, 'cancel.nothing'));
    await this.leave('cancelled');
    const draft = await this.firstDraftOf(open ? [open.state.intake, open.state.earlier] : [atForm]);
    if (!draft) return this.tell(say(turn.language, 'cancel.early'));
    turn.memory.cancelled = [...(turn.memory.cancelled ?? []).filter((each) => each !== draft.id), draft.id].slice(-cancelledRemembered);
    turn.reply.post(keptDraft(draft, open ? 'cancelled' : 'cancelledForm', turn.audience));
  }

  private async firstDraftOf(ids: readonly (EscalationId | undefined)[]): Promise<Draft | undefined> {
    for (const id of ids) {
      const draft = await this.draftOf(id);
      if (draft) return draft;
    }
    return undefined;
  }

  private async draftOf(id: EscalationId | undefined): Promise<Draft | undefined> {
    const found = id === undefined ? undefined : await this.parts.desk.get(this.turn.who.actor, id);
    return found?.state === 'draft' ? found : undefined;
  }

  async startOver(): Promise<void> {
    await this.begin(newIntake(), say(this.turn.language, 'restart.done'));
  }

  /** Goes on with a stored draft: at the form when the reason is known, else at the self-help. */
  async continueDraft(draft: Draft): Promise<void> {
    await this.leave(this.turn.memory.atForm?.id === draft.id ? 'moved' : 'elsewhere');
    if (draft.eligibility) return showForm(draft.id, this.turn, this.parts);
    await this.begin(stateOf(draft));
  }

  /** Leaves whatever is open; its card loses its buttons. */
  private async leave(why: LeftForm): Promise<void> {
    const { turn } = this;
    if (this.isActive) {
      turn.reply.repaint({ role: questionRole });
      await this.context.cancelAllDialogs();
    }
    const atForm = formOf(turn);
    if (!atForm) return;
    await this.repaintForm(atForm.id, why);
    turn.memory.atForm = { ...atForm, left: true };
  }

  private async repaintForm(id: EscalationId, why: LeftForm): Promise<void> {
    const draft = await this.draftOf(id);
    if (draft) repaintForm(draft, why, this.turn, this.parts);
  }

  private async stateAtForm(): Promise<IntakeState | undefined> {
    const draft = await this.draftOf(formOf(this.turn)?.id);
    return draft && { ...stateOf(draft), stillUnsolved: true };
  }

  private tell(text: string): void {
    this.turn.reply.post(plain(this.turn, text));
  }
}

/** The form that is out and waits. */
export function formOf({ memory: { atForm } }: Pick<PartnerTurn, 'memory'>): ConversationMemory['atForm'] {
  return atForm?.left ? undefined : atForm;
}

/** The intake as far as a stored draft tells. Before a reason was given, another may have reported it meanwhile: that is asked again. */
function stateOf(draft: Draft): IntakeState {
  return {
    v: 1,
    intake: draft.id,
    customer: draft.customer.id,
    service: draft.service.key,
    situationSeen: true,
    symptom: draft.symptom?.text ?? null,
    drafted: true,
    ...(draft.eligibility ? { isNew: true } : {}),
  };
}
