/** The scripted week, lived: the real desk, sweep and store, minute by minute on a clock of its own. */
import { sweepClock } from '../../src/desk/sweepClock.js';
import { minuteMs } from '../../src/domain/beijingTime.js';
import { isSubmitted, type SubmittedEscalation } from '../../src/domain/escalation.js';
import type { EscalationId, Instant, PlaceKey } from '../../src/domain/ids.js';
import { channel, rep, secondChannel } from './builders.js';
import { beijing } from './calendar.js';
import { about, contactOf, type DeskBench, deskBench } from './deskBench.js';
import { firstMinute, type Plan, weekPlans } from './weekPlan.js';

/** By then everything has closed by itself. */
export const lastMinute: Instant = beijing('2026-10-13 0:00');

/** Something that a person did and that was accepted. */
export interface Done {
  readonly at: Instant;
  readonly did: string;
}

/** A place was reminded. */
export interface Heard {
  readonly at: Instant;
  readonly others: number;
}

/** One escalation as the week has left it. */
export interface Lived {
  readonly plan: Plan;
  readonly escalation: SubmittedEscalation;
  readonly done: readonly Done[];
  /** In each place: when it was reminded of this one, and of how many others in the same message. */
  readonly remindersIn: readonly (readonly Heard[])[];
}

interface Under {
  readonly plan: Plan;
  id?: EscalationId;
  readonly done: Done[];
}

const places: readonly PlaceKey[] = [channel, secondChannel];

/** What happens at each minute. In one minute, time comes first and people after it. */
function agendaOf(all: readonly Under[], bench: DeskBench): Map<Instant, (() => Promise<void>)[]> {
  const agenda = new Map<Instant, (() => Promise<void>)[]>();
  const at = (when: Instant, what: () => Promise<void>): void => {
    agenda.set(when, [...(agenda.get(when) ?? []), what]);
  };
  for (const under of all) {
    const { plan, done } = under;
    at(plan.at, async () => {
      under.id = (await bench.submitted(plan.author, about('c-1', plan.service), plan.severity)).id;
      done.push({ at: bench.at, did: 'submit' });
    });
    for (const { at: when, actor, command } of plan.steps)
      at(when, async () => {
        if (under.id === undefined) throw new Error('it was not sent in');
        // Some come too late: it was closed in the meantime, or somebody else has it. That is refused, as in life.
        const outcome = await bench.desk.run(actor, under.id, command, bench.key());
        if (outcome.kind === 'done') done.push({ at: bench.at, did: command.do });
      });
  }
  return agenda;
}

/** What a place was reminded of, by escalation: out of all its lanes, since one message may be about several. */
async function heardIn(
  bench: DeskBench,
  ids: readonly EscalationId[],
  place: PlaceKey,
): Promise<ReadonlyMap<EscalationId, readonly Heard[]>> {
  const heard = new Map<EscalationId, Heard[]>(ids.map((id) => [id, []]));
  for (const escalation of ids) {
    const claim = await bench.store.outbox.claim({ escalation, to: { place } }, bench.at, minuteMs);
    for (const { notice, at } of claim?.messages ?? []) {
      if (notice.what.kind === 'reminder') heard.get(escalation)?.push({ at, others: 0 });
      if (notice.what.kind === 'reminders')
        for (const { id } of notice.what.of) heard.get(id)?.push({ at, others: notice.what.of.length - 1 });
    }
  }
  return heard;
}

/** Lives through the week and the days after it until nothing is left to happen. */
export async function liveTheWeek(count: number): Promise<readonly Lived[]> {
  const bench = await deskBench();
  try {
    bench.at = firstMinute;
    for (const place of places) await bench.desk.receive(rep(), contactOf(place));
    const all = weekPlans(count).map((plan): Under => ({ plan, done: [] }));
    const agenda = agendaOf(all, bench);
    for (; bench.at < lastMinute; bench.at += minuteMs) {
      const { failures } = await sweepClock(bench.deps);
      if (failures.length > 0) throw new Error('the sweep failed');
      for (const act of agenda.get(bench.at) ?? []) await act();
    }
    const lived: Lived[] = [];
    const ids = all.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const inPlaces: ReadonlyMap<EscalationId, readonly Heard[]>[] = [];
    for (const place of places) inPlaces.push(await heardIn(bench, ids, place));
    for (const { plan, id, done } of all) {
      const escalation = id === undefined ? undefined : await bench.store.escalations.get(id);
      if (escalation === undefined || !isSubmitted(escalation)) throw new Error('it was not sent in');
      const remindersIn = inPlaces.map((heard) => (heard.get(escalation.id) ?? []).toSorted((one, other) => one.at - other.at));
      lived.push({ plan, escalation, done, remindersIn });
    }
    return lived;
  } finally {
    await bench.store.close();
  }
}
