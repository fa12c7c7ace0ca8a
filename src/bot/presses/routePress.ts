/** A press, by what it is about. */
import type { CommandWord, Press } from '../../cards/actions.js';
import { readMineArg } from '../../cards/mineArg.js';
import { reportViews } from '../../report/reportView.js';
import { say } from '../../texts/say.js';
import type { TypedCommand } from '../../understanding/ports.js';
import { answerWith, plain } from '../answerWith.js';
import { showMine } from '../commands/lists.js';
import { mayNotFile } from '../commands/mayNotFile.js';
import { runCommand } from '../commands/runCommand.js';
import type { Intake } from '../intake.js';
import type { BotParts } from '../parts.js';
import { isPartnerTurn, type Turn } from '../turn.js';
import { escalationPress } from './escalationPress.js';
import { formPress } from './formPress.js';
import { intakePress } from './intakePress.js';

export async function routePress({ action, inputs }: Press, turn: Turn, intake: Intake | undefined, parts: BotParts): Promise<void> {
  switch (action.do) {
    case 'escalation':
      return escalationPress(action, inputs, turn, intake, parts);
    case 'command':
      return commandPress(action.word, action.arg, turn, intake, parts);
    case 'answer':
    case 'form': {
      if (!isPartnerTurn(turn) || !intake) return answerWith(turn, plain(turn, say(turn.language, 'refuse.partnerOnly')));
      if (!turn.who.actor.mayFile) return mayNotFile(turn, parts);
      return action.do === 'answer' ? intakePress(action, intake, turn, parts) : formPress(action, inputs, intake, turn, parts);
    }
  }
}

async function commandPress(
  word: CommandWord,
  arg: string | undefined,
  turn: Turn,
  intake: Intake | undefined,
  parts: BotParts,
): Promise<void> {
  // "Report this" carries the sentence that was not understood.
  if (word === 'report' && arg && isPartnerTurn(turn) && intake && turn.who.actor.mayFile) return intake.beginAbout(arg);
  if (word === 'continueDraft' && arg && isPartnerTurn(turn) && intake) return intake.continueById(arg);
  if (word === 'mine' && arg !== undefined) return showMine(turn, parts, readMineArg(arg));
  const page = word === 'queue' || word === 'work' ? arg : undefined;
  await runCommand(typedOf(word, arg, turn), turn, intake, parts, page);
}

function typedOf(word: CommandWord, arg: string | undefined, turn: Turn): TypedCommand {
  if (word === 'figures') return { command: 'figures', view: reportViews.find((each) => each === arg) ?? 'days30' };
  if (word === 'handOver') return { command: 'handOver', ...(arg === undefined ? {} : { to: arg }) };
  if (word === 'language') return { command: 'language', language: turn.language === 'en' ? 'zh-CN' : 'en' };
  return { command: word };
}
