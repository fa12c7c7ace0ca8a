import type { NameUnits, Unit } from './nameUnits.js';

/** Does the name that stands in `flat` from `from` to `to` match? The place where the match begins (0 = its beginning), -1 for none. */
export type Match = (flat: Uint16Array, from: number, to: number) => number;

/** How letters may stand for characters. */
export type Spelling = 'initials' | 'syllables' | 'mixed';

/** The characters themselves, one after the other. */
export function matchLiteral(chars: readonly string[], units: NameUnits): Match {
  const wanted = chars.map((char) => {
    const id = units.find(char);
    return id === undefined ? -1 : units.at(id).char;
  });
  const length = wanted.length;
  return (flat, from, to) => {
    for (let start = from; start + length <= to; start++) {
      let at = 0;
      while (at < length && units.at(flat[start + at] ?? 0).char === wanted[at]) at++;
      if (at === length) return start - from;
    }
    return -1;
  };
}

/** Letters for readings, neighbours only (`jk` is not in 鲸屿科技); a character also matches itself. */
export function matchSpelling(typed: string, units: NameUnits, spelling: Spelling): Match {
  const firstSteps = new Int8Array(units.count);
  const chars = charsAt(typed, units);

  const rest = (unit: Unit, used: number, flat: Uint16Array, next: number, to: number): boolean => {
    const go = (length: number): boolean =>
      used + length >= typed.length || (next < to && rest(units.at(flat[next] ?? 0), used + length, flat, next + 1, to));
    const here = chars[used];
    if (here !== undefined && here.char === unit.char) return go(here.length);
    if (spelling !== 'syllables' && unit.initials.includes(typed.charCodeAt(used)) && go(1)) return true;
    if (spelling === 'initials') return false;
    for (const reading of unit.readings) {
      if (typed.startsWith(reading, used) ? go(reading.length) : unfinished(reading, used)) return true;
      if (spelling === 'mixed' && reading[1] === 'h' && typed.startsWith(reading.slice(0, 2), used) && go(2)) return true;
    }
    return false;
  };
  const unfinished = (reading: string, used: number): boolean =>
    typed.length - used < reading.length && reading.startsWith(typed.slice(used));
  const begins = (unit: Unit): boolean =>
    chars[0]?.char === unit.char ||
    (spelling === 'initials'
      ? unit.initials.includes(typed.charCodeAt(0))
      : unit.readings.some((reading) =>
          spelling === 'mixed' ? reading[0] === typed[0] : typed.startsWith(reading) || unfinished(reading, 0),
        ));

  return (flat, from, to) => {
    for (let start = from; start < to; start++) {
      const id = flat[start] ?? 0;
      if (firstSteps[id] === 0) firstSteps[id] = begins(units.at(id)) ? 1 : -1;
      if (firstSteps[id] === -1) continue;
      const unit = units.at(id);
      const insideWord = unit.latin && start > from && units.at(flat[start - 1] ?? 0).latin;
      if (!insideWord && rest(unit, 0, flat, start + 1, to)) return start - from;
    }
    return -1;
  };
}

/** For each place in what was typed, the character that stands there, if a name has it. */
function charsAt(typed: string, units: NameUnits): readonly ({ readonly char: number; readonly length: number } | undefined)[] {
  const places: ({ char: number; length: number } | undefined)[] = new Array(typed.length).fill(undefined);
  let at = 0;
  for (const char of typed) {
    const id = units.find(char);
    if (id !== undefined) places[at] = { char: units.at(id).char, length: char.length };
    at += char.length;
  }
  return places;
}
