/** What a press sends back: one typed value under the key `bot`, beside the card's inputs. Ids in it are claims, checked again by the desk. */
import { z } from 'zod';
import { type EscalationId, escalationId } from '../domain/ids.js';

/** The questions of the intake, in their order. */
export const intakeSteps = ['customer', 'service', 'symptom', 'open', 'selfHelp', 'eligibility', 'form'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

/** Presses on a living card or a card about one escalation. The `ask…` ones show a card with an input; the others act. */
export const escalationActs = [
  'show',
  'details',
  'history',
  'pickUp',
  'more',
  'askRelease',
  'release',
  'askResolve',
  'resolve',
  'askQuestion',
  'ask',
  'askMessage',
  'message',
  'askTransfer',
  'transfer',
  'requestTransfer',
  'askFeedback',
  'giveFeedback',
  'askMeeting',
  'inviteToMeeting',
  'askNote',
  'note',
  'askSeverity',
  'changeSeverity',
  'askServiceRequest',
  'recordServiceRequest',
  'askDetails',
  'addDetails',
  'askAnswer',
  'answer',
  'retractAnswer',
  'remindLater',
  'askContact',
  'correctContact',
  'nudge',
  'thread',
  'copy',
  'customerUpdate',
  'askExplainFeedback',
  'explainFeedback',
  'gotIt',
  'chooseSlot',
  'askAnotherTime',
  'anotherTime',
  'askExplainMeeting',
  'explainMeeting',
  'askWithdraw',
  'withdraw',
  'confirm',
  'askReopen',
  'reopen',
  'filing',
  'files',
] as const;
export type EscalationAct = (typeof escalationActs)[number];

/** Buttons that stand for a typed command. */
export const commandWords = [
  'report',
  'mine',
  'queue',
  'work',
  'handOver',
  'help',
  'figures',
  'receive',
  'stopReceiving',
  'language',
  'continueDraft',
  'cancel',
  'back',
  'startOver',
] as const;
export type CommandWord = (typeof commandWords)[number];

/** What a press may carry back of a sentence: more would not fit its data. */
export const longestCarried = 2000;

const id = z
  .string()
  .min(1)
  .max(64)
  .transform((text): EscalationId => escalationId(text));

const action = z.discriminatedUnion('do', [
  /** An answer to a question of the intake; `choose` is the option's value. */
  z.object({ v: z.literal(1), do: z.literal('answer'), intake: id, step: z.enum(intakeSteps), choose: z.string().max(200) }),
  z.object({ v: z.literal(1), do: z.literal('form'), id, act: z.enum(['submit', 'back', 'cancel']) }),
  /** `r`: the revision that the card showed. */
  z.object({ v: z.literal(1), do: z.literal('escalation'), id, r: z.number().int(), act: z.enum(escalationActs) }),
  /** `arg`: an id, a page token, a filter or a sentence, as the command needs it. */
  z.object({ v: z.literal(1), do: z.literal('command'), word: z.enum(commandWords), arg: z.string().max(longestCarried).optional() }),
]);

/** One press, parsed. */
export type CardAction = z.infer<typeof action>;

/** What a template carries as `data`: the action under `bot`. */
export interface ActionData {
  readonly bot: CardAction;
  /** Words that the button brings along, as if they had been typed into an input of that name. */
  readonly text?: string;
}

const value = z.object({ bot: action }).catchall(z.unknown());

/** A press with the inputs that stood beside it (strings only; anything else is dropped). */
export interface Press {
  readonly action: CardAction;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Reads a press from an activity's value or an Action.Execute's data; undefined when it is not ours or malformed. */
export function parsePress(raw: unknown): Press | undefined {
  const parsed = value.safeParse(raw);
  if (!parsed.success) return undefined;
  const { bot, ...rest } = parsed.data;
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(rest)) {
    if (typeof input === 'string') inputs[name] = input;
    else if (typeof input === 'number' || typeof input === 'boolean') inputs[name] = String(input);
  }
  return { action: bot, inputs };
}
