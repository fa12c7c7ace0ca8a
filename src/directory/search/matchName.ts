import type { NameUnits, UnitTable } from './nameUnits.js';

/** Does the name that stands in `flat` from `from` to `to` match? The place where the match begins (0 = its beginning), -1 for none. */
export type Match = (flat: Uint16Array, from: number, to: number) => number;

/** How letters may stand for characters. */
export type Spelling = 'initials' | 'syllables' | 'mixed';

/** Places in what was typed are bits of one number; letters after these are not looked at. */
const mostLetters = 29;
/** Marks a step as worked out, since 0 is what a new array holds. */
const known = 1 << 30;

/** The characters themselves, one after the other. */
export function matchLiteral(typed: readonly string[], units: NameUnits): Match {
  const { chars } = units.table;
  const wanted = Int32Array.from(typed, (char) => units.char(char) ?? -1);
  const length = wanted.length;
  return (flat, from, to) => {
    for (let start = from; start + length <= to; start++) {
      let at = 0;
      while (at < length && chars[flat[start + at] ?? 0] === wanted[at]) at++;
      if (at === length) return start - from;
    }
    return -1;
  };
}

/**
 * Letters for readings, neighbours only (`jk` is not in 鲸屿科技); a character also matches itself. Follows all ways to read the letters at
 * once: a set of places reached in what was typed, moved on by each character of the name.
 */
export function matchSpelling(typed: string, units: NameUnits, spelling: Spelling): Match {
  const { count, latin } = units.table;
  const steps = new Steps(typed, units, spelling);
  const { done } = steps;
  const first = new Int32Array(count);

  return (flat, from, to) => {
    for (let start = from; start < to; start++) {
      const unit = flat[start] ?? 0;
      let reached = first[unit] ?? 0;
      if (reached === 0) {
        reached = steps.from(unit, 0) | known;
        first[unit] = reached;
      }
      if (reached === known) continue;
      if (latin[unit] === 1 && start > from && latin[flat[start - 1] ?? 0] === 1) continue;
      for (let at = start + 1; reached !== known; at++) {
        if ((reached & done) !== 0) return start - from;
        if (at >= to) break;
        let next = known;
        for (let rest = reached & ~known; rest !== 0; rest &= rest - 1) next |= steps.from(flat[at] ?? 0, 31 - Math.clz32(rest & -rest));
        reached = next;
      }
    }
    return -1;
  };
}

/** Which places can be reached from a place in what was typed by one character of a name; worked out once for each reading. */
class Steps {
  /** How many letters are looked at, and the bit that says that all were found. */
  readonly length: number;
  readonly done: number;
  readonly #typed: string;
  readonly #spelling: Spelling;
  readonly #table: UnitTable;
  readonly #readings: readonly string[];
  /** The character that was typed at each place, as its number; -1 where no name has it. */
  readonly #chars: Int32Array;
  readonly #byReading: Int32Array;

  constructor(typed: string, units: NameUnits, spelling: Spelling) {
    this.length = Math.min(typed.length, mostLetters);
    this.done = 1 << this.length;
    this.#typed = typed;
    this.#spelling = spelling;
    this.#table = units.table;
    this.#readings = units.readings;
    this.#chars = Int32Array.from({ length: this.length }, (_, place) => units.char(this.#charAt(place)) ?? -1);
    this.#byReading = new Int32Array(this.#readings.length * this.length);
  }

  from(unit: number, place: number): number {
    const { chars, starts, readings } = this.#table;
    let reached = chars[unit] === this.#chars[place] ? this.#bit(place + this.#charAt(place).length) : 0;
    const end = starts[unit + 1] ?? 0;
    for (let at = starts[unit] ?? 0; at < end; at++) reached |= this.#byOne(readings[at] ?? 0, place);
    return reached & ~known;
  }

  #byOne(reading: number, place: number): number {
    const slot = reading * this.length + place;
    const found = this.#byReading[slot] ?? 0;
    if (found !== 0) return found;
    const worked = this.#work(this.#readings[reading] ?? '', place) | known;
    this.#byReading[slot] = worked;
    return worked;
  }

  #work(reading: string, place: number): number {
    let reached = 0;
    if (this.#spelling !== 'syllables' && reading[0] === this.#typed[place]) reached |= this.#bit(place + 1);
    if (this.#spelling === 'initials') return reached;
    if (this.#spelling === 'mixed' && reading[1] === 'h' && this.#typed.startsWith(reading.slice(0, 2), place))
      reached |= this.#bit(place + 2);
    if (this.#typed.startsWith(reading, place)) return reached | this.#bit(place + reading.length);
    // The beginning of a reading, where what was typed ends.
    const unfinished = reading.length > this.#typed.length - place && reading.startsWith(this.#typed.slice(place));
    return unfinished ? reached | this.done : reached;
  }

  #charAt(place: number): string {
    return String.fromCodePoint(this.#typed.codePointAt(place) ?? 0);
  }

  #bit(place: number): number {
    return 1 << Math.min(place, this.length);
  }
}
