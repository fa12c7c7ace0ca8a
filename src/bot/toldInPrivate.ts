import type { SubmittedEscalation } from '../domain/escalation.js';
import type { PersonKey } from '../domain/ids.js';
import { feedbackTo, invitationTo } from '../domain/toldInPrivate.js';
import type { BotParts } from './parts.js';
import type { PartnerTurn } from './turn.js';

const looked = 20;

/** Escalations of the person's organisation that may still be written to about feedback or a meeting: also what is over. */
export async function openAndClosed(turn: PartnerTurn, parts: BotParts): Promise<readonly SubmittedEscalation[]> {
  const { actor } = turn.who;
  const open = await parts.desk.list(actor, 'mine', looked);
  const closed = await parts.desk.list(actor, 'closed', looked);
  return [...open.rows, ...closed.rows];
}

/** Is an invitation to this person out on it that has no time yet? */
export const isInvited = (escalation: SubmittedEscalation, person: PersonKey): boolean =>
  invitationTo(escalation, person).refusal === undefined;

/** Has this person got feedback on it that they have not explained yet? */
export const mayExplain = (escalation: SubmittedEscalation, person: PersonKey): boolean =>
  feedbackTo(escalation, person).refusal === undefined;
