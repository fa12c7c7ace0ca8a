import type { ReadingsOf } from './readings.js';

/** One character as names are stored. */
export interface Unit {
  /** The same number for the same character, whatever readings a record adds to it. */
  readonly char: number;
  /** Numbers of its readings. */
  readonly readings: readonly number[];
  readonly latin: boolean;
}

/** All units as arrays that loops over a million names can read. The readings of unit `u` stand from `starts[u]` to `starts[u + 1]`. */
export interface UnitTable {
  readonly count: number;
  readonly chars: Uint16Array;
  readonly latin: Uint8Array;
  readonly starts: Uint32Array;
  readonly readings: Uint16Array;
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
  readonly #readings: string[] = [];
  readonly #readingNumbers = new Map<string, number>();
  readonly #spoken = new Set<string>();
  #sorted: readonly string[] = [];
  #table: UnitTable | undefined;

  constructor(readingsOf: ReadingsOf) {
    this.#readingsOf = readingsOf;
  }

  /** All units that there are now. */
  get table(): UnitTable {
    if (this.#table?.count !== this.#units.length) this.#table = tableOf(this.#units);
    return this.#table;
  }

  /** The readings by number; a character without one is its own. */
  get readings(): readonly string[] {
    return this.#readings;
  }

  /** The unit of a character, with a reading that a record gives beside the known ones. */
  add(char: string, extra?: string): number {
    const text = extra === undefined ? char : `${char} ${extra}`;
    return this.#byText.get(text) ?? this.#intern(char, text, extra);
  }

  /** The number of a character that some name has, as in `Unit.char`. */
  char(char: string): number | undefined {
    return this.#chars.get(char);
  }

  /** The first reading of a character that some name has. */
  readingOf(char: string): string | undefined {
    const id = this.#chars.get(char);
    const [first] = id === undefined ? [] : (this.#units[id]?.readings ?? []);
    return first === undefined ? undefined : this.#readings[first];
  }

  reading(text: string): number | undefined {
    return this.#readingNumbers.get(text);
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

  /** A record's reading that is known anyway makes no unit of its own. */
  #intern(char: string, text: string, extra: string | undefined): number {
    const known = this.#readingsOf(char);
    const plain = extra === undefined || known.includes(extra);
    if (plain && extra !== undefined) {
      const id = this.add(char);
      this.#byText.set(text, id);
      return id;
    }
    const id = this.#units.length;
    if (id > mostUnits) throw new RangeError('more distinct characters than the index can hold');
    const readings = plain ? known : [...known, extra];
    const identity = this.#chars.get(char) ?? id;
    this.#chars.set(char, identity);
    this.#byText.set(text, id);
    for (const reading of readings) if (reading !== char) this.#spoken.add(reading);
    this.#units.push({ char: identity, readings: readings.map((reading) => this.#number(reading)), latin: latinLetter.test(char) });
    return id;
  }

  #number(reading: string): number {
    const known = this.#readingNumbers.get(reading);
    if (known !== undefined) return known;
    this.#readingNumbers.set(reading, this.#readings.length);
    return this.#readings.push(reading) - 1;
  }
}

function tableOf(units: readonly Unit[]): UnitTable {
  const starts = new Uint32Array(units.length + 1);
  units.forEach((unit, at) => {
    starts[at + 1] = (starts[at] ?? 0) + unit.readings.length;
  });
  return {
    count: units.length,
    chars: Uint16Array.from(units, (unit) => unit.char),
    latin: Uint8Array.from(units, (unit) => (unit.latin ? 1 : 0)),
    starts,
    readings: Uint16Array.from(units.flatMap((unit) => unit.readings)),
  };
}
