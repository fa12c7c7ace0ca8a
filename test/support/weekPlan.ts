/** What people plan to do in the scripted week: the same every time, since chance comes from a seed. */
import type { AskedCommand } from '../../src/desk/ports.js';
import type { PartnerActor, RepActor } from '../../src/domain/actor.js';
import { minuteMs } from '../../src/domain/beijingTime.js';
import { type Instant, personKey } from '../../src/domain/ids.js';
import type { Score } from '../../src/domain/rating.js';
import type { Severity } from '../../src/domain/severity.js';
import { channel, colleague, otherRep, partner, rep, secondChannel } from './builders.js';
import { beijing } from './calendar.js';

/**
 * Thursday to Wednesday, with Sunday the 20th a make-up working day inside; the Friday after it is a holiday (Mid-Autumn), and on 1 October
 * the National Day begins.
 */
export const firstMinute: Instant = beijing('2026-09-17 0:00');

export interface Planned {
  readonly at: Instant;
  readonly actor: PartnerActor | RepActor;
  readonly command: AskedCommand;
}

/** One escalation as it is sent in, and what is planned for it after that. */
export interface Plan {
  readonly at: Instant;
  readonly service: string;
  readonly severity: Severity;
  readonly author: PartnerActor;
  readonly steps: readonly Planned[];
}

/** mulberry32: small, and the same on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const offers: readonly (readonly [service: string, severities: readonly Severity[]])[] = [
  ['exchange-online', ['A', 'B', 'B', 'C']],
  ['teams', ['A', 'B', 'C']],
  ['azure', ['A', 'B', 'C']],
  ['power-platform', ['A', 'C']],
  ['dynamics-365', ['A', 'B']],
  ['billing', ['B', 'C']],
  ['intune', ['B']],
];
const threeReps: readonly RepActor[] = [rep(), otherRep(), rep({ person: personKey('msteams|r|iris'), name: 'Iris Bennett' })];
const two: readonly PartnerActor[] = [partner(), colleague()];
const pickUpAfter = [4, 9, 26, 43, 50, 58, 95, 170, 290, 655, 810, 1290, 2100, 4400] as const;
const scores: readonly Score[] = [3, 4, 5, 5];

/** The plans of all escalations of the week, in the order in which they are sent in. */
export function weekPlans(count: number, seed = 20260917): readonly Plan[] {
  const chance = chanceFrom(seed);
  const oneOf = <Each>(all: readonly Each[], otherwise: Each): Each => all[Math.floor(chance() * all.length)] ?? otherwise;
  const within = (least: number, most: number): number => least + Math.floor(chance() * (most - least));

  const onePlan = (): Plan => {
    const [service, severities] = oneOf(offers, ['teams', ['B']]);
    const author = oneOf(two, partner());
    // Two thirds in the day, the rest at any hour of the night.
    const time = chance() < 0.67 ? within(9 * 60, 19 * 60) : within(0, 24 * 60);
    const at = firstMinute + (within(0, 7) * 24 * 60 + time) * minuteMs;
    const steps: Planned[] = [];
    let then = at;
    let owner = oneOf(threeReps, rep());
    const next = (minutes: number, actor: PartnerActor | RepActor, command: AskedCommand): void => {
      then += minutes * minuteMs;
      steps.push({ at: then, actor, command });
    };
    const taken = (minutes: number): void => next(minutes, owner, { do: 'pickUp', place: oneOf([channel, secondChannel], channel) });
    const solved = (): void => next(within(45, 2400), owner, { do: 'resolve', text: '已在服务端修正' });

    if (chance() < 0.06) {
      next(within(1500, 9000), author, { do: 'withdraw', reason: 'solved' });
      return { at, service, severity: oneOf(severities, 'B'), author, steps };
    }
    taken(oneOf(pickUpAfter, 30));
    if (chance() < 0.12) {
      next(within(20, 900), owner, { do: 'release', reason: '换班' });
      owner = oneOf(threeReps, rep());
      taken(within(5, 1900));
    }
    if (chance() < 0.25) {
      next(within(5, 60), owner, { do: 'ask', text: '请发一下完整的错误原文。' });
      next(within(20, 700), author, { do: 'answer', text: '550 5.4.1' });
    }
    if (chance() < 0.12) {
      const { kind, ...to } = oneOf(threeReps, rep());
      next(within(10, 300), owner, { do: 'transfer', to, place: secondChannel });
      owner = { kind, ...to };
    }
    solved();
    const ending = chance();
    if (ending < 0.35) next(within(30, 5000), author, { do: 'confirm', score: oneOf(scores, 4) });
    if (ending > 0.88) {
      next(within(60, 4000), author, { do: 'reopen', text: '又退信了' });
      taken(within(20, 2000));
      solved();
    }
    return { at, service, severity: oneOf(severities, 'B'), author, steps };
  };
  return Array.from({ length: count }, onePlan).sort((one, other) => one.at - other.at);
}
