/** A command that changes an escalation: carried out by the desk, answered with what is true now. */
import type { EscalationAct } from '../cards/actions.js';
import type { AskedCommand } from '../desk/ports.js';
import { isSubmitted, type SubmittedEscalation, type WithdrawReason } from '../domain/escalation.js';
import type { CommandKey } from '../domain/ids.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { answerWith, plain } from './answerWith.js';
import { askFor, needsWords } from './askFor.js';
import { askedIn, bringCard } from './bringCard.js';
import { currentCard } from './currentCard.js';
import { detailsAdded } from './detailsAdded.js';
import { notFound } from './notFound.js';
import type { BotParts } from './parts.js';
import { type Refused, refused, refusedText } from './refused.js';
import { rememberPlace } from './rememberPlace.js';
import { isRepTurn, type Turn } from './turn.js';

export type ChangingAct = Extract<EscalationAct, 'pickUp' | 'release' | 'resolve' | 'addDetails' | 'withdraw' | 'confirm' | 'reopen'>;

type Inputs = Readonly<Record<string, string>>;

interface Change {
  readonly act: ChangingAct;
  readonly inputs: Inputs;
  readonly key: CommandKey;
}

export async function carryOut(before: SubmittedEscalation, { act, inputs, key }: Change, turn: Turn, parts: BotParts): Promise<void> {
  if (turn.who.kind === 'stranger') return;
  const command = commandOf(before, act, inputs, turn);
  if (!command) return askFor('withdraw', before, turn, parts, { typed: inputs });
  if (command.do === 'pickUp') await rememberPlace(turn, parts);
  const outcome = await parts.desk.run(turn.who.actor, before.id, command, key);
  if (outcome.kind === 'unknown') return notFound(before.number, turn);
  if (outcome.kind === 'refused') return (await askedAgain(act, inputs, outcome, turn, parts)) ? undefined : refused(outcome, turn, parts);
  const { escalation } = outcome;
  if (!isSubmitted(escalation)) return;
  // The answer repaints the presser's card; everyone else's is repainted by the worker that keeps living cards true.
  if (turn.isInvoke) answerWith(turn, await currentCard(escalation, turn, parts));
  const words = doneText(command, escalation, turn);
  if (words === undefined) return;
  if (comesWithCard(turn)) {
    // A pick-up has asked for its card in the same step.
    if (command.do === 'pickUp' && !outcome.again)
      return void turn.reply.brought.push({ escalation: escalation.id, to: { place: turn.place } });
    return bringCard(escalation, turn, parts, words);
  }
  const cardSaysIt = turn.isInvoke && turn.conversation.kind !== 'personal';
  if (!cardSaysIt) turn.reply.post(plain(turn, words));
}

/** In their own chat a representative who typed, or whose client repaints nothing, gets the card with what can be done now. */
const comesWithCard = (turn: Turn): boolean => isRepTurn(turn) && !turn.isInvoke && turn.conversation.kind === 'personal';

const withdrawReasons: readonly WithdrawReason[] = ['solved', 'wrongTarget', 'duplicate', 'other'];

/** The command behind an act; undefined when the reason of a withdrawal is missing. */
function commandOf(before: SubmittedEscalation, act: ChangingAct, inputs: Inputs, turn: Turn): AskedCommand | undefined {
  const text = inputs['text'] ?? '';
  switch (act) {
    case 'pickUp':
      return { do: 'pickUp', place: turn.place, ...(comesWithCard(turn) ? { asked: askedIn(turn, youHaveIt(before, turn)) } : {}) };
    case 'release':
      return { do: 'release', ...(text ? { reason: text } : {}) };
    case 'resolve':
      return { do: 'resolve', text, ...(inputs['followUp'] ? { followUp: inputs['followUp'] } : {}) };
    case 'addDetails':
      return { do: 'addDetails', text };
    case 'confirm':
      return { do: 'confirm' };
    case 'reopen':
      return { do: 'reopen', text };
    case 'withdraw': {
      const reason = withdrawReasons.find((each) => each === inputs['reason']);
      return reason && { do: 'withdraw', reason, ...(text ? { text } : {}) };
    }
  }
}

/** Where only the words were wrong, the card that asks for them comes back with what was typed. A secret is not repeated. */
async function askedAgain(act: ChangingAct, typed: Inputs, outcome: Refused, turn: Turn, parts: BotParts): Promise<boolean> {
  const { escalation, refusal } = outcome;
  const isAboutWords = refusal.code === 'textMissing' || refusal.code === 'textTooLong' || refusal.code === 'looksLikeSecret';
  if (!isAboutWords || !isSubmitted(escalation) || !needsWords(act)) return false;
  const error = refusedText(outcome, turn).text ?? '';
  const again = refusal.code === 'looksLikeSecret' ? { error } : { typed, error };
  await askFor(act, escalation, turn, parts, again);
  return true;
}

/** What is said to the person who did it. In a room the repainted card says it to everyone. */
function doneText(command: AskedCommand, escalation: SubmittedEscalation, turn: Turn): string | undefined {
  const { language } = turn;
  const no = escalation.number;
  const { contact } = escalation.form;
  switch (command.do) {
    case 'pickUp':
      return youHaveIt(escalation, turn);
    case 'release':
      return say(language, 'release.done', { no });
    case 'resolve':
      return say(language, 'resolve.done', { no, contact: contact.name });
    case 'addDetails':
      return detailsAdded(language, no, escalation, command.text);
    case 'withdraw':
      return say(language, 'withdraw.done', { no });
    case 'confirm':
      return say(language, 'confirm.done', { no });
    case 'reopen':
      return say(language, 'reopen.done', { no });
    default:
      return undefined;
  }
}

function youHaveIt({ number: no, form: { contact } }: SubmittedEscalation, { language }: Turn): string {
  const way = say(language, `prefer.${contact.prefer}`);
  return say(language, 'rep.youHaveIt', { no, contact: contact.name, way, phone: phoneDisplay(contact.phone) });
}
