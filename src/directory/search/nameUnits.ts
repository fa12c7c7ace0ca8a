import type { ReadingsOf } from './readings.js';

/** One character as names are stored: everything that matching needs to know of it. */
export interface Unit {
  /** The same number for the same character, whatever readings a record adds to it. */
  readonly char: number;
  readonly readings: readonly string[];
  /** Numbers of the readings, and of their first letters. */
  readonly syllables: readonly number[];
  readonly initials: readonly number[];
  readonly latin: boolean;
}

const latinLetter = /^[a-z]$/;
/** Names are kept as 16-bit numbers; a directory has a few thousand distinct characters. */
const mostUnits = 0xffff;

/** Gives each distinct character a small number, so that a million names are one compact array. Grows while indexes are built. */
export class NameUnits {
  readonly #readingsOf: ReadingsOf;
  readonly #units: Unit[] = [];
  readonly #byText = new Map<string, number>();
  readonly #chars = new Map<string, number>();
  readonly #syllables = new Map<string, number>();
  readonly #spoken = new Set<string>();
  #sorted: readonly string[] = [];

  constructor(readingsOf: ReadingsOf) {
    this.#readingsOf = readingsOf;
  }

  get count(): number {
    return this.#units.length;
  }

  /** The unit of a character, with a reading that a record gives beside the known ones. */
  add(char: string, extra?: string): number {
    const known = this.#byText.get(char);
    if (known !== undefined && (extra === undefined || this.#units[known]?.readings.includes(extra))) return known;
    const text = extra === undefined ? char : `${char} ${extra}`;
    return this.#byText.get(text) ?? this.#intern(char, text, extra);
  }

  at(unit: number): Unit {
    const found = this.#units[unit];
    if (found === undefined) throw new RangeError(`no unit ${unit}`);
    return found;
  }

  /** The unit of a character that some name has. */
  find(char: string): number | undefined {
    return this.#byText.get(char) ?? this.#chars.get(char);
  }

  syllable(text: string): number | undefined {
    return this.#syllables.get(text);
  }

  /** Is it a reading of a Chinese character that some name has? */
  isSpoken(text: string): boolean {
    return this.#spoken.has(text);
  }

  /** All spoken syllables that begin so, in alphabetical order. */
  spokenFrom(prefix: string): readonly string[] {
    if (this.#sorted.length !== this.#spoken.size) this.#sorted = [...this.#spoken].sort();
    return this.#sorted.filter((syllable) => syllable.startsWith(prefix));
  }

  #intern(char: string, text: string, extra: string | undefined): number {
    const id = this.#units.length;
    if (id > mostUnits) throw new RangeError('more distinct characters than the index can hold');
    const readings = [...this.#readingsOf(char), ...(extra === undefined ? [] : [extra])];
    const identity = this.#chars.get(char) ?? id;
    this.#chars.set(char, identity);
    this.#byText.set(text, id);
    for (const reading of readings) if (reading !== char) this.#spoken.add(reading);
    this.#units.push({
      char: identity,
      readings,
      syllables: readings.map((reading) => this.#number(reading)),
      initials: [...new Set(readings.map((reading) => reading.charCodeAt(0)))],
      latin: latinLetter.test(char),
    });
    return id;
  }

  #number(syllable: string): number {
    const known = this.#syllables.get(syllable);
    if (known !== undefined) return known;
    this.#syllables.set(syllable, this.#syllables.size);
    return this.#syllables.size - 1;
  }
}
