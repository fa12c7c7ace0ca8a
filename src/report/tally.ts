import type { Facts } from './factsOf.js';

/** How long something took, in ms: half took no longer than `median`, nine of ten no longer than `most`. */
export interface Spread {
  readonly count: number;
  readonly median?: number;
  readonly most?: number;
}

/** The numbers of a group of escalations. */
export interface Figures {
  readonly submitted: number;
  readonly selfSolved: number;
  readonly open: number;
  readonly withdrawn: number;
  readonly pickUp: Spread;
  readonly firstWord: Spread;
  readonly targetsMet: number;
  readonly targetsMissed: number;
  readonly reopened: number;
  readonly feedback: number;
  readonly ratings: number;
  /** 1–5; absent without a rating. */
  readonly rating?: number;
}

/** Adds up what is handed to it. */
export class Tally {
  #submitted = 0;
  #selfSolved = 0;
  #open = 0;
  #withdrawn = 0;
  #met = 0;
  #missed = 0;
  #reopened = 0;
  #feedback = 0;
  #ratings = 0;
  #scores = 0;
  readonly #pickUps: number[] = [];
  readonly #firstWords: number[] = [];

  add(facts: Facts): void {
    if (facts.selfSolved) this.#selfSolved += 1;
    else this.#submitted += 1;
    if (facts.open) this.#open += 1;
    if (facts.withdrawn) this.#withdrawn += 1;
    if (facts.target === 'met') this.#met += 1;
    if (facts.target === 'missed') this.#missed += 1;
    if (facts.reopened) this.#reopened += 1;
    if (facts.feedback) this.#feedback += 1;
    if (facts.pickUpMs !== undefined) this.#pickUps.push(facts.pickUpMs);
    if (facts.firstWordMs !== undefined) this.#firstWords.push(facts.firstWordMs);
    if (facts.score === undefined) return;
    this.#ratings += 1;
    this.#scores += facts.score;
  }

  get figures(): Figures {
    return {
      submitted: this.#submitted,
      selfSolved: this.#selfSolved,
      open: this.#open,
      withdrawn: this.#withdrawn,
      pickUp: spreadOf(this.#pickUps),
      firstWord: spreadOf(this.#firstWords),
      targetsMet: this.#met,
      targetsMissed: this.#missed,
      reopened: this.#reopened,
      feedback: this.#feedback,
      ratings: this.#ratings,
      ...(this.#ratings === 0 ? {} : { rating: this.#scores / this.#ratings }),
    };
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const median = nearestRank(sorted, 0.5);
  const most = nearestRank(sorted, 0.9);
  return median === undefined || most === undefined ? { count: 0 } : { count: sorted.length, median, most };
}

/** The nearest rank: a time that really occurred. */
const nearestRank = (sorted: readonly number[], share: number): number | undefined => sorted[Math.ceil(share * sorted.length) - 1];
