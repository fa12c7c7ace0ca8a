/**
 * The pieces by which names are looked up: syllables and first letters, alone and with their neighbours, and the same at a name's
 * beginning. Each gram has a number of its own, so that a rare one never shares the list of a common one.
 */
const syllableBits = 9;
const initialBits = 6;
const syllables = 1 << syllableBits;
const initials = 1 << initialBits;

/** Where the numbers of each kind begin; those of single first letters begin at 0. */
const syllable = initials;
const initials2 = syllable + syllables;
const syllableInitial = initials2 + initials * initials;
const syllables2 = syllableInitial + syllables * initials;
const initials3 = syllables2 + syllables * syllables;
const atStart = initials3 + initials * initials * initials;

/** All grams are numbers below this. */
export const mostGrams = 2 * atStart;

/** Readings beyond the spoken syllables and the usual signs share these last numbers: rare characters, looked at in vain, no more. */
const sharedSyllables = 32;

/** A reading's number as grams hold it. */
export const gramSyllable = (reading: number): number =>
  reading < syllables - sharedSyllables ? reading : syllables - sharedSyllables + (reading % sharedSyllables);

/** A reading's first letter as grams hold it: letters and digits have numbers of their own, other signs share some. */
export function gramInitial(reading: string): number {
  const code = reading.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return 36 + (code % (initials - 36));
}

/** What `visitGrams` must know of the units of names: for unit `u` what stands from `starts[u]` to `starts[u + 1]`. */
export interface GramTable {
  readonly syllableStarts: Uint32Array;
  readonly syllables: Uint16Array;
  readonly initialStarts: Uint32Array;
  readonly initials: Uint8Array;
}

/** Visits all grams of the name that stands in `flat` from `from` to `to`, with every reading of each character. */
export function visitGrams(table: GramTable, flat: Uint16Array, from: number, to: number, visit: (gram: number) => void): void {
  for (let at = from; at < to; at++) {
    visitAt(table, flat, at, to, 0, visit);
    if (at === from) visitAt(table, flat, at, to, atStart, visit);
  }
}

function visitAt(table: GramTable, flat: Uint16Array, at: number, to: number, base: number, visit: (gram: number) => void): void {
  const first = flat[at] ?? 0;
  const second = at + 1 < to ? (flat[at + 1] ?? 0) : -1;
  const third = at + 2 < to ? (flat[at + 2] ?? 0) : -1;
  const { syllableStarts: ss, syllables: s, initialStarts: is, initials: i } = table;
  for (let x = is[first] ?? 0; x < (is[first + 1] ?? 0); x++) {
    const a = i[x] ?? 0;
    visit(base + a);
    for (let y = is[second] ?? 0; y < (is[second + 1] ?? 0); y++) {
      const ab = (a << initialBits) | (i[y] ?? 0);
      visit(base + initials2 + ab);
      for (let z = is[third] ?? 0; z < (is[third + 1] ?? 0); z++) visit(base + initials3 + ((ab << initialBits) | (i[z] ?? 0)));
    }
  }
  for (let x = ss[first] ?? 0; x < (ss[first + 1] ?? 0); x++) {
    const a = s[x] ?? 0;
    visit(base + syllable + a);
    for (let y = is[second] ?? 0; y < (is[second + 1] ?? 0); y++) visit(base + syllableInitial + ((a << initialBits) | (i[y] ?? 0)));
    for (let y = ss[second] ?? 0; y < (ss[second + 1] ?? 0); y++) visit(base + syllables2 + ((a << syllableBits) | (s[y] ?? 0)));
  }
}

/** One character's place in what was typed, as grams hold it: its first letter, and its whole syllable where that is known. */
export interface Token {
  readonly initial: number;
  readonly syllable?: number;
}

/** Grams that a name must have to match the tokens (at its beginning, with `start`). For one or two tokens, having them is matching. */
export function gramsOf(tokens: readonly Token[], start: boolean): readonly number[] {
  return tokens.flatMap((token, index) => {
    const base = start && index === 0 ? atStart : 0;
    return gramsAt(token, tokens[index + 1], tokens[index + 2], tokens.length === 1).map((gram) => base + gram);
  });
}

function gramsAt(token: Token, next: Token | undefined, third: Token | undefined, alone: boolean): readonly number[] {
  if (next === undefined) {
    if (token.syllable !== undefined) return [syllable + token.syllable];
    return alone ? [token.initial] : [];
  }
  const two = (token.initial << initialBits) | next.initial;
  const grams = [third === undefined ? initials2 + two : initials3 + ((two << initialBits) | third.initial)];
  if (token.syllable === undefined) return grams;
  if (next.syllable === undefined) return [...grams, syllableInitial + ((token.syllable << initialBits) | next.initial)];
  return [...grams, syllables2 + ((token.syllable << syllableBits) | next.syllable)];
}
