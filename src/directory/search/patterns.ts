import { gramInitial, gramSyllable, type Token } from './grams.js';
import type { NameUnits } from './nameUnits.js';

/**
 * Ways to read what was typed as a row of characters: `jykj` letter by letter, `jingyu` as jing·yu (the last one perhaps unfinished),
 * `jingyukj` as a mixture. Patterns only say where to look; `matchSpelling` decides.
 */
export type Pattern = readonly Token[];

/** Ambiguous spellings (xian = xi·an) double with each syllable; more ways than these are not followed. */
const mostPatterns = 24;
const longestSyllable = 6;
const letter = /[a-z]/;
const doubleInitial = /^[zcs]h/;

/** Each character for itself; undefined when no name has one of them. */
export function literalPattern(chars: readonly string[], units: NameUnits): Pattern | undefined {
  const tokens: Token[] = [];
  for (const char of chars) {
    const token = literalToken(char, units);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function literalToken(char: string, units: NameUnits): Token | undefined {
  const reading = units.readingOf(char);
  return reading === undefined ? undefined : syllableToken(reading, units);
}

function syllableToken(reading: string, units: NameUnits): Token {
  const number = units.reading(reading);
  return { initial: gramInitial(reading), ...(number === undefined ? {} : { syllable: gramSyllable(number) }) };
}

/** Each letter as a first letter, anything else as itself. */
export function initialsPattern(chars: readonly string[], units: NameUnits): Pattern | undefined {
  const tokens: Token[] = [];
  for (const char of chars) {
    const token = letter.test(char) ? { initial: gramInitial(char) } : literalToken(char, units);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

/** Whole syllables, the last one perhaps unfinished. With `mixed`, first letters may stand anywhere among them. */
export function spelledPatterns(typed: string, units: NameUnits, mixed: boolean): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const places: (Place | 'deadEnd')[] = [];
  const follow = (at: number, tokens: Pattern): void => {
    const place = places[at] ?? placeAt(typed.slice(at), units, mixed);
    places[at] = place;
    if (place === 'deadEnd' || patterns.length >= mostPatterns) return;
    const before = patterns.length;
    for (const token of place.endings) patterns.push([...tokens, token]);
    for (const [length, token] of place.steps) follow(at + length, [...tokens, token]);
    if (patterns.length === before) places[at] = 'deadEnd';
  };
  follow(0, []);
  return patterns;
}

/** What can follow at one place of what was typed: the last character, or another one, by the letters that it takes. */
interface Place {
  readonly endings: readonly Token[];
  readonly steps: readonly (readonly [number, Token])[];
}

function placeAt(rest: string, units: NameUnits, mixed: boolean): Place {
  return { endings: endings(rest, units), steps: steps(rest, units, mixed).filter(([length]) => length < rest.length) };
}

/** The rest as the last character, perhaps unfinished: each syllable that begins so. */
function endings(rest: string, units: NameUnits): readonly Token[] {
  if (!letter.test(rest.charAt(0))) {
    const token = literalToken(rest, units);
    return token === undefined ? [] : [token];
  }
  const syllables = rest.length > longestSyllable ? [] : units.spokenFrom(rest);
  const initial = gramInitial(rest);
  if (syllables.length === 0) return rest.length === 1 ? [{ initial }] : [];
  return rest.length === 1 ? [{ initial }] : syllables.map((syllable) => syllableToken(syllable, units));
}

/** What the next character can be, longest first: `[letters used, token]`. */
function steps(rest: string, units: NameUnits, mixed: boolean): readonly (readonly [number, Token])[] {
  const [char = ''] = rest;
  if (!letter.test(char)) {
    const token = literalToken(char, units);
    return token === undefined ? [] : [[char.length, token]];
  }
  const initial = gramInitial(rest);
  const found: [number, Token][] = [];
  for (let length = Math.min(longestSyllable, rest.length); length > 0; length--) {
    const syllable = rest.slice(0, length);
    if (units.isSpoken(syllable)) found.push([length, syllableToken(syllable, units)]);
  }
  if (mixed && doubleInitial.test(rest)) found.push([2, { initial }]);
  if (mixed) found.push([1, { initial }]);
  return found;
}
