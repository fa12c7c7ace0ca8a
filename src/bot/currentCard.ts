/** The card of an escalation as the reader's side sees it, as it is now. */
import { channelCard } from '../cards/channelCard.js';
import type { Rendered } from '../cards/rendered.js';
import { statusCard } from '../cards/statusCard.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { BotParts } from './parts.js';
import { isRepTurn, maySeeOnly, readerOfAnswer, type Turn } from './turn.js';

/** What stands on it for the one who pressed: words above it, and another one to take instead. */
interface Beside {
  readonly lead?: readonly string[];
  readonly next?: SubmittedEscalation;
}

export async function currentCard(escalation: SubmittedEscalation, turn: Turn, parts: BotParts, beside: Beside = {}): Promise<Rendered> {
  const { audience, now } = turn;
  if (!isRepTurn(turn)) {
    return statusCard(escalation, audience, now, parts.cardOptions, {
      ...beside,
      readOnly: maySeeOnly(turn),
      nobodyReceives: !(await parts.desk.someoneReceives(escalation.service.key)),
    });
  }
  const deliveries = await parts.desk.deliveries(turn.who.actor, escalation.id);
  const unreached = deliveries.some(({ to, state }) => 'person' in to && to.person === escalation.submitter.person && state === 'failed');
  return channelCard(escalation, audience, now, parts.cardOptions, {
    ...beside,
    ...readerOfAnswer(turn),
    unreached,
  });
}
