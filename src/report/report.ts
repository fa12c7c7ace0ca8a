/** How many there were and how they fared, in a period, by what they have in common. Counts only; nobody is named but organisations. */
import { beijingClock, beijingDate, plusDays } from '../domain/beijingTime.js';
import type { Escalation } from '../domain/escalation.js';
import type { Instant, TopicId } from '../domain/ids.js';
import type { Bilingual } from '../domain/language.js';
import { type Facts, factsOf } from './factsOf.js';
import { type Figures, Tally } from './tally.js';

/** What the groups have in common: the service, the partner, or when they began (Beijing weeks from Monday, and months). */
export const groupings = ['service', 'partner', 'week', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** `from <= at < to`; an end that is absent is open. */
export interface Period {
  readonly from?: Instant;
  readonly to?: Instant;
}

export interface ReportGroup {
  readonly key: string;
  readonly name: Bilingual;
  readonly figures: Figures;
}

/** How often a self-help topic was shown, and what it was said to have solved. */
export interface TopicFigures {
  readonly id: TopicId;
  readonly title: Bilingual;
  readonly shown: number;
  readonly solved: number;
}

export interface Report {
  readonly period: Period;
  readonly by: Grouping;
  readonly total: Figures;
  /** Most first; periods in their order. */
  readonly groups: readonly ReportGroup[];
  /** Those that solved most first, then those that were shown most. */
  readonly topics: readonly TopicFigures[];
}

/** Collects a report from one escalation after the other, in any order. */
export class ReportBuilder {
  readonly #total = new Tally();
  readonly #groups = new Map<string, { readonly name: Bilingual; readonly tally: Tally }>();
  readonly #topics = new Map<TopicId, TopicFigures>();

  constructor(
    private readonly period: Period,
    private readonly by: Grouping,
    private readonly now: Instant,
  ) {}

  add(escalation: Escalation): void {
    const facts = factsOf(escalation, this.now);
    if (facts === undefined || !isWithin(this.period, facts.at)) return;
    this.#total.add(facts);
    const { key, name } = groupOf(escalation, facts, this.by);
    const group = this.#groups.get(key) ?? { name, tally: new Tally() };
    this.#groups.set(key, group);
    group.tally.add(facts);
    const solvedBy = escalation.state === 'selfSolved' ? escalation.solvedBy : undefined;
    for (const { id, title } of escalation.topics) {
      const { shown, solved } = this.#topics.get(id) ?? { shown: 0, solved: 0 };
      this.#topics.set(id, { id, title, shown: shown + 1, solved: solved + (id === solvedBy ? 1 : 0) });
    }
  }

  get report(): Report {
    const groups = [...this.#groups].map(([key, { name, tally }]) => ({ key, name, figures: tally.figures }));
    const inTime = this.by === 'week' || this.by === 'month';
    groups.sort((one, other) => (inTime ? 0 : sizeOf(other) - sizeOf(one)) || one.key.localeCompare(other.key, 'en'));
    const topics = [...this.#topics.values()].sort((one, other) => other.solved - one.solved || other.shown - one.shown);
    return { period: this.period, by: this.by, total: this.#total.figures, groups, topics };
  }
}

/** Does an instant lie in the period? */
export const isWithin = ({ from, to }: Period, at: Instant): boolean => (from === undefined || at >= from) && (to === undefined || at < to);

const sizeOf = ({ figures }: ReportGroup): number => figures.submitted + figures.selfSolved;

function groupOf(escalation: Escalation, { at }: Facts, by: Grouping): Pick<ReportGroup, 'key' | 'name'> {
  switch (by) {
    case 'service':
      return { key: escalation.service.key, name: escalation.service.name };
    case 'partner':
      return { key: escalation.organisation, name: escalation.organisationName };
    case 'week':
      return sameInBoth(mondayOf(at));
    case 'month':
      return sameInBoth(beijingDate(at).slice(0, 7));
  }
}

const sameInBoth = (key: string): Pick<ReportGroup, 'key' | 'name'> => ({ key, name: { 'zh-CN': key, en: key } });

const mondayOf = (at: Instant): string => plusDays(beijingDate(at), -((beijingClock(at).weekday + 6) % 7));
