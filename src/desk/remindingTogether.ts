import type { Waiting } from '../domain/escalation.js';
import type { CommandKey, EscalationId, Instant, PlaceKey, ServiceKey } from '../domain/ids.js';
import { heardAhead, remindableAt, togetherMs } from '../domain/reminders.js';
import { remindTogether } from '../domain/remindTogether.js';
import { allOf } from './allOf.js';
import { coverNewPlaces } from './changing.js';
import { aheadKey, clockKey } from './commandKeys.js';
import type { DeskDeps } from './deps.js';
import { placesAmong } from './receivingPlaces.js';

/**
 * Reminds of what is due, and in the same step of what will be within ten minutes in the same places: that several are one message is as
 * durable as that each is reminded of once. What may not be said now is checked again when it may. How many were reminded of.
 */
export async function remindingTogether(deps: DeskDeps, due: readonly Waiting[], at: Instant): Promise<number> {
  const { escalations, contacts } = deps.store;
  const ready: Waiting[] = [];
  for (const waiting of due) {
    const allowed = remindableAt(waiting, at);
    if (allowed === at) ready.push(waiting);
    else await escalations.recheck(waiting.id, waiting.revision, allowed);
  }
  if (ready.length === 0) return 0;
  const receiving = await contacts.receiving();
  const placesOf = (service: ServiceKey): readonly PlaceKey[] => placesAmong(receiving, service);
  const keys = new Map<EscalationId, CommandKey>();
  for (const { id, nextCheckAt } of await comingWith(deps, ready, at, placesOf)) keys.set(id, aheadKey(id, nextCheckAt));
  for (const { id, nextCheckAt } of ready) keys.set(id, clockKey(id, nextCheckAt));
  const changed = await escalations.changeTogether(keys, (nows) =>
    remindTogether(nows, at, ({ service }) => ({ ...deps.rules, repPlaces: placesOf(service.key) })),
  );
  for (const escalation of changed) await coverNewPlaces(deps.store, escalation, placesOf(escalation.service.key), at);
  return changed.length;
}

/** What will be due soon, in a place that hears of something now. */
async function comingWith(
  { store: { escalations } }: DeskDeps,
  ready: readonly Waiting[],
  at: Instant,
  placesOf: (service: ServiceKey) => readonly PlaceKey[],
): Promise<readonly Waiting[]> {
  const hearing = new Set(ready.filter((each) => !heardAhead(each)).flatMap(({ service }) => placesOf(service.key)));
  if (hearing.size === 0) return [];
  const coming = await allOf(escalations, { by: 'due', before: at + togetherMs });
  return coming.filter(
    (each): each is Waiting => each.state === 'waiting' && placesOf(each.service.key).some((place) => hearing.has(place)),
  );
}
