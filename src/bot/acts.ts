/** What a person can do to one escalation, by pressing a button on its card or by typing the same with its number. */
import type { EscalationAct } from '../cards/actions.js';
import { customerUpdate } from '../cards/customerUpdate.js';
import { filesCard } from '../cards/filesCard.js';
import { filingText } from '../cards/filingText.js';
import { fullDetails } from '../cards/fullDetails.js';
import { history } from '../cards/history.js';
import type { Rendered } from '../cards/rendered.js';
import { repMore } from '../cards/repMore.js';
import { thread } from '../cards/thread.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { CommandKey } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { answerWith, plain } from './answerWith.js';
import { askFor, asking, asksForWords } from './askFor.js';
import { showCard } from './bringCard.js';
import { carryOut } from './carryOut.js';
import { copyFor } from './copyFor.js';
import { currentCard } from './currentCard.js';
import type { Intake } from './intake.js';
import type { BotParts } from './parts.js';
import { refused } from './refused.js';
import { takeBackAnswer } from './takeBackAnswer.js';
import { isPartnerTurn, isRepTurn, maySeeOnly, readerOf, readerOfAnswer, sideOf, type Turn } from './turn.js';
import { whyNotAsk } from './whyNotAsk.js';

export interface Act {
  readonly act: EscalationAct;
  readonly inputs: Readonly<Record<string, string>>;
  /** Makes the command happen once, see `desk/commandKeys.ts`. */
  readonly key: CommandKey;
}

/** Does it and answers. The escalation is one that the person may see; the desk checks everything else. */
export async function perform(escalation: SubmittedEscalation, act: Act, turn: Turn, parts: BotParts, intake?: Intake): Promise<void> {
  const { audience, now, who } = turn;
  const inPlace = turn.isInvoke;
  const reader = readerOf(turn);
  if (who.kind === 'stranger') return;
  const refusal = whyNotAsk(act.act, escalation, who.actor);
  if (refusal) return refused({ kind: 'refused', escalation, refusal }, turn, parts);
  if (asksForWords(act.act)) return askFor(asking[act.act], escalation, turn, parts);
  switch (act.act) {
    case 'show':
      return showCard(escalation, turn, parts);
    case 'details':
      return answerWith(
        turn,
        fullDetails(escalation, sideOf(turn), audience, now, parts.cardOptions, {
          inPlace,
          readOnly: maySeeOnly(turn),
          ...readerOfAnswer(turn),
          deliveries: isRepTurn(turn) ? await parts.desk.deliveries(turn.who.actor, escalation.id) : [],
        }),
      );
    case 'history':
      return answerWith(turn, history(escalation, sideOf(turn), reader, now, parts.cardOptions));
    case 'thread':
      return answerWith(turn, thread(escalation, sideOf(turn), reader, now, parts.cardOptions));
    case 'files':
      return answerWith(turn, filesCard(escalation, sideOf(turn), reader, now, parts.cardOptions, undefined));
    case 'customerUpdate':
      return sendCustomerUpdate(escalation, turn, parts);
    case 'gotIt':
      return answerWith(turn, plain(turn, say(turn.language, 'feedback.gotIt')));
    case 'retractAnswer':
    case 'copy':
      if (!intake || !isPartnerTurn(turn)) return answerWith(turn, plain(turn, say(turn.language, 'refuse.partnerOnly')));
      if (act.act === 'copy') return copyFor(escalation, turn, intake, parts);
      return takeBackAnswer(escalation, { typed: act.inputs['text'], key: act.key }, turn, intake, parts);
    case 'more':
      await parts.openQuestions.remember(turn, { act: 'more', escalation: escalation.id });
      return answerWith(turn, repMore(escalation, reader));
    case 'filing':
      return sendToPaste(filingText(escalation, turn.language, now, parts.cardOptions), escalation, turn, parts);
    default:
      return carryOut(escalation, { ...act, act: act.act }, turn, parts);
  }
}

/** How it stands, for the partner to send on; in a room of representatives there is nobody to send it to. */
async function sendCustomerUpdate(escalation: SubmittedEscalation, turn: Turn, parts: BotParts): Promise<void> {
  if (!isPartnerTurn(turn)) return refused({ kind: 'refused', escalation, refusal: { code: 'partnerOnly' } }, turn, parts);
  const update = customerUpdate(escalation, turn.language, turn.now);
  if (!update) return refused({ kind: 'refused', escalation, refusal: { code: 'wrongState' } }, turn, parts);
  await sendToPaste(update, escalation, turn, parts);
}

/** What is to be pasted elsewhere is a message of its own, so that it can be copied on a phone; the card that was pressed stays as it is now. */
async function sendToPaste(
  { intro, body }: { readonly intro: Rendered; readonly body: Rendered },
  escalation: SubmittedEscalation,
  turn: Turn,
  parts: BotParts,
): Promise<void> {
  if (turn.isInvoke) answerWith(turn, await currentCard(escalation, turn, parts));
  turn.reply.post(intro);
  turn.reply.post(body);
}
