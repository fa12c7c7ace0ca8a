import { spellings } from './readings.js';

const han = /\p{Script=Han}/u;
const syllable = /^[a-zü:]+$/;

/**
 * The reading that a record gives each Chinese character of its name. Undefined when the field does not fit the name syllable by
 * character. Where a character stands twice, the later reading counts.
 */
export function recordReadings(foldedName: string, pinyin: string | undefined): ReadonlyMap<string, string> | undefined {
  if (pinyin === undefined) return undefined;
  const chars = Array.from(foldedName).filter((char) => han.test(char));
  const tokens = pinyin
    .toLowerCase()
    .split(/\s+/)
    .filter((token) => syllable.test(token) || han.test(token));
  if (chars.length === 0 || chars.length !== tokens.length) return undefined;
  const readings = new Map<string, string>();
  chars.forEach((char, at) => {
    const token = tokens[at] ?? char;
    if (token !== char) readings.set(char, spellings(token)[0] ?? token);
  });
  return readings;
}
