import { type GramTable, gramInitial, gramSyllable } from './grams.js';
import type { NameUnits } from './nameUnits.js';

/** The syllables and first letters of each unit, as grams hold them. */
export function gramTable(units: NameUnits): GramTable {
  const { count, starts, readings } = units.table;
  const syllableStarts = new Uint32Array(count + 1);
  const initialStarts = new Uint32Array(count + 1);
  const syllables: number[] = [];
  const initials: number[] = [];
  for (let unit = 0; unit < count; unit++) {
    const own = readings.subarray(starts[unit], starts[unit + 1]);
    syllables.push(...new Set(Array.from(own, gramSyllable)));
    initials.push(...new Set(Array.from(own, (reading) => gramInitial(units.readings[reading] ?? ''))));
    syllableStarts[unit + 1] = syllables.length;
    initialStarts[unit + 1] = initials.length;
  }
  return { syllableStarts, syllables: Uint16Array.from(syllables), initialStarts, initials: Uint8Array.from(initials) };
}
