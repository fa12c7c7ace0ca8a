import type { NameUnits } from './nameUnits.js';

/**
 * The pieces by which names are looked up: syllables and first letters, alone and with their neighbours, and the same at a name's
 * beginning. A gram is a 32-bit hash; two that collide only cost a name looked at in vain.
 */
const kinds = { initial: 1, syllable: 2, initials2: 3, syllableInitial: 4, syllables2: 5, initials3: 6 } as const;
type Kind = keyof typeof kinds;

function gram(kind: Kind, start: boolean, a: number, b = 0, c = 0): number {
  let h = Math.imul(kinds[kind] + (start ? 16 : 0), 0x9e3779b1);
  h = Math.imul(h ^ a, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h ^ c, 0x27d4eb2f);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Visits all grams of the name that stands in `flat` from `from` to `to`, with every reading of each character. */
export function visitGrams(units: NameUnits, flat: Uint16Array, from: number, to: number, visit: (gram: number) => void): void {
  for (let at = from; at < to; at++) {
    const first = units.at(flat[at] ?? 0);
    const second = at + 1 < to ? units.at(flat[at + 1] ?? 0) : undefined;
    const third = at + 2 < to ? units.at(flat[at + 2] ?? 0) : undefined;
    for (let start = at === from; ; start = false) {
      for (const a of first.initials) {
        visit(gram('initial', start, a));
        for (const b of second?.initials ?? []) {
          visit(gram('initials2', start, a, b));
          for (const c of third?.initials ?? []) visit(gram('initials3', start, a, b, c));
        }
      }
      for (const a of first.syllables) {
        visit(gram('syllable', start, a));
        for (const b of second?.initials ?? []) visit(gram('syllableInitial', start, a, b));
        for (const b of second?.syllables ?? []) visit(gram('syllables2', start, a, b));
      }
      if (!start) break;
    }
  }
}

/** One character's place in what was typed: its first letter, and its whole syllable where that is known. */
export interface Token {
  readonly initial: number;
  readonly syllable?: number;
}

/** Grams that a name must have to match the tokens (at its beginning, with `start`). For one or two tokens, having them is matching. */
export function gramsOf(tokens: readonly Token[], start: boolean): readonly number[] {
  const grams: number[] = [];
  tokens.forEach((token, index) => {
    const begins = start && index === 0;
    const next = tokens[index + 1];
    const third = tokens[index + 2];
    if (token.syllable !== undefined && next !== undefined) {
      if (next.syllable !== undefined) grams.push(gram('syllables2', begins, token.syllable, next.syllable));
      else grams.push(gram('syllableInitial', begins, token.syllable, next.initial));
    }
    if (next !== undefined && third !== undefined) grams.push(gram('initials3', begins, token.initial, next.initial, third.initial));
  });
  const [only, second] = tokens;
  if (only === undefined) return grams;
  if (second === undefined) {
    return [only.syllable === undefined ? gram('initial', start, only.initial) : gram('syllable', start, only.syllable)];
  }
  if (grams.length === 0) grams.push(gram('initials2', start, only.initial, second.initial));
  return grams;
}
