import type { Actor } from './actor.js';
import type { Asked } from './conversation.js';
import type { EligibilityReason, Symptom, TopicShown, WithdrawReason } from './escalation.js';
import type { Form } from './form.js';
import type { CommandKey, Instant, PlaceKey, TopicId } from './ids.js';

/** What can be asked of an escalation. One file of this folder decides each. */
export type CommandBody =
  /** Replaces the topics shown; without a symptom the earlier one stays. */
  | { readonly do: 'describe'; readonly symptom?: Symptom; readonly topics: readonly TopicShown[] }
  | { readonly do: 'chooseEligibility'; readonly reason: EligibilityReason; readonly noticeVersion: number }
  | { readonly do: 'solve'; readonly topic?: TopicId }
  | { readonly do: 'submit'; readonly number: string; readonly form: Form }
  /** With `asked`, the place's card is posted anew: the answer to whoever takes it. */
  | { readonly do: 'pickUp'; readonly place: PlaceKey; readonly asked?: Asked }
  | { readonly do: 'release'; readonly reason?: string }
  | { readonly do: 'withdraw'; readonly reason: WithdrawReason; readonly text?: string }
  | { readonly do: 'addDetails'; readonly text: string }
  | { readonly do: 'resolve'; readonly text: string; readonly followUp?: string }
  | { readonly do: 'confirm' }
  | { readonly do: 'reopen'; readonly text: string }
  | { readonly do: 'close' };

export type CommandName = CommandBody['do'];

export type Command = CommandBody & { readonly key: CommandKey; readonly actor: Actor; readonly at: Instant };

/** One command of one name. */
export type CommandOf<Name extends CommandName> = Extract<CommandBody, { do: Name }> & Omit<Command, keyof CommandBody>;
