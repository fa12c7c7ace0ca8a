import { foldText } from './foldText.js';
import { matchSpelling } from './matchName.js';
import type { NameUnits } from './nameUnits.js';

const noCity = 0;
const ending = /(?<=.{2})市$/;

/** Where the customers of one list are: a small number for each city, which a typed word may name in characters or in pinyin. */
export class Cities {
  readonly #units: NameUnits;
  readonly #numbers = new Map<string, number>();
  readonly #of: Uint16Array;

  constructor(units: NameUnits, count: number) {
    this.#units = units;
    this.#of = new Uint16Array(count);
  }

  set(customer: number, city: string | undefined): void {
    if (city === undefined) return;
    const key = foldText(city).trim().replace(ending, '');
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.#of[customer] = number;
  }

  get bytes(): number {
    return this.#of.byteLength;
  }

  /** The customers of the cities that the word names; undefined when it names none. */
  named(word: string): ((customer: number) => boolean) | undefined {
    const plain = word.replace(ending, '');
    const numbers = new Set<number>();
    for (const [city, number] of this.#numbers) if (city === plain || this.#spells(city, plain)) numbers.add(number);
    numbers.delete(noCity);
    return numbers.size === 0 ? undefined : (customer) => numbers.has(this.#of[customer] ?? noCity);
  }

  /** Takes a city off one end of a word (`深圳鲸屿`): what is left, and the city's customers. */
  split(word: string): readonly (readonly [string, (customer: number) => boolean])[] {
    const found: [string, (customer: number) => boolean][] = [];
    for (const [city, number] of this.#numbers) {
      const here = (customer: number) => this.#of[customer] === number;
      if (word.length <= city.length) continue;
      if (word.startsWith(city)) found.push([word.slice(city.length).replace(/^市/, ''), here]);
      if (word.endsWith(city)) found.push([word.slice(0, -city.length), here]);
    }
    return found.filter(([rest]) => rest !== '');
  }

  /** With each of its characters at least begun: `suzhou` and `suz`, not `su`. */
  #spells(city: string, word: string): boolean {
    const key = Uint16Array.from(city, (char) => this.#units.add(char));
    const match = matchSpelling(word, this.#units, 'syllables');
    return match(key, 0, key.length) === 0 && match(key, 0, key.length - 1) === -1;
  }
}
