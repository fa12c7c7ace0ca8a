/** A typed command about one escalation, named by its number or meant without one. */
import type { EscalationAct } from '../../cards/actions.js';
import { isOpen, type SubmittedEscalation } from '../../domain/escalation.js';
import type { PersonKey } from '../../domain/ids.js';
import { say } from '../../texts/say.js';
import type { TypedCommand } from '../../understanding/ports.js';
import { perform } from '../acts.js';
import { answerWith, plain } from '../answerWith.js';
import { askingFor } from '../askFor.js';
import type { Intake } from '../intake.js';
import { notFound } from '../notFound.js';
import type { BotParts } from '../parts.js';
import { isInvited, mayExplain, openAndClosed } from '../toldInPrivate.js';
import { isPartnerTurn, isRepTurn, type Turn } from '../turn.js';
import { turnKey } from '../turnKey.js';
import { showMine, showQueue, showWork } from './lists.js';
import { typedInputs } from './typedInputs.js';

/** Done at once, so none is guessed from among several. */
const acting: ReadonlySet<TypedCommand['command']> = new Set(['confirm', 'nudge']);

type OnOne = Extract<TypedCommand, { number?: string }>;

export async function onOne(command: OnOne, turn: Turn, parts: BotParts, intake?: Intake): Promise<void> {
  const { who } = turn;
  if (who.kind === 'stranger') return;
  if (command.number === undefined) return onTheOneMeant(command, turn, parts, intake);
  const escalation = await parts.desk.find(who.actor, command.number);
  if (!escalation) return notFound(command.number, turn);
  await act(command, escalation, turn, parts, intake);
}

/** The most urgent one of the queue, where that is what was said. */
export async function pickUpFirst(turn: Turn, parts: BotParts): Promise<void> {
  if (!isRepTurn(turn)) return answerWith(turn, plain(turn, say(turn.language, 'refuse.repOnly')));
  const escalation = await parts.desk.mostUrgent(turn.who.actor);
  if (!escalation) return answerWith(turn, plain(turn, say(turn.language, 'queue.empty')));
  await act({ command: 'pickUp' }, escalation, turn, parts);
}

/** Without a number: the only one that it can mean; otherwise the list to choose from. */
async function onTheOneMeant(command: OnOne, turn: Turn, parts: BotParts, intake: Intake | undefined): Promise<void> {
  // To have understood something needs no escalation.
  if (command.command === 'gotIt') return answerWith(turn, plain(turn, say(turn.language, 'feedback.gotIt')));
  const escalation = await theOneMeant(command, turn, parts);
  if (escalation) return act(command, escalation, turn, parts, intake);
  if (command.command === 'pickUp') return showQueue(turn, parts);
  return isRepTurn(turn) ? showWork(turn, parts) : showMine(turn, parts);
}

async function theOneMeant(command: OnOne, turn: Turn, parts: BotParts): Promise<SubmittedEscalation | undefined> {
  // A pick-up is seen by the partner at once, so none is guessed from among several.
  if (isRepTurn(turn) && command.command === 'pickUp') {
    const { rows, total } = await parts.desk.list(turn.who.actor, 'queue', 1);
    return total === 1 ? rows[0] : undefined;
  }
  if (turn.who.kind === 'stranger') return undefined;
  if (isPartnerTurn(turn) && (command.command === 'explain' || command.command === 'anotherTime')) {
    return (await openAndClosed(turn, parts)).find((each) => isTold(command, each, turn.seen.person));
  }
  const { rows, total } = await parts.desk.list(turn.who.actor, isPartnerTurn(turn) ? 'mine' : 'work', 20);
  const fitting = rows.filter((escalation) => isMeantBy(command, escalation, turn.seen.person));
  if (fitting.length === 1 && total <= rows.length) return fitting[0];
  // What only asks or shows names its escalation, so it may be the one that was touched last: its card is the newest on the screen.
  const asksOrShows = command.text === undefined && !acting.has(command.command);
  return asksOrShows ? [...fitting].sort((a, b) => b.touchedAt - a.touchedAt)[0] : undefined;
}

/** What was written to this person, and may be answered still. */
const isTold = ({ command }: OnOne, escalation: SubmittedEscalation, person: PersonKey): boolean =>
  isInvited(escalation, person) || (command === 'explain' && mayExplain(escalation, person));

/** Confirming and reopening only make sense for what is resolved, answering for what was asked. */
function isMeantBy({ command }: OnOne, escalation: SubmittedEscalation, person: PersonKey): boolean {
  if (command === 'confirm' || command === 'reopen') return escalation.state === 'resolved';
  if (command === 'answer') return escalation.state === 'waitingForPartner';
  if (command === 'notAnswer') return escalation.state === 'pickedUp' && escalation.answered?.person === person;
  return isOpen(escalation);
}

async function act(command: OnOne, escalation: SubmittedEscalation, turn: Turn, parts: BotParts, intake?: Intake): Promise<void> {
  const key = turnKey(turn);
  const { act, inputs } = actOf(command, escalation, turn.seen.person);
  await perform(escalation, { act, inputs, key }, turn, parts, intake);
}

/** With its words, the act itself; without them, the card that asks for them, where the act needs any. */
function actOf(
  command: OnOne,
  escalation: SubmittedEscalation,
  person: PersonKey,
): { readonly act: EscalationAct; readonly inputs: Readonly<Record<string, string>> } {
  const act = namedBy(command, escalation, person);
  if (!command.text) return { act: askingFor(act) ?? act, inputs: {} };
  return { act, inputs: act === 'show' || act === 'retractAnswer' ? {} : typedInputs(act, command.text) };
}

function namedBy({ command }: OnOne, escalation: SubmittedEscalation, person: PersonKey): EscalationAct {
  switch (command) {
    case 'status':
      return 'show';
    case 'notAnswer':
      return 'retractAnswer';
    case 'explain':
      return isInvited(escalation, person) && escalation.meeting?.explained !== true ? 'explainMeeting' : 'explainFeedback';
    default:
      return command;
  }
}
