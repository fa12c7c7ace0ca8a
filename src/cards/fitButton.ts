import { textWidth } from '../texts/textWidth.js';
import { middleCut } from './middleCut.js';

/** What a button holds with a name in it: 14 Chinese or 28 Latin characters. */
const most = 28;
/** What may be left for the part that sets it apart. */
const mostRest = 14;

/** A button's title of a name and what sets it apart, both cut in the middle until they fit. */
export function fitButton(name: string, rest: string): string {
  if (textWidth(name + rest) <= most) return name + rest;
  const shortRest = middleCut(rest, Math.max(mostRest, most - textWidth(name)));
  return middleCut(name, most - textWidth(shortRest)) + shortRest;
}
