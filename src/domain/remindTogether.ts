import type { Decision, Notice, Surroundings } from './decision.js';
import type { Escalation, Waiting } from './escalation.js';
import type { EscalationId, Instant, PlaceKey } from './ids.js';
import { remind } from './remind.js';
import { type ReminderOf, togetherMs } from './reminders.js';
import { severityOf } from './severityOf.js';

/**
 * Reminds of all that is due, and of what will be within ten minutes, so that a place hears of several in one message. What is left of them in
 * their own lanes is for the partner. A place with a single one gets it under its card. One decision each, in the same order.
 */
export function remindTogether(
  nows: readonly Escalation[],
  at: Instant,
  surroundings: (escalation: Escalation) => Surroundings,
): readonly Decision[] {
  const decisions = nows.map((now) => remind(now, { actor: { kind: 'clock' }, at }, surroundings(now), togetherMs));
  const shared = sharedIn(decisions);
  return decisions.map((decision) => {
    if (!decision.accepted) return decision;
    const kept = decision.notices.filter(({ to, what }) => what.kind !== 'reminder' || !('place' in to) || !shared.has(to.place));
    return { ...decision, notices: [...kept, ...messagesLedBy(decision.next.id, shared)] };
  });
}

type Shared = ReadonlyMap<PlaceKey, readonly ReminderOf[]>;

/** The places that are reminded of more than one, and of which, the earliest deadline first. */
function sharedIn(decisions: readonly Decision[]): Shared {
  const inPlaces = new Map<PlaceKey, ReminderOf[]>();
  for (const decision of decisions) {
    if (!decision.accepted || decision.next.state !== 'waiting') continue;
    for (const { to, what } of decision.notices)
      if (what.kind === 'reminder' && 'place' in to)
        inPlaces.set(to.place, [...(inPlaces.get(to.place) ?? []), reminderOf(decision.next, what.deadline)]);
  }
  return new Map(
    [...inPlaces].filter(([, of]) => of.length > 1).map(([place, of]) => [place, of.sort((one, other) => one.deadline - other.deadline)]),
  );
}

function messagesLedBy(id: EscalationId, shared: Shared): readonly Notice[] {
  return [...shared].filter(([, of]) => of[0]?.id === id).map(([place, of]) => ({ to: { place }, what: { kind: 'reminders', of } }));
}

const reminderOf = (waiting: Waiting, deadline: Instant): ReminderOf => ({
  id: waiting.id,
  revision: waiting.revision,
  number: waiting.number,
  service: waiting.service,
  organisationName: waiting.organisationName,
  customer: waiting.customer.short,
  type: waiting.form.type,
  severity: severityOf(waiting),
  deadline,
});
