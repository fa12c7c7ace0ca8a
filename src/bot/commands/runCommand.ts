/** What typed words and command buttons do: the same, whichever way they come. */
import { helpText } from '../../cards/helpText.js';
import { say } from '../../texts/say.js';
import type { TypedCommand } from '../../understanding/ports.js';
import { answerWith, plain } from '../answerWith.js';
import { mayChooseRole } from '../identity.js';
import { formOf, type Intake } from '../intake.js';
import type { BotParts } from '../parts.js';
import { isPartnerTurn, isRepTurn, sideOf, type Turn } from '../turn.js';
import { changeLanguage, changeRole } from './aboutMe.js';
import { showFigures } from './figures.js';
import { handOver } from './handOver.js';
import { showMine, showQueue, showWork } from './lists.js';
import { mayNotFile } from './mayNotFile.js';
import { onOne, pickUpFirst } from './onOne.js';
import { receive, stopReceiving } from './receiving.js';

/** `page`: a list's next page, from its button. */
export async function runCommand(
  command: TypedCommand,
  turn: Turn,
  intake: Intake | undefined,
  parts: BotParts,
  page?: string,
): Promise<void> {
  switch (command.command) {
    case 'help':
      return help(turn, intake, parts);
    case 'greeting':
      return answerWith(turn, plain(turn, greeting(turn)));
    case 'thanks':
      return answerWith(turn, plain(turn, say(turn.language, 'thanks')));
    case 'language':
      return changeLanguage(command.language, turn, intake, parts);
    case 'role':
      return changeRole(command.role, turn, parts);
    case 'receive':
      return receive(command.about, turn, parts);
    case 'stopReceiving':
      return stopReceiving(turn, parts);
    case 'queue':
      return showQueue(turn, parts, page);
    case 'pickUpFirst':
      return pickUpFirst(turn, parts);
    case 'work':
      return showWork(turn, parts, page);
    case 'handOver':
      return handOver(command.to, turn, parts);
    case 'mine':
      return showMine(turn, parts, { ...command, page });
    case 'figures':
      return showFigures(command.view, turn, parts);
    case 'report':
      if (isRepTurn(turn)) return showFigures('days30', turn, parts);
      return onIntake('report', turn, intake, parts);
    case 'cancel':
    case 'back':
    case 'startOver':
    case 'continueDraft':
      return onIntake(command.command, turn, intake, parts);
    default:
      return onOne(command, turn, parts, intake);
  }
}

/** A question that waits is asked again below the help, so that nobody has to look for it. */
async function help(turn: Turn, intake: Intake | undefined, parts: BotParts): Promise<void> {
  const local = mayChooseRole(parts.people, parts.policy, turn.seen);
  const words = helpText(
    { side: sideOf(turn), local, atForm: isPartnerTurn(turn) && formOf(turn) !== undefined },
    turn.audience,
    parts.cardOptions,
  );
  if (!(await intake?.standsBelow(words))) answerWith(turn, words);
}

function greeting(turn: Turn): string {
  const { who, language } = turn;
  if (who.kind === 'stranger') return say(language, 'greeting.unnamed');
  return say(language, who.kind === 'rep' ? 'greeting.rep' : 'greeting', { name: who.actor.name });
}

type IntakeCommand = 'report' | 'cancel' | 'back' | 'startOver' | 'continueDraft';

async function onIntake(command: IntakeCommand, turn: Turn, intake: Intake | undefined, parts: BotParts): Promise<void> {
  if (!isPartnerTurn(turn) || !intake) return answerWith(turn, plain(turn, say(turn.language, 'refuse.partnerOnly')));
  if (!turn.who.actor.mayFile) return mayNotFile(turn, parts);
  switch (command) {
    case 'report':
      return intake.begin();
    case 'cancel':
      return intake.cancel();
    case 'back':
      return intake.back();
    case 'startOver':
      return intake.startOver();
    case 'continueDraft': {
      const draft = await parts.desk.lastDraft(turn.who.actor);
      if (draft?.state === 'draft') return intake.continueDraft(draft);
      return answerWith(turn, plain(turn, say(turn.language, 'draft.none')));
    }
  }
}
