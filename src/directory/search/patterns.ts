import type { Token } from './grams.js';
import type { NameUnits } from './nameUnits.js';

/**
 * Ways to read what was typed as a row of characters: `jykj` letter by letter, `jingyu` as jing·yu (the last one perhaps unfinished),
 * `jingyukj` as a mixture. Patterns only say where to look; `matchSpelling` decides.
 */
export type Pattern = readonly Token[];

/** Ambiguous spellings (xian = xi·an) double with each syllable; more ways than these are not followed. */
const mostPatterns = 48;
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
  const id = units.find(char);
  const [reading] = id === undefined ? [] : units.at(id).readings;
  return reading === undefined ? undefined : { initial: reading.charCodeAt(0), syllable: units.syllable(reading) };
}

/** Each letter as a first letter, anything else as itself. */
export function initialsPattern(chars: readonly string[], units: NameUnits): Pattern | undefined {
  const tokens: Token[] = [];
  for (const char of chars) {
    const token = letter.test(char) ? { initial: char.charCodeAt(0) } : literalToken(char, units);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

/** Whole syllables, the last one perhaps unfinished. With `mixed`, first letters may stand anywhere among them. */
export function spelledPatterns(typed: string, units: NameUnits, mixed: boolean): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const deadEnds = new Set<string>();
  const follow = (at: number, tokens: Pattern): boolean => {
    if (patterns.length >= mostPatterns || deadEnds.has(`${at} ${tokens.length < 2}`)) return false;
    const before = patterns.length;
    const rest = typed.slice(at);
    for (const token of endings(rest, tokens.length, units)) patterns.push([...tokens, token]);
    for (const [length, token] of steps(rest, units, mixed)) if (length < rest.length) follow(at + length, [...tokens, token]);
    if (patterns.length === before) deadEnds.add(`${at} ${tokens.length < 2}`);
    return patterns.length > before;
  };
  follow(0, []);
  return patterns;
}

/** The rest as the last character: in short rows each syllable that begins so, in longer ones its first letter is enough to look. */
function endings(rest: string, before: number, units: NameUnits): readonly Token[] {
  if (!letter.test(rest.charAt(0))) {
    const token = literalToken(rest, units);
    return token === undefined ? [] : [token];
  }
  const syllables = rest.length > longestSyllable ? [] : units.spokenFrom(rest);
  const initial = rest.charCodeAt(0);
  if (syllables.length === 0) return rest.length === 1 ? [{ initial }] : [];
  return before >= 2 || rest.length === 1 ? [{ initial }] : syllables.map((syllable) => ({ initial, syllable: units.syllable(syllable) }));
}

/** What the next character can be, longest first: `[letters used, token]`. */
function steps(rest: string, units: NameUnits, mixed: boolean): readonly (readonly [number, Token])[] {
  const [char = ''] = rest;
  if (!letter.test(char)) {
    const token = literalToken(char, units);
    return token === undefined ? [] : [[char.length, token]];
  }
  const initial = rest.charCodeAt(0);
  const found: [number, Token][] = [];
  for (let length = Math.min(longestSyllable, rest.length); length > 0; length--) {
    const syllable = rest.slice(0, length);
    if (units.isSpoken(syllable)) found.push([length, { initial, syllable: units.syllable(syllable) }]);
  }
  if (mixed && doubleInitial.test(rest)) found.push([2, { initial }]);
  if (mixed) found.push([1, { initial }]);
  return found;
}
