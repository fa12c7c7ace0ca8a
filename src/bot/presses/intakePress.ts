/** A press on a card of the intake: the open question's own, one of an earlier question, of another draft, or of before a restart. */
import type { CardAction } from '../../cards/actions.js';
import { keptDraft } from '../../cards/wayOn.js';
import { isSubmitted } from '../../domain/escalation.js';
import { say } from '../../texts/say.js';
import { plain } from '../answerWith.js';
import type { Intake } from '../intake.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';

type AnswerAction = Extract<CardAction, { do: 'answer' }>;

export async function intakePress(action: AnswerAction, intake: Intake, turn: PartnerTurn, parts: BotParts): Promise<void> {
  const { open } = intake;
  const { language } = turn;
  if (open && open.state.intake === action.intake) {
    if (open.step === action.step) return intake.answer();
    return intake.askAgain(say(language, 'press.earlier'));
  }
  const draft = await parts.desk.get(turn.who.actor, action.intake);
  if (draft && isSubmitted(draft)) return tell(turn, say(language, 'form.again', { no: draft.number }));
  if (draft?.state === 'draft') {
    turn.reply.post(keptDraft(draft, 'earlierCard', turn.audience));
    return;
  }
  tell(turn, say(language, 'press.otherDraft'));
}

function tell(turn: PartnerTurn, text: string): void {
  turn.reply.post(plain(turn, text));
}
