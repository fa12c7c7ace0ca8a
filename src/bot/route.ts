/** Where a turn goes: by who speaks and what they typed or pressed. */
import { newOrAbout, notUnderstood } from '../cards/wayOn.js';
import { isOpen } from '../domain/escalation.js';
import { looksLikeSecret } from '../domain/looksLikeSecret.js';
import { quote } from '../texts/cut.js';
import { say, sayAll } from '../texts/say.js';
import { wordKey } from '../understanding/fold.js';
import { isPartnerCenterProblem } from '../understanding/isPartnerCenterProblem.js';
import { matchOption } from '../understanding/matchOption.js';
import type { TypedCommand } from '../understanding/ports.js';
import { answerWith, plain } from './answerWith.js';
import { mayNotFile } from './commands/mayNotFile.js';
import { openRow } from './commands/openRow.js';
import { runCommand } from './commands/runCommand.js';
import { newIntake } from './dialogs/intakeState.js';
import { readSentence } from './dialogs/readSentence.js';
import { dropQuestion } from './dropQuestion.js';
import { formOf, type Intake } from './intake.js';
import { offerLanguage } from './offerLanguage.js';
import type { BotParts } from './parts.js';
import { submitAsShown } from './presses/formPress.js';
import { routePress } from './presses/routePress.js';
import { pressTyped } from './pressTyped.js';
import { refuseElsewhere } from './refuseElsewhere.js';
import { refuseStranger } from './refuseStranger.js';
import { isPartnerTurn, isRepTurn, type PartnerTurn, type Turn } from './turn.js';
import { typedAnswer } from './typedAnswer.js';
import { typedForCard } from './typedForCard.js';
import { typedSlot } from './typedSlot.js';

/** `intake` is there in turns that keep their order, for partners. */
export async function route(turn: Turn, intake: Intake | undefined, parts: BotParts): Promise<void> {
  const { language, memory } = turn;
  const quoted = memory.notUnderstood;
  delete memory.notUnderstood;
  const command = withQuoted(turn, quoted);
  if (turn.who.kind === 'stranger') return runForAnyone(command, turn, parts);
  if (isPartnerTurn(turn) && turn.conversation.kind !== 'personal' && command?.command !== 'role') {
    return answerWith(turn, plain(turn, say(language, 'room.private')));
  }
  if (refuseElsewhere(turn, parts)) return;
  if (await refusesSecret(command, turn, intake)) return;
  const asked = await parts.openQuestions.last(turn);
  const isEmpty = !turn.text && !turn.press;
  if (asked && !isEmpty && !(command && leavesQuestion.has(command.command))) await parts.openQuestions.forget(turn);
  if (asked && isLeaving(command) && (await dropQuestion(asked, turn, intake, parts))) return;
  if (turn.press) return routePress(turn.press, turn, intake, parts);
  if (!turn.text) return onNoWords(turn, intake, parts);
  // What stands on the open card comes first: “solved” there is not the command of that name.
  if (intake?.offers(turn.text)) return intake.answer();
  const atForm = isPartnerTurn(turn) && saysButton(turn.text, sayAll('form.action.submit')) ? formOf(turn) : undefined;
  if (atForm && isPartnerTurn(turn)) return submitAsShown(atForm, turn, parts);
  if (await reportsThat(quoted, turn, intake)) return;
  if (asked && command && !intake?.isActive && (await pressTyped(asked, command, turn, parts))) return;
  if (command && !(intake?.isActive && isVague(command))) return runCommand(command, turn, intake, parts);
  if (asked && !isDigit.test(turn.text) && (await typedForCard(asked, turn.text, turn, parts))) return;
  if (isPartnerTurn(turn) && intake?.isActive) return (await intake.beginsAnew(turn.text)) ? undefined : intake.answer();
  if (await openRow(turn.text, turn, parts)) return;
  if (isRepTurn(turn) && saysButton(turn.text, sayAll('rep.action.more'))) return runCommand({ command: 'more' }, turn, intake, parts);
  if (isPartnerTurn(turn) && intake && ((await typedSlot(turn.text, turn, parts)) || (await typedAnswer(turn.text, turn, parts)))) return;
  if (isPartnerTurn(turn) && intake) return onSentence(turn.text, turn, intake, parts);
  answerWith(turn, plain(turn, say(language, 'notUnderstood.rep', { q: quote(turn.text) }), say(language, 'notUnderstood.summary')));
}

/** Before anything reads, quotes or stores it. Words for one escalation are refused by the desk, on the card that asks for them. */
async function refusesSecret(command: TypedCommand | undefined, turn: Turn, intake: Intake | undefined): Promise<boolean> {
  if (!turn.text || (command && 'text' in command) || !looksLikeSecret(turn.text)) return false;
  const words = plain(turn, say(turn.language, 'refuse.looksLikeSecret'));
  if (!(await intake?.standsBelow(words))) answerWith(turn, words);
  return true;
}

const isLeaving = (command: TypedCommand | undefined): boolean => command?.command === 'cancel' || command?.command === 'back';

/** What may be said in between, without leaving the card that asks for words. */
const leavesQuestion: ReadonlySet<TypedCommand['command']> = new Set(['help', 'language', 'greeting', 'thanks']);
/** A bare digit is a row's. */
const isDigit = /^\s*\p{N}{1,2}\s*$/u;

/** The very words of the button “add to ES-10003”, typed under a line that was quoted back: the line is what is added. */
function withQuoted({ command, text }: Turn, quoted: string | undefined): TypedCommand | undefined {
  const takesIt = command?.command === 'addDetails' || command?.command === 'answer';
  if (!takesIt || command.number === undefined || command.text !== undefined || quoted === undefined) return command;
  const words = sayAll('notUnderstood.addTo', { no: command.number }).map(wordKey);
  return words.includes(wordKey(text ?? '')) ? { ...command, text: quoted } : command;
}

/** A word about some escalation without its number: while a question is open it is rather an answer that does not fit. */
const isVague = (command: TypedCommand): boolean => vague.has(command.command) && !('number' in command);
const vague: ReadonlySet<TypedCommand['command']> = new Set(['confirm', 'reopen', 'resolve', 'answer']);

/** A file, a recording, a button that cannot be read, or the bot's name alone: never met with silence. */
async function onNoWords(turn: Turn, intake: Intake | undefined, parts: BotParts): Promise<void> {
  const { language } = turn;
  if (turn.attached)
    return answerWith(turn, plain(turn, say(language, turn.attached === 'voice' ? 'voice.unsupported' : 'file.unsupported')));
  if (turn.isUnreadable) return answerWith(turn, plain(turn, say(language, 'press.unreadable')));
  if (intake?.open) return intake.askAgain();
  return runCommand({ command: 'greeting' }, turn, intake, parts);
}

const saysButton = (text: string, words: readonly string[]): boolean => matchOption(text, [{ value: 'it', words }]) !== undefined;

/** “Report this”, typed: the line that was not understood becomes the symptom. */
async function reportsThat(typed: string | undefined, turn: Turn, intake: Intake | undefined): Promise<boolean> {
  const { text } = turn;
  if (!intake || !typed || !text || !isPartnerTurn(turn) || !turn.who.actor.mayFile) return false;
  if (!saysButton(text, sayAll('notUnderstood.report'))) return false;
  await intake.beginAbout(typed);
  return true;
}

/** Whoever it is may change the language, and in local mode the side. */
async function runForAnyone(command: TypedCommand | undefined, turn: Turn, parts: BotParts): Promise<void> {
  if (command?.command === 'language' || command?.command === 'role') return runCommand(command, turn, undefined, parts);
  refuseStranger(turn, parts);
}

/** A sentence without a question before it: a new problem, where it names a customer or a service. */
async function onSentence(sentence: string, turn: PartnerTurn, intake: Intake, parts: BotParts): Promise<void> {
  const { language } = turn;
  if (isPartnerCenterProblem(sentence)) {
    return answerWith(turn, plain(turn, say(language, 'customer.ownProblem.full', { url: parts.guidance.partnerCenterRequests.url })));
  }
  const said = await readSentence(sentence, newIntake(), turn, parts);
  const isProblem =
    said.customer !== undefined || said.candidates !== undefined || said.service !== undefined || said.serviceCandidates !== undefined;
  // While a form waits, only a sentence that names both is another problem; anything less was meant for the form.
  if (formOf(turn) && (said.customer === undefined || said.service === undefined)) {
    return answerWith(turn, plain(turn, say(language, 'form.waiting')));
  }
  if (!isProblem) {
    await sayNotUnderstood(sentence, turn, parts);
    return offerLanguage(sentence, turn, parts);
  }
  if (!turn.who.actor.mayFile) return mayNotFile(turn, parts, sentence);
  if (said.customer === undefined && said.candidates === undefined && (await mayBeAboutTheOpenOne(sentence, turn, parts))) return;
  const isSettled = said.customer !== undefined && said.service !== undefined;
  await intake.begin(isSettled ? { ...said, fromSentence: true } : said);
  await offerLanguage(said.symptom ?? '', turn, parts);
}

/** Without a customer's name, while exactly one is open: it may be news about that one. */
async function mayBeAboutTheOpenOne(typed: string, turn: PartnerTurn, parts: BotParts): Promise<boolean> {
  const { rows, total } = await parts.desk.list(turn.who.actor, 'mine', 1);
  const [only] = rows;
  if (!only || total !== 1 || !isOpen(only)) return false;
  turn.memory.notUnderstood = typed;
  answerWith(turn, newOrAbout({ typed, escalation: only, act: 'addDetails' }, turn.audience));
  return true;
}

/** Quoted back, with ways on: a new problem, an addition to what is open, or help. */
async function sayNotUnderstood(typed: string, turn: PartnerTurn, parts: BotParts): Promise<void> {
  const open = await parts.desk.list(turn.who.actor, 'mine', 1);
  const [only] = open.rows;
  const addTo = open.total === 1 && only ? { addTo: only } : open.total > 1 ? { addTo: 'several' as const } : {};
  turn.memory.notUnderstood = typed;
  answerWith(turn, notUnderstood({ typed, mayFile: turn.who.actor.mayFile, ...addTo }, turn.audience));
}
