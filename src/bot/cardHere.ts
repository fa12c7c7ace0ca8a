import type { SubmittedEscalation } from '../domain/escalation.js';
import type { DeliveryState } from '../store/ports.js';
import type { BotParts } from './parts.js';
import type { RepTurn } from './turn.js';

/** How the living card fares in the place of this turn: `pending` is one that is about to be repainted; undefined where there is none. */
export async function cardHere({ id }: SubmittedEscalation, turn: RepTurn, parts: BotParts): Promise<DeliveryState['state'] | undefined> {
  const deliveries = await parts.desk.deliveries(turn.who.actor, id);
  return deliveries.find(({ to }) => 'place' in to && to.place === turn.place)?.state;
}
