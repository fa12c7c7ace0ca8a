/** Buttons: what they say, what they send back, and for which kind of client. */
import type { EscalationId } from '../domain/ids.js';
import type { ActionData, CardAction, CommandWord, EscalationAct, IntakeStep } from './actions.js';
import type { Audience } from './audience.js';

/** One action's data in a template. */
export interface Button {
  readonly type: 'Action.Submit' | 'Action.Execute';
  readonly title: string;
  /** The accessible name: the title, or more where the title is a bare digit. */
  readonly tooltip: string;
  readonly style: 'default' | 'positive' | 'destructive';
  readonly verb: string;
  readonly data: ActionData;
  /** `none`: the button neither checks nor sends the card's inputs. */
  readonly inputs: 'auto' | 'none';
}

/** What a client asks by itself, for these of its users, when it shows the card: the card as they see it. */
export interface Refresh {
  readonly userIds: readonly string[];
  readonly data: ActionData;
}

/** A button that opens an address of ours. */
export interface LinkButton {
  readonly title: string;
  readonly url: string;
}

interface Look {
  readonly style?: Button['style'];
  readonly tooltip?: string;
  readonly inputs?: Button['inputs'];
  readonly text?: string;
}

const button = (type: Button['type'], title: string, action: CardAction, verb: string, look: Look): Button => ({
  type,
  title,
  tooltip: look.tooltip ?? title,
  style: look.style ?? 'default',
  verb,
  data: { bot: action, ...(look.text === undefined ? {} : { text: look.text }) },
  inputs: look.inputs ?? 'auto',
});

/** An answer to a question of the intake: Action.Submit everywhere, since the dialog that waits takes messages only. */
export const answerButton = (title: string, intake: EscalationId, step: IntakeStep, choose: string, look: Look = {}): Button =>
  button('Action.Submit', title, { v: 1, do: 'answer', intake, step, choose }, step, look);

/** A button that stands for a typed command. */
export const commandButton = (title: string, word: CommandWord, arg?: string, look: Look = {}): Button =>
  button('Action.Submit', title, { v: 1, do: 'command', word, ...(arg === undefined ? {} : { arg }) }, word, look);

const kind = (audience: Audience): Button['type'] => (audience.executes ? 'Action.Execute' : 'Action.Submit');

/** A button of the form. */
export const formButton = (
  audience: Audience,
  title: string,
  id: EscalationId,
  act: 'submit' | 'back' | 'cancel',
  look: Look = {},
): Button => button(kind(audience), title, { v: 1, do: 'form', id, act }, act, look);

/** A button about one escalation, at the revision that the card shows. */
export const actButton = (
  audience: Audience,
  title: string,
  escalation: { readonly id: EscalationId; readonly revision: number },
  act: EscalationAct,
  look: Look = {},
): Button => button(kind(audience), title, { v: 1, do: 'escalation', id: escalation.id, r: escalation.revision, act }, act, look);

/** Shows these users the card of an escalation as it is for them. */
export const refreshFor = (
  userIds: readonly string[],
  escalation: { readonly id: EscalationId; readonly revision: number },
): Refresh | undefined =>
  userIds.length === 0
    ? undefined
    : { userIds, data: { bot: { v: 1, do: 'escalation', id: escalation.id, r: escalation.revision, act: 'show' } } };
