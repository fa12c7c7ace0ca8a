import type { Actor, NamedRep } from './actor.js';
import type { NewAttachment } from './attachment.js';
import type { Asked } from './conversation.js';
import type { EligibilityReason, Symptom, TopicShown, WithdrawReason } from './escalation.js';
import type { ContactDetails, Form } from './form.js';
import type { CommandKey, Instant, PlaceKey, TopicId } from './ids.js';
import type { Later } from './later.js';
import type { Invitation, InvitationAnswer } from './meeting.js';
import type { Score } from './rating.js';
import type { Severity } from './severity.js';

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
  | { readonly do: 'confirm'; readonly score?: Score; readonly text?: string }
  | { readonly do: 'reopen'; readonly text: string }
  /** Only the clock: time closes, and time reminds. */
  | { readonly do: 'close' }
  | { readonly do: 'remind' }
  | { readonly do: 'ask'; readonly text: string }
  | { readonly do: 'remindLater'; readonly later: Later }
  /** Only the clock. */
  | { readonly do: 'remindPartner' }
  | { readonly do: 'answer'; readonly text: string }
  | { readonly do: 'retractAnswer' }
  /** Files whose bytes are kept already, and the words that came with them. */
  | {
      readonly do: 'attach';
      readonly files: readonly [NewAttachment, ...NewAttachment[]];
      readonly as: 'details' | 'answer';
      readonly text?: string;
    }
  | { readonly do: 'message'; readonly text: string }
  | { readonly do: 'note'; readonly text: string }
  /** A contact that passed `checkContact`. */
  | { readonly do: 'correctContact'; readonly contact: ContactDetails }
  /** `place`: where the colleague gets the card and what the partner adds. */
  | { readonly do: 'transfer'; readonly to: NamedRep; readonly place: PlaceKey }
  /** `inPrivate`: the owner can be written to; else the place hears of it. */
  | { readonly do: 'requestTransfer'; readonly inPrivate: boolean }
  | { readonly do: 'changeSeverity'; readonly severity: Severity; readonly reason: string }
  | { readonly do: 'recordServiceRequest'; readonly number: string }
  | { readonly do: 'nudge' }
  | { readonly do: 'giveFeedback'; readonly text: string; readonly document?: string }
  | { readonly do: 'explainFeedback'; readonly text: string }
  | { readonly do: 'inviteToMeeting'; readonly invitation: Invitation }
  | { readonly do: 'answerInvitation'; readonly answer: InvitationAnswer };

export type CommandName = CommandBody['do'];

export type Command = CommandBody & { readonly key: CommandKey; readonly actor: Actor; readonly at: Instant };

/** One command of one name. */
export type CommandOf<Name extends CommandName> = Extract<CommandBody, { do: Name }> & Omit<Command, keyof CommandBody>;
