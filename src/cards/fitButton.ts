import { textWidth } from '../texts/textWidth.js';

/** What a button holds with a name in it: 14 Chinese or 28 Latin characters. */
const most = 28;
/** What may be left for the part that sets it apart. */
const mostRest = 14;

/** The first characters of a text that are together at most so wide. */
function fitting(characters: readonly string[], width: number): readonly string[] {
  let used = 0;
  const end = characters.findIndex((each) => {
    used += textWidth(each);
    return used > width;
  });
  return end < 0 ? characters : characters.slice(0, end);
}

/** Cut in the middle, since branches of one company differ at the end. */
function middleCut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = [...text];
  const head = fitting(characters, Math.ceil((width - 1) / 2));
  const tail = fitting([...characters].reverse(), width - 1 - textWidth(head.join('')));
  return `${head.join('').replace(/…$/, '')}…${[...tail].reverse().join('').replace(/^…/, '')}`;
}

/** A button's title of a name and what sets it apart, both cut in the middle until they fit. */
export function fitButton(name: string, rest: string): string {
  if (textWidth(name + rest) <= most) return name + rest;
  const shortRest = middleCut(rest, Math.max(mostRest, most - textWidth(name)));
  return middleCut(name, most - textWidth(shortRest)) + shortRest;
}
