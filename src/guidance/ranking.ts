/** Which topics of a service fit a symptom best. Built once from the catalogue; asked on every turn of an intake. */
import { phrase, terms } from './terms.js';

/** What a topic is found by. `common` topics belong to every service and yield to its own where both fit alike. */
export interface RankedTopic<T> {
  readonly topic: T;
  readonly titles: readonly string[];
  readonly steps: readonly string[];
  readonly keywords: readonly string[];
  readonly common: boolean;
}

/** A word of the catalogue's own choosing outweighs whatever happens to stand in a step. */
const weights = { keyword: 8, code: 24, title: 3, step: 1, common: 0.75 } as const;

/** `5.4.1`, `OSE201`, `AllocationFailed`: nobody types one by chance. */
const isCode = (keyword: string): boolean => /^[A-Za-z]*\d[\w.]*$|^[A-Z][a-z]+[A-Z]\w+$/.test(keyword);

interface Entry<T> {
  readonly topic: T;
  readonly factor: number;
}

/** Ranks the topics of one service. Ties, and everything without a symptom, keep the order in which the topics are given. */
export class Ranking<T> {
  readonly #entries: readonly Entry<T>[];
  /** term → topic's index and weight there. */
  readonly #byTerm = new Map<string, [index: number, weight: number][]>();
  readonly #keywords: { readonly index: number; readonly words: string; readonly weight: number }[] = [];

  constructor(topics: readonly RankedTopic<T>[]) {
    this.#entries = topics.map(({ topic, common }) => ({ topic, factor: common ? weights.common : 1 }));
    for (const [index, topic] of topics.entries()) this.#add(index, topic);
    for (const posts of this.#byTerm.values()) {
      const rarity = Math.log(1 + topics.length / posts.length);
      for (const post of posts) post[1] *= rarity;
    }
  }

  /** The best first, at most `limit`. */
  best(symptom: string | undefined, limit: number): readonly T[] {
    const scores = this.#scores(symptom ?? '');
    const order = this.#entries.map((_, index) => index).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    return order.slice(0, limit).flatMap((index) => this.#entries[index]?.topic ?? []);
  }

  #scores(symptom: string): Float64Array {
    const scores = new Float64Array(this.#entries.length);
    for (const term of terms(symptom))
      for (const [index, weight] of this.#byTerm.get(term) ?? []) scores[index] = (scores[index] ?? 0) + weight;
    const words = phrase(symptom);
    for (const keyword of this.#keywords)
      if (words.includes(keyword.words)) scores[keyword.index] = (scores[keyword.index] ?? 0) + keyword.weight;
    return scores.map((score, index) => score * (this.#entries[index]?.factor ?? 1));
  }

  #add(index: number, topic: RankedTopic<T>): void {
    const weightOf = new Map<string, number>();
    const note = (texts: readonly string[], weight: number): void => {
      for (const text of texts) for (const term of terms(text)) weightOf.set(term, Math.max(weight, weightOf.get(term) ?? 0));
    };
    note(topic.steps, weights.step);
    note(topic.titles, weights.title);
    for (const [term, weight] of weightOf) {
      const posts = this.#byTerm.get(term);
      if (posts) posts.push([index, weight]);
      else this.#byTerm.set(term, [[index, weight]]);
    }
    for (const keyword of topic.keywords)
      this.#keywords.push({ index, words: phrase(keyword), weight: isCode(keyword) ? weights.code : weights.keyword });
  }
}
