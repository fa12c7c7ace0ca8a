import { foldText } from './foldText.js';
import type { Hits } from './hits.js';
import { matchSpelling } from './matchName.js';
import type { NameUnits } from './nameUnits.js';

interface City {
  readonly name: string;
  readonly units: Uint16Array;
}

type InCity = (customer: number) => boolean;

const ending = /(?<=.{2})市$/;
const letters = /[a-z]/;

/** Where the customers of one list are: a small number for each city, which a typed word may name in characters or in pinyin. */
export class Cities {
  readonly #units: NameUnits;
  /** City `n` of a customer stands at `n - 1`; 0 is none. */
  readonly #cities: City[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #of: Uint16Array;

  constructor(units: NameUnits, count: number) {
    this.#units = units;
    this.#of = new Uint16Array(count);
  }

  set(customer: number, city: string | undefined): void {
    if (city !== undefined) this.#of[customer] = this.#numbers.get(city) ?? this.#add(city);
  }

  get bytes(): number {
    return this.#of.byteLength;
  }

  /** The customers of the cities that the word names; undefined when it names none. */
  named(word: string): InCity | undefined {
    const plain = word.replace(ending, '');
    const match = letters.test(plain) ? matchSpelling(plain, this.#units, 'syllables') : undefined;
    // With each of its characters at least begun: `suzhou` and `suz`, not `su`.
    const spells = ({ units }: City) => match?.(units, 0, units.length) === 0 && match(units, 0, units.length - 1) === -1;
    const numbers = new Set(this.#cities.flatMap((city, at) => (city.name === plain || spells(city) ? [at + 1] : [])));
    return numbers.size === 0 ? undefined : (customer) => numbers.has(this.#of[customer] ?? 0);
  }

  /** Adds the customers of the city of just this name. */
  find(word: string, hits: Hits): void {
    const plain = word.replace(ending, '');
    const city = this.#cities.findIndex(({ name }) => name === plain) + 1;
    if (city === 0) return;
    for (let customer = 0; customer < this.#of.length; customer++) {
      if (this.#of[customer] === city && !hits.add(customer, 'city')) return;
    }
  }

  /** Takes a city off one end of a word (`深圳鲸屿`): what is left, and the city's customers. */
  split(word: string): readonly (readonly [string, InCity])[] {
    return this.#cities.flatMap(({ name }, at): [string, InCity][] => {
      const here: InCity = (customer) => this.#of[customer] === at + 1;
      const before: [string, InCity] = [word.slice(name.length).replace(/^市/, ''), here];
      const after: [string, InCity] = [word.slice(0, -name.length), here];
      const found = [...(word.startsWith(name) ? [before] : []), ...(word.endsWith(name) ? [after] : [])];
      return found.filter(([rest]) => rest !== '');
    });
  }

  /** `深圳` and `深圳市` are one. */
  #add(city: string): number {
    const name = foldText(city).trim().replace(ending, '');
    const known = this.#cities.findIndex((other) => other.name === name) + 1;
    const number = known || this.#cities.push({ name, units: Uint16Array.from(name, (char) => this.#units.add(char)) });
    this.#numbers.set(city, number);
    return number;
  }
}
