import type { Command } from '../domain/commands.js';
import { decide } from '../domain/decide.js';
import { type Escalation, isSubmitted } from '../domain/escalation.js';
import type { Instant, PlaceKey } from '../domain/ids.js';
import type { Outcome } from '../store/ports.js';
import type { DeskDeps } from './deps.js';
import { receivingPlaces } from './receivingPlaces.js';

/** One command: decided and made durable in one step, with the places that receive at that moment. */
export async function change({ store, rules }: DeskDeps, now: Escalation, command: Command): Promise<Outcome> {
  // While it is a draft nobody but its author is told, and the intake's turns must be quick.
  const repPlaces = isSubmitted(now) || command.do === 'submit' ? await receivingPlaces(store.contacts, now.service.key) : [];
  const outcome = await store.escalations.change(now.id, command.key, (latest) => decide(latest, command, { ...rules, repPlaces }));
  if (outcome.kind === 'done' && outcome.escalation.state === 'waiting')
    await coverNewPlaces(store, outcome.escalation, repPlaces, command.at);
  return outcome;
}

/**
 * A place that began to receive while the change was under way has looked at the queue before it was there, and the change did not know the
 * place: whichever of the two comes last sees the other. Asking again for a card that is out does nothing.
 */
export async function coverNewPlaces(
  { contacts, outbox }: DeskDeps['store'],
  { id, service }: Escalation,
  known: readonly PlaceKey[],
  at: Instant,
): Promise<void> {
  const places = await receivingPlaces(contacts, service.key);
  const missed = places.filter((place) => !known.includes(place));
  if (missed.length > 0)
    await outbox.want(
      missed.map((place) => ({ escalation: id, to: { place } })),
      at,
    );
}
