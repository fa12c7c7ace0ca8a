import { isSubmitted, ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { CommandKey, PersonKey } from '../domain/ids.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { plain } from './answerWith.js';
import type { Intake } from './intake.js';
import { notFound } from './notFound.js';
import type { BotParts } from './parts.js';
import { refused } from './refused.js';
import type { PartnerTurn } from './turn.js';

/** What was taken for the answer was a new problem: the question stands again, and the intake begins with the words. */
export async function takeBackAnswer(
  escalation: SubmittedEscalation,
  { typed, key }: { readonly typed: string | undefined; readonly key: CommandKey },
  turn: PartnerTurn,
  intake: Intake,
  parts: BotParts,
): Promise<void> {
  const outcome = await parts.desk.run(turn.who.actor, escalation.id, { do: 'retractAnswer' }, key);
  if (outcome.kind === 'unknown') return notFound(escalation.number, turn);
  if (outcome.kind === 'refused') return refused(outcome, turn, parts);
  const { number: no } = escalation;
  const rep = isSubmitted(outcome.escalation) ? ownerOf(outcome.escalation)?.name : undefined;
  const words = plain(turn, say(turn.language, 'answer.retracted', { no, rep: visible(rep ?? '') }));
  const about = typed ?? lastAnswer(escalation, turn.seen.person);
  if (outcome.again || about === undefined) return turn.reply.post(words);
  await intake.beginAbout(about);
  turn.reply.headLast(words);
}

const lastAnswer = ({ history }: SubmittedEscalation, person: PersonKey): string | undefined =>
  history.findLast(({ what, by }) => what === 'answered' && by.kind === 'partner' && by.person === person)?.text;
