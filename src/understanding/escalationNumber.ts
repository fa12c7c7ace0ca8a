import { fold } from './fold.js';

/** Five or six digits, as numbers are read out over a phone, with or without their prefix; never a part of something longer. */
const pattern = /(?<![\da-z.])(?:es ?-? ?|# ?)?(\d{5,6})(?![\da-z]|\.\d|-\d)/;

/** An escalation's number in a text. */
export interface FoundNumber {
  /** `ES-10482` */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** The first escalation number in a text, typed in any of its ways: `10482`, `es10482`, `ES－１０４８２`, `#10482`. */
export function findNumber(text: string): FoundNumber | undefined {
  const found = pattern.exec(fold(text));
  if (found?.[1] === undefined) return undefined;
  return { number: `ES-${found[1]}`, start: found.index, end: found.index + found[0].length };
}
