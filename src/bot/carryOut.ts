/** A command that changes an escalation: carried out by the desk, answered with what is true now. */
import type { AskedCommand } from '../desk/ports.js';
import type { Refusal } from '../domain/decision.js';
import { isSubmitted, type SubmittedEscalation } from '../domain/escalation.js';
import type { CommandKey } from '../domain/ids.js';
import { asOwner, asPartner } from '../domain/whoMay.js';
import { answerWith, plain } from './answerWith.js';
import { askFor, needsWords } from './askFor.js';
import { askedIn, bringCard } from './bringCard.js';
import { currentCard } from './currentCard.js';
import { notFound } from './notFound.js';
import { isPartnerChange, type PartnerChange, partnerCommand } from './partnerCommand.js';
import { partnerDone } from './partnerDone.js';
import type { BotParts } from './parts.js';
import { type Refused, refused, refusedText } from './refused.js';
import { rememberContact } from './rememberContact.js';
import { rememberPlace } from './rememberPlace.js';
import { type RepChange, repCommand } from './repCommand.js';
import { repDone, youHaveIt } from './repDone.js';
import { isRepTurn, type Turn } from './turn.js';

export type ChangingAct = PartnerChange | RepChange;

type Inputs = Readonly<Record<string, string>>;

interface Change {
  readonly act: ChangingAct;
  readonly inputs: Inputs;
  readonly key: CommandKey;
}

export async function carryOut(before: SubmittedEscalation, { act, inputs, key }: Change, turn: Turn, parts: BotParts): Promise<void> {
  if (turn.who.kind === 'stranger') return;
  const command = await commandOf(before, act, inputs, turn, parts);
  if (!command) {
    const { refusal } = (isPartnerChange(act) ? asPartner : asOwner)(before, turn.who.actor);
    if (refusal) return refused({ kind: 'refused', escalation: before, refusal }, turn, parts);
    return needsWords(act) ? askFor(act, before, turn, parts, { typed: inputs }) : undefined;
  }
  if (command.do === 'pickUp') await rememberPlace(turn, parts);
  const outcome = await parts.desk.run(turn.who.actor, before.id, command, key);
  if (outcome.kind === 'unknown') return notFound(before.number, turn);
  if (outcome.kind === 'refused') return (await askedAgain(act, inputs, outcome, turn, parts)) ? undefined : refused(outcome, turn, parts);
  const { escalation } = outcome;
  if (command.do === 'correctContact') await rememberContact(command.contact, turn, parts);
  if (!isSubmitted(escalation)) return;
  // The answer repaints the presser's card; everyone else's is repainted by the worker that keeps living cards true.
  if (turn.isInvoke) answerWith(turn, await currentCard(escalation, turn, parts));
  const done = partnerDone(command, escalation, turn);
  if (done) return turn.reply.post(done);
  const words = repDone(command, escalation, turn, parts);
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

/** The command behind an act; undefined where something to choose is missing. */
async function commandOf(
  before: SubmittedEscalation,
  act: ChangingAct,
  inputs: Inputs,
  turn: Turn,
  parts: BotParts,
): Promise<AskedCommand | undefined> {
  if (isPartnerChange(act)) return partnerCommand(act, inputs, before);
  const asked = comesWithCard(turn) ? { asked: askedIn(turn, youHaveIt(before, turn)) } : {};
  return repCommand(act, inputs, { before, turn, parts, ...asked });
}

/** Refusals that other words or another choice would mend. */
const aboutWords: ReadonlySet<Refusal['code']> = new Set([
  'textMissing',
  'textTooLong',
  'looksLikeSecret',
  'unchanged',
  'noSuchSeverity',
  'noServiceRequestNumber',
  'slotsWrong',
]);

/** Where only the words were wrong, the card that asks for them comes back with what was typed. A secret is not repeated. */
async function askedAgain(act: ChangingAct, typed: Inputs, outcome: Refused, turn: Turn, parts: BotParts): Promise<boolean> {
  const { escalation, refusal } = outcome;
  if (!aboutWords.has(refusal.code) || !isSubmitted(escalation) || !needsWords(act)) return false;
  const error = refusedText(outcome, turn).text ?? '';
  const again = refusal.code === 'looksLikeSecret' ? { error } : { typed, error };
  await askFor(act, escalation, turn, parts, again);
  return true;
}
